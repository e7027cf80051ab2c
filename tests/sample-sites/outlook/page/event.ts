import type { Address, Meeting } from '../mail/mail.ts';
import { type App, inFull } from './app.ts';
import { h, set } from './dom.ts';
import { face } from './faces.ts';
import { type IconName, icon } from './icons.ts';
import { createPieces } from './pieces.ts';
import { timeOf } from './week.ts';

export interface EventView {
  element: HTMLElement;
  /** Fills the same elements with another event, piece by piece. */
  show(meeting: Meeting): Promise<void>;
}

/** What an event says: in a card over the calendar, or on a page of its own. */
export function buildEvent(app: App, kind: 'peek' | 'page', buttons: readonly HTMLElement[]): EventView {
  const { words, settings } = app;
  const title = h('div.event-title', { role: 'heading', 'aria-level': '2' });
  const time = h('span');
  const place = h('span');
  const organizer = h('div.guest-list');
  const guests = h('div.guest-list');
  const text = h('div.event-text', { id: `UniqueMessageBody_event_${kind}` });
  const element = h(
    `div.event-${kind}`,
    {
      ...(settings.gen === '2026' || kind === 'peek' ? { 'data-app-section': 'ReadingPane' } : {}),
      tabindex: -1,
    },
    h('div.event-bar', { id: 'TopBar' }, title, ...buttons),
    line('clock', time),
    line('place', place),
    line(
      'people',
      h('div', {}, h('h3', {}, words.organizer), organizer, h('h3', {}, words.attendees), guests),
    ),
    text,
  );
  const run = createPieces(settings);
  const show = (meeting: Meeting) =>
    run([
      () => {
        set(title, 'title', meeting.subject);
        title.replaceChildren(meeting.subject);
      },
      () => time.replaceChildren(timeOf(meeting, settings.hl)),
      () => place.replaceChildren(meeting.place),
      () => fill(app, organizer, [meeting.organizer]),
      () => fill(app, guests, meeting.guests),
      () => text.replaceChildren(meeting.text),
    ]);
  return { element, show };
}

const line = (drawing: IconName, content: HTMLElement) => h('div.event-line', {}, icon(drawing), content);

/** Since 2026 in the same kind of field as a mail's recipients, before in a list. */
function fill(app: App, list: HTMLElement, people: readonly Address[]): void {
  const isNew = app.settings.gen === '2026';
  set(list, isNew ? 'data-testid' : 'role', isNew ? 'RecipientWell' : 'list');
  list.replaceChildren(...people.map((one) => guest(app, one, isNew)));
}

function guest(app: App, one: Address, isNew: boolean): HTMLElement {
  const full = app.settings.addresses === 'shown' ? inFull(app, one) : null;
  const marks = isNew ? { role: 'button', 'aria-label': full } : { role: 'listitem', title: full };
  return h('div.guest', marks, face(one), h('span', {}, one.name || one.email));
}
