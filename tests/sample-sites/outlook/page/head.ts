import type { Address, Message } from '../mail/mail.ts';
import { type App, inFull, labelled, namesOf } from './app.ts';
import { h, set } from './dom.ts';
import { dateOf, fullDate } from './when.ts';

/** The parts of a mail's head, made once and filled again for each mail. */
export interface Head {
  element: HTMLElement;
  from(address: Address): void;
  to(people: readonly Address[]): void;
  cc(people: readonly Address[]): void;
  sent(message: Message): void;
}

let count = 0;

export function buildHead(app: App): Head {
  count += 1;
  return app.settings.gen === '2023' ? formerHead(app, `i${count}`) : head(app);
}

/** The sender is known by a label in the language of the interface, the recipients by a mark for tests. */
function head(app: App): Head {
  const { words } = app;
  const from = h('span.sender', { role: 'button', tabindex: 0 });
  const to = h('div.well', { 'data-testid': 'RecipientWell' });
  const cc = h('div.well', { 'data-testid': 'RecipientWell' });
  const time = h('div.time', { 'data-testid': 'SentReceivedSavedTime' });
  return {
    element: h('div.head', {}, h('div.from', {}, from, time), to, cc),
    from(address) {
      set(from, 'aria-label', labelled(app, words.from, inFull(app, address)));
      from.replaceChildren(...visible(app, address));
    },
    to: (people) => fillWell(app, to, words.to, people),
    cc: (people) => fillWell(app, cc, words.cc, people),
    sent: ({ when }) => time.replaceChildren(fullDate(dateOf(when), app.settings.hl)),
  };
}

/** The address stands in an element of its own beside the name. */
function visible({ settings }: App, { name, email }: Address): HTMLElement[] {
  if (settings.addresses === 'names') return [h('span.name', {}, name || email)];
  return [h('span.name', {}, name), h('span.address', {}, `<${email}>`)];
}

function fillWell(app: App, well: HTMLElement, label: string, people: readonly Address[]): void {
  well.hidden = people.length === 0;
  set(well, 'aria-label', labelled(app, label, namesOf(people)));
  const personas = people.map((one) =>
    h(
      'span.persona',
      {
        role: 'button',
        tabindex: 0,
        'aria-label': app.settings.addresses === 'shown' ? inFull(app, one) : null,
      },
      h('span', {}, `${one.name || one.email};`),
    ),
  );
  well.replaceChildren(h('span.label', {}, labelled(app, label, '')), ...personas);
}

/** Everything has an id that ends with what it is. */
function formerHead(app: App, id: string): Head {
  const { words, settings } = app;
  const from = h('span.sender', { id: `${id}_FROM` });
  const to = h('div.well', { id: `${id}_TO` });
  const cc = h('div.well', { id: `${id}_CC` });
  const time = h('div.time', { id: `${id}_DATETIME` });
  const named = (one: Address) =>
    h('span.persona', { title: settings.addresses === 'shown' ? one.email : null }, one.name || one.email);
  const fill = (well: HTMLElement, label: string, people: readonly Address[]) => {
    well.hidden = people.length === 0;
    set(well, 'aria-label', labelled(app, label, namesOf(people)));
    const parts = people.flatMap((one, at) => [at > 0 ? '; ' : '', named(one)]);
    well.replaceChildren(h('span.label', {}, labelled(app, label, '')), ...parts);
  };
  return {
    element: h('div.head', {}, h('div.from', {}, from, time), to, cc),
    from(address) {
      set(from, 'aria-label', labelled(app, words.from, address.name || address.email));
      from.replaceChildren(named(address));
    },
    to: (people) => fill(to, words.to, people),
    cc: (people) => fill(cc, words.cc, people),
    sent: ({ when }) => time.replaceChildren(fullDate(dateOf(when), settings.hl)),
  };
}
