import type { App } from './app.ts';
import { go } from './app.ts';
import { h } from './dom.ts';
import { gear } from './gear.ts';
import { type IconName, icon } from './icons.ts';
import { itemsOf } from './items.ts';

export interface Frame {
  /** The element whose children are the views; the one shown has role=main. */
  views: HTMLElement;
  /** Marks the list that is shown, in the rail on the left. */
  mark(list: string): void;
}

/** Everything around the views: header, rail on the left, side panel's icons on the right, place for windows. */
export function buildFrame(app: App): Frame {
  const views = h('div.nH');
  const rail = leftRail(app);
  const middle = h('div.nH.nn.bkK', {}, h('div.nH', {}, h('div.Tm.aeJ', {}, h('div.aeF', {}, views))));
  document.body.append(
    h('div.nH.root', {}, header(app), h('div.no.columns', {}, rail.element, middle, rightRail(app))),
    h('div.dw', {}, h('div', {}, h('div.nH', {}, h('div.nH', {}, h('div.no'))))),
  );
  return { views, mark: rail.mark };
}

function header({ words, mailbox, settings }: App): HTMLElement {
  const label = `${words.account}: ${mailbox.me.name} (${mailbox.me.email})`;
  return h(
    'header.gb_header',
    { role: 'banner' },
    h(
      'div.gb_start',
      {},
      h(
        'div.round',
        { role: 'button', tabindex: 0, 'aria-expanded': 'true', 'aria-label': words.more },
        icon('menu', 24),
      ),
      h(
        'a.gb_logo',
        { href: '#inbox', title: mailbox.product },
        h('span.logo'),
        h('span.logotype', {}, 'Gmail'),
      ),
    ),
    h(
      'form',
      { role: 'search', submit: search },
      h('button.round', { type: 'submit', 'aria-label': words.search }, icon('search')),
      h('input.gb_search', {
        name: 'q',
        autocomplete: 'off',
        placeholder: words.search,
        'aria-label': words.search,
      }),
    ),
    h(
      'div.gb_end',
      {},
      h('div.round.wide', { role: 'button', tabindex: 0, 'aria-label': words.support }, icon('help', 22)),
      gear(settings, words),
      h('div.round.wide', { role: 'button', tabindex: 0 }, icon('apps', 22)),
      h(
        'a.gb_face',
        { href: accountAddress(mailbox.index), 'aria-label': label, title: label, role: 'button' },
        mailbox.me.name.charAt(0),
      ),
    ),
  );
}

/** A click on one's face leads to the other account. */
function accountAddress(index: number): string {
  return `/mail/u/${index === 0 ? 1 : 0}/${location.search}`;
}

function search(event: Event): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const query = new FormData(event.target).get('q');
  if (typeof query === 'string' && query.trim()) go({ list: `search/${query.trim()}` });
}

const folders = [
  ['inbox', 'inbox'],
  ['starred', 'star'],
  ['sent', 'sent'],
  ['drafts', 'draft'],
  ['all', 'all'],
] as const satisfies readonly (readonly [string, IconName])[];

function leftRail(app: App): { element: HTMLElement; mark(list: string): void } {
  const { words } = app;
  const labels = [...new Set(app.mailbox.threads.flatMap((thread) => thread.labels))].sort();
  const entries = new Map<string, HTMLElement>([
    ...folders.map(([name, drawing]) => [name, entry(name, words[name], drawing, count(app, name))] as const),
    ...labels.map((name) => [`label/${name}`, entry(`label/${name}`, name, 'label', 0)] as const),
  ]);
  const all = [...entries.values()];
  const element = h(
    'div.aeN.WR.nH.oy8Mbf.nn',
    { role: 'navigation' },
    h(
      'div.aic',
      {},
      h(
        'div.T-I.T-I-KE.L3',
        { role: 'button', tabindex: 0, gh: 'cm', click: () => app.compose() },
        icon('pencil'),
        h('span', {}, words.compose),
      ),
    ),
    h(
      'div.wT',
      {},
      h(
        'div.n3',
        {},
        h('div.TK', {}, ...all.slice(0, folders.length)),
        h('div.labels', {}, words.labels),
        h('div.TK', {}, ...all.slice(folders.length)),
      ),
    ),
  );
  const mark = (list: string) => {
    for (const [name, shown] of entries) shown.classList.toggle('ain', name === list);
  };
  return { element, mark };
}

function entry(list: string, text: string, drawing: IconName, number: number): HTMLElement {
  return h(
    'div.aim',
    {},
    h(
      'div.TO',
      { click: () => go({ list }) },
      icon(drawing),
      h('span.nU', {}, h('a.J-Ke.n0', { href: `#${list}`, 'aria-label': text, tabindex: -1 }, text)),
      number > 0 ? h('div.bsU', {}, String(number)) : null,
    ),
  );
}

function count(app: App, list: string): number {
  const items = itemsOf(app, list);
  return list === 'drafts'
    ? items.length
    : list === 'inbox'
      ? items.filter(({ thread }) => thread.unread).length
      : 0;
}

function rightRail({ words }: App): HTMLElement {
  const wrapper = h(
    'div.WN9Ejb.br3',
    {},
    h('div.brC-brG', {}, h('div'), h('div', { style: 'display: none' })),
  );
  const icons = (['calendar', 'keep', 'tasks', 'person'] as const).map((name) =>
    h('div.bse-bvF-I.aT5-aOt-I', { role: 'tab', tabindex: 0, 'data-app': name }, icon(name)),
  );
  return h(
    'div.nH.bAw.nn',
    {},
    h(
      'div.aUx',
      {},
      wrapper,
      h(
        'div.brC-aT5-aOt-Jw',
        { role: 'complementary', 'aria-label': words.sidePanel },
        h('div.brC-bsf-aT5-aOt', { role: 'tablist' }, ...icons),
        h('div.rule', { role: 'separator' }),
        h('div.aT5-aOt-I.plus', { role: 'button', tabindex: 0 }, icon('plus')),
      ),
    ),
  );
}
