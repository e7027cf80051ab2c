import type { Address } from '../mail/mail.ts';
import type { App, Draft } from './app.ts';
import { h, nextId } from './dom.ts';

export interface Recipients {
  rows: readonly HTMLElement[];
  /** Where an address to write to is typed. */
  input: HTMLElement;
  people(): Address[];
}

/** The form since 2022: a list box of chips in each of `.anm[name=to]`, `cc`, `bcc`. */
export function buildRecipients({ words }: App, draft: Draft): Recipients {
  const fields = [field('to', words.to, draft.to), field('cc', 'Cc', draft.cc), field('bcc', 'Bcc', [])];
  return {
    rows: fields.map(({ row }) => row),
    input: fields[0]?.input ?? document.body,
    people: () => fields.flatMap(({ people }) => people()),
  };
}

function field(
  name: string,
  label: string,
  given: readonly Address[],
): { row: HTMLElement; input: HTMLElement; people(): Address[] } {
  const chips = h('div');
  const add = (address: Address) => chips.append(chip(address));
  for (const address of given) add(address);
  const input = h('input.agP.aFw', {
    type: 'text',
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-label': label,
    autocomplete: 'off',
    id: nextId(),
    tabindex: 1,
  });
  if (input instanceof HTMLInputElement) takeAddresses(input, add);
  const box = h(
    'div',
    {},
    h(
      'div',
      {},
      h(
        'div',
        {},
        h(
          'div',
          {},
          h('div.afC', { role: 'listbox', 'aria-label': label }, h('div', {}, chips)),
          h('div.aGb', {}, input),
        ),
      ),
    ),
  );
  const row = h(
    'tr.bzf',
    {},
    h('td.ok', {}, h('span.gO.aQY', { role: 'link', tabindex: 1 }, label)),
    h('td.eV', {}, h('div', {}, h('div', {}, h('div.anm', { name }, box)))),
  );
  return { row, input, people: () => [...chips.children].map(addressOf) };
}

function chip({ name, email }: Address): HTMLElement {
  const element = h(
    'div.afV',
    { role: 'option', 'data-name': name, 'data-hovercard-id': email, translate: 'no', tabindex: -1 },
    h('div.akl', {}, name || email),
    h('div.afX', { 'aria-hidden': 'true', click: () => element.remove() }, '×'),
  );
  return element;
}

function addressOf(element: Element): Address {
  return {
    name: element.getAttribute('data-name') ?? '',
    email: element.getAttribute('data-hovercard-id') ?? '',
  };
}

/** An address is taken on Enter, comma, Tab and when the field is left: `maria@…` or `Maria Lopes <maria@…>`. */
export function takeAddresses(
  input: HTMLInputElement | HTMLTextAreaElement,
  add: (address: Address) => void,
): void {
  const take = () => {
    for (const part of input.value.split(/[,;]/)) {
      const found = /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(part);
      if (found?.[2]) add({ name: found[1] ?? '', email: found[2] });
    }
    input.value = '';
  };
  input.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || !['Enter', ','].includes(event.key)) return;
    event.preventDefault();
    take();
  });
  input.addEventListener('blur', take);
}
