import type { Address } from '../mail/mail.ts';
import { type App, inFull } from './app.ts';
import { h } from './dom.ts';

let count = 0;

/** A field for recipients. Enter, a comma or leaving it makes a person of what is typed; Backspace takes one away. */
export function buildWell(app: App, label: string, people: readonly Address[]): HTMLElement {
  const field = h('span.typed', { contenteditable: 'true', role: 'textbox', 'aria-label': label });
  const list = h('span.personas');
  const add = (address: Address) => list.append(persona(app, address));
  const take = () => {
    const words = field.textContent?.trim() ?? '';
    field.textContent = '';
    if (words !== '') add(find(app, words));
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Backspace' && field.textContent === '') list.lastElementChild?.remove();
    if (!['Enter', ',', ';', 'Tab'].includes(event.key) || (event.key === 'Tab' && field.textContent === ''))
      return;
    event.preventDefault();
    take();
  });
  field.addEventListener('blur', take);
  for (const one of people) add(one);
  count += 1;
  const marks = app.settings.gen === '2023' ? { id: `draft${count}_TO` } : {};
  return h(
    'div.draft-well',
    { ...marks, 'data-testid': 'RecipientWell', 'aria-label': label },
    h('button.label', { type: 'button' }, label),
    list,
    field,
  );
}

function persona(app: App, address: Address): HTMLElement {
  const title = app.settings.addresses === 'shown' ? inFull(app, address) : null;
  return h(
    'span.pill',
    { role: 'option', title, 'aria-label': title },
    h('span', {}, address.name || address.email),
  );
}

/** Who is known by that name or address, else whoever has it. */
function find({ mailbox }: App, words: string): Address {
  const wanted = words.toLowerCase();
  const known =
    mailbox.people.find(({ name, email }) => name.toLowerCase() === wanted || email === wanted) ??
    mailbox.people.find(({ name }) => name.toLowerCase().startsWith(wanted));
  return known ?? { name: '', email: wanted };
}
