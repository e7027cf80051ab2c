import type { Address } from '../mail/mail.ts';
import type { App, Draft } from './app.ts';
import { h, nextId } from './dom.ts';
import { type Recipients, takeAddresses } from './recipients.ts';

/** The form until 2022: a text area each, its chips holding hidden inputs of `Name <address>`. */
export function buildOldRecipients({ words }: App, draft: Draft): Recipients {
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
  const kept = new Map<HTMLElement, Address>();
  const input = h('textarea.vO', {
    rows: 1,
    name,
    spellcheck: 'false',
    dir: 'ltr',
    'aria-label': label,
    role: 'combobox',
    id: nextId(),
    tabindex: 1,
  });
  const cell = h('div.wO.nr', {}, h('input.wA', { tabindex: -1, 'aria-hidden': 'true' }), input);
  const add = (address: Address) => {
    const chip = oldChip(name, address, () => kept.delete(chip));
    kept.set(chip, address);
    input.before(chip);
  };
  if (input instanceof HTMLTextAreaElement) takeAddresses(input, add);
  for (const address of given) add(address);
  const row = h(
    'tr.bzf',
    {},
    h('td.ok', {}, h('div.o1', {}, h('span.gO.aQY', { role: 'link', tabindex: 1 }, label))),
    h('td.eV', {}, h('div.oj', { id: nextId() }, cell)),
  );
  return { row, input, people: () => [...kept.values()] };
}

function oldChip(name: string, { name: person, email }: Address, gone: () => void): HTMLElement {
  const remove = () => {
    chip.remove();
    gone();
  };
  const chip = h(
    'div.vR',
    {},
    h(
      'span.vN.bfK.a3q',
      { email, translate: 'no', tabindex: -1 },
      h('div.vT', {}, person || email),
      h('div.vM', { click: remove }, '×'),
    ),
    h('input', { type: 'hidden', name, value: person ? `"${person}" <${email}>` : email }),
  );
  return chip;
}
