import type { Meeting } from '../mail/mail.ts';
import type { App } from './app.ts';
import { h } from './dom.ts';
import { buildEvent } from './event.ts';
import { icon } from './icons.ts';
import { pathOf, type Route } from './route.ts';
import { buildWeek } from './week.ts';

export interface Calendar {
  element: HTMLElement;
  follow(route: Route): void;
  open(key: string): boolean;
  close(): void;
}

/** The week, the card of one event over it, and an event's own page. */
export function buildCalendar(app: App): Calendar {
  const { words, mailbox } = app;
  let current: Meeting | undefined;
  const button = (label: string, drawing: 'close' | 'window' | 'back', click: () => void) =>
    h('button.quiet', { type: 'button', 'aria-label': label, title: label, click }, icon(drawing));
  const peek = buildEvent(app, 'peek', [
    button(words.viewEvent, 'window', () => current && go(current)),
    button(words.close, 'close', close),
  ]);
  const page = buildEvent(app, 'page', [button(words.back, 'back', () => leave())]);
  const card = h('div.peek', { role: 'dialog', 'aria-label': words.calendar }, peek.element);
  const week = buildWeek(app, preview);
  const surface = h('div.surface', { 'data-app-section': 'CalendarModuleSurface' });
  const element = h('div.calendar', { 'data-app-section': 'CalendarModule' }, surface);

  function preview(meeting: Meeting, chip: HTMLElement): void {
    current = meeting;
    const { left, right, top } = chip.getBoundingClientRect();
    const start = right + 370 < window.innerWidth ? right + 8 : Math.max(8, left - 368);
    card.style.left = `${start}px`;
    card.style.top = `${Math.min(top, Math.max(60, window.innerHeight - 420))}px`;
    document.body.append(card);
    void peek.show(meeting);
  }

  function close(): void {
    card.remove();
  }

  function go(meeting: Meeting): void {
    history.pushState(null, '', pathOf({ app: 'calendar', id: meeting.itemId }));
    showPage(meeting);
  }

  function leave(): void {
    history.pushState(null, '', pathOf({ app: 'calendar' }));
    surface.replaceChildren(week);
  }

  function showPage(meeting: Meeting): void {
    close();
    surface.replaceChildren(page.element);
    void page.show(meeting);
  }

  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  return {
    element,
    close,
    follow({ id }) {
      close();
      document.title = `${words.calendar} - ${mailbox.me.name} - Outlook`;
      const found = mailbox.meetings.find(({ itemId }) => itemId === id);
      if (found) showPage(found);
      else surface.replaceChildren(week);
    },
    open(key) {
      const found = mailbox.meetings.find((one) => one.key === key);
      if (!found) return false;
      if (!week.isConnected) leave();
      const chip = [...week.querySelectorAll<HTMLElement>('.event')].find((one) =>
        one.textContent?.startsWith(found.subject),
      );
      preview(found, chip ?? week);
      return true;
    },
  };
}
