import { append, h, hide } from '../../gmail/page/dom.ts';
import { icon } from '../../gmail/page/icons.ts';
import type { CalendarEvent, Guest } from '../events/event.ts';
import { type App, delaysOf } from './app.ts';
import { MINUTES } from './dates.ts';
import { field, guestField } from './fields.ts';
import { guestList } from './guest-list.ts';
import { newEvent } from './new-event.ts';
import type { Route } from './route.ts';
import { fullWhen } from './when.ts';

/**
 * An event on a page of its own. It stays in the document, hidden, when it is left; its guests come last, and until
 * then those of the former event are there.
 */
export function createEventPage(app: App): { show(route: (Route & { page: 'event' }) | null): void } {
  const holder = h('div.event-page', { id: 'YPCqFe' });
  const people = h('div.invited');
  hide(holder, true);
  document.body.append(holder);
  let filling = new AbortController();
  const show = (route: (Route & { page: 'event' }) | null) => {
    filling.abort();
    hide(holder, route === null);
    if (!route) return;
    filling = new AbortController();
    const known = app.events.find(({ written }) => written === route.written);
    const event = known ?? newEvent(app, nextHour());
    document.title = `${app.data.product} - ${app.words.calendar} - ${app.words.details}`;
    const { element, showGuests } = form(app, event, known !== undefined, people);
    holder.replaceChildren(element);
    const { signal } = filling;
    const { guests } = delaysOf(app);
    if (guests === 0) showGuests();
    else setTimeout(() => !signal.aborted && showGuests(), guests);
  };
  return { show };
}

const nextHour = () => new Date(Math.ceil(Date.now() / (60 * MINUTES)) * 60 * MINUTES);

function form(app: App, event: CalendarEvent, isKnown: boolean, people: HTMLElement) {
  const { words } = app;
  let draft = event;
  const title = field('xTiIn', words.addTitle, draft.title);
  title.dataset.initialValue = event.title;
  const place = field('xLocIn', words.addPlace, draft.place ?? '');
  const showGuests = () => {
    const remove = (gone: Guest) => setGuests(draft.guests.filter((guest) => guest !== gone));
    people.replaceChildren(guestList(app, draft, remove));
  };
  const setGuests = (guests: readonly Guest[]) => {
    draft = { ...draft, guests };
    showGuests();
  };
  const add = (guest: Guest) => setGuests([...draft.guests, guest]);
  const save = () => {
    const changed = { ...draft, title: title.value.trim(), place: place.value.trim() || null };
    app.events = [...app.events.filter(({ id }) => id !== draft.id), changed];
    history.back();
  };
  const element = h('div.form', { role: 'main' }, h('div', { 'data-is-create': String(!isKnown) }));
  const bar = h(
    'div.bar',
    {},
    h(
      'button.round',
      { id: 'xCancelBu', 'aria-label': words.close, click: () => history.back() },
      icon('close', 22),
    ),
    title,
    h('button.filled', { id: 'xSaveBu', click: save }, words.save),
  );
  append(element.firstElementChild ?? element, [
    bar,
    day(app, draft),
    columns(app, draft, place, add, people),
  ]);
  return { element, showGuests };
}

const day = (app: App, event: CalendarEvent) =>
  h(
    'div.dates',
    { id: 'xDaRaSel' },
    h('div.date', { 'data-ical': icalOf(event.start) }, fullWhen(event, app.settings.hl)),
    event.repeats ? h('div', {}, app.words.weekly) : null,
    event.zone ? h('div', {}, event.zone) : null,
  );

/** `20261124` */
const icalOf = (start: string) => start.slice(0, 10).replaceAll('-', '');

function columns(
  app: App,
  event: CalendarEvent,
  place: HTMLElement,
  add: (guest: Guest) => void,
  people: HTMLElement,
): HTMLElement {
  const { words } = app;
  const text = h('div.description', { contenteditable: 'true', 'aria-label': words.addText, dir: 'auto' });
  text.append(event.text ?? '');
  return h(
    'div.sides',
    {},
    h(
      'div.side',
      {},
      h('h2', {}, words.details),
      event.video ? h('a.join', { href: event.video, target: '_blank', rel: 'noopener' }, words.join) : null,
      place,
      h('div.row', {}, icon('calendar'), h('span', {}, event.source.name)),
      text,
    ),
    h('div.side', {}, h('h2', {}, words.guests), guestField(app, add), people),
  );
}
