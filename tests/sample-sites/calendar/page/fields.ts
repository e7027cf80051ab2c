import { h } from '../../gmail/page/dom.ts';
import type { Guest } from '../events/event.ts';
import type { App } from './app.ts';

export function field(id: string, label: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  for (const [name, text] of Object.entries({ id, type: 'text', placeholder: label, 'aria-label': label }))
    input.setAttribute(name, text);
  input.autocomplete = 'off';
  input.dir = 'auto';
  input.value = value;
  return input;
}

/** Adds a guest by name or address. Those it suggests look like guests to whoever reads attributes. */
export function guestField(app: App, add: (guest: Guest) => void): HTMLElement {
  const input = field('xGuestIn', app.words.addGuests, '');
  const list = h('div.suggestions', { role: 'listbox' });
  const take = (name: string, email: string) => {
    add({ name, email, answer: 'none', organizer: false });
    input.value = '';
    list.replaceChildren();
  };
  input.addEventListener('input', () => {
    const typed = input.value.trim().toLowerCase();
    const found = app.data.people.filter(({ name, email }) =>
      `${name} ${email}`.toLowerCase().includes(typed),
    );
    list.replaceChildren(...(typed ? found.slice(0, 6) : []).map((one) => option(one, take)));
  });
  input.addEventListener('keydown', ({ key }) => {
    const typed = input.value.trim();
    if (key === 'Enter' && /^\S+@\S+$/.test(typed)) take(typed, typed.toLowerCase());
  });
  return h('div.guest-field', { role: 'combobox', 'aria-expanded': 'true' }, input, list);
}

const option = (
  { name, email }: { name: string; email: string },
  take: (name: string, email: string) => void,
) =>
  h(
    'div',
    { role: 'option', 'data-email': email, 'data-hovercard-id': email, click: () => take(name, email) },
    h('span', { dir: 'auto' }, name),
    h('small', {}, email),
  );
