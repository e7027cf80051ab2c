import { h } from '../../gmail/page/dom.ts';
import { type IconName, icon } from '../../gmail/page/icons.ts';
import type { CalendarEvent } from '../events/event.ts';
import type { App } from './app.ts';
import { guestList } from './guest-list.ts';
import { elsewhere } from './when.ts';

/** The buttons over an event's details. */
export function actionsOf(app: App, event: CalendarEvent, close: () => void): HTMLElement[] {
  const { words } = app;
  const remove = () => {
    app.events = app.events.filter((one) => one !== event);
    for (const chip of document.querySelectorAll(`[data-eventchip][data-eventid="${event.written}"]`))
      chip.remove();
    close();
  };
  const button = (id: string, name: IconName, label: string, click: () => void) =>
    h('button.round', { id, 'aria-label': label, click }, icon(name, 20));
  return [
    button('xDetDlgEditBu', 'pencil', words.edit, () => app.go({ page: 'event', written: event.written })),
    button('xDetDlgDelBu', 'trash', words.delete, remove),
    button('xDetDlgMailBu', 'unread', words.mail, () => {}),
    button('xDetDlgCloseBu', 'close', words.close, close),
  ];
}

/** All that comes last: the way in, place, guests, text and calendar. */
export function bodyOf(app: App, event: CalendarEvent): HTMLElement[] {
  const { words } = app;
  const zone = elsewhere(event, app.settings.hl);
  const hasGuests = event.guests.length + event.crowd > 0;
  const parts = [
    zone ? part('xDetDlgZone', 'clock', zone) : null,
    event.video ? video(words.join, event.video) : null,
    event.place ? part('xDetDlgLoc', 'label', event.place) : null,
    hasGuests ? h('div.part', { id: 'xDetDlgAtt' }, icon('person'), guestList(app, event)) : null,
    event.text ? part('xDetDlgDesc', 'menu', event.text) : null,
    part('xDetDlgCal', 'calendar', calendarText(app, event)),
    hasGuests ? answerBar(app) : null,
  ];
  return parts.filter((one) => one !== null);
}

const part = (id: string, name: IconName, text: string) =>
  h('div.part', { id }, icon(name), h('div.text', { dir: 'auto' }, text));

/** Links that lead elsewhere go through a page of Google's own. */
function video(words: string, address: string): HTMLElement {
  const isMeet = address.startsWith('https://meet.google.com/');
  const href = isMeet ? address : `https://www.google.com/url?q=${encodeURIComponent(address)}&sa=D`;
  const link = h('a.join', { href, target: '_blank', rel: 'noopener' }, words);
  return h(
    'div.part',
    {},
    icon('window'),
    h('div', {}, link, h('small', {}, address.replace('https://', ''))),
  );
}

function calendarText({ words, data }: App, { source, guests }: CalendarEvent): string {
  const organizer = guests.find((guest) => guest.organizer);
  const isOwn = !organizer || organizer.email === data.me.email;
  return isOwn ? source.name : `${source.name} · ${words.createdBy} ${organizer.name}`;
}

function answerBar({ words }: App): HTMLElement {
  const answers = [words.replyYes, words.replyNo, words.replyMaybe];
  const choose = (event: Event) => {
    const button = event.currentTarget;
    if (!(button instanceof Element)) return;
    for (const other of button.parentElement?.children ?? [])
      other.classList.toggle('chosen', other === button);
  };
  return h(
    'div.answer',
    {},
    h('span', {}, words.reply),
    h('div', {}, ...answers.map((text) => h('button.outlined', { click: choose }, text))),
  );
}
