import { h } from '../../gmail/page/dom.ts';
import type { CalendarEvent, Guest } from '../events/event.ts';
import type { App } from './app.ts';
import { crowdOf } from './crowd.ts';

export const guestsOf = (event: CalendarEvent): Guest[] => [...event.guests, ...crowdOf(event.crowd)];

/** The guests of an event, rooms among them. */
export function guestList(app: App, event: CalendarEvent, remove?: (guest: Guest) => void): HTMLElement {
  const guests = guestsOf(event);
  const rows = guests.map((guest) => row(app, guest, remove));
  return h(
    'div.people',
    { role: 'tree', 'aria-label': app.words.invited },
    h(
      'div.summary',
      { role: 'treeitem', 'aria-expanded': 'true' },
      h('div', {}, `${guests.length} ${app.words.guests}`),
      h('small', {}, answers(app, guests)),
    ),
    ...rows,
    ...event.rooms.map((room) => row(app, { ...room, answer: 'yes', organizer: false })),
  );
}

function answers({ words }: App, guests: readonly Guest[]): string {
  const going = guests.filter(({ answer }) => answer === 'yes').length;
  return `${going} ${words.going}, ${guests.length - going} ${words.waiting}`;
}

/** In the older markup only the picture has the address, for the card that opens over it. */
function row(app: App, guest: Guest, remove?: (guest: Guest) => void): HTMLElement {
  const { words } = app;
  const label = [guest.name, words[guest.answer], guest.organizer ? words.organizer : '']
    .filter(Boolean)
    .join(', ');
  const address = app.settings.gen === '2026' ? { 'data-email': guest.email } : {};
  const avatar = {
    'data-hovercard-id': guest.email,
    'aria-hidden': 'true',
    style: `--hue: ${hueOf(guest.name)}`,
  };
  return h(
    'div.guest',
    { role: 'treeitem', tabindex: -1, 'aria-label': label, ...address },
    h(`div.avatar.${guest.answer}`, avatar, guest.name.charAt(0)),
    h(
      'div.who',
      {},
      h('div.SDqFWd', {}, h('span', { dir: 'auto' }, guest.name)),
      guest.organizer ? h('small', {}, words.organizer) : null,
    ),
    remove ? h('button.remove', { 'aria-label': words.close, click: () => remove(guest) }, '×') : null,
  );
}

const hueOf = (name: string) => [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 360;
