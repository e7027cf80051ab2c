import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { attribute, closest, isShown, select, selectAll, text } from '../dom.ts';
import type { Page } from '../page.ts';
import { doubted } from '../recycled.ts';
import { addressOf, isEventAddress, linkTo, writtenIn } from './address.ts';
import { chipsOf, isCalled } from './chip.ts';
import { type EventId, parseEventId } from './event-id.ts';
import { guestsIn } from './guests.ts';
import { meetingOf } from './meeting.ts';
import { viewerOf } from './viewer.ts';
import { startOf } from './when.ts';

const TITLE = '#xTiIn';
const FORM = '[role="main"], [data-is-create]';
/** Wherever else an address stands on this page, it need not be a guest's. */
const GUEST = '[role="tree"] [data-email*="@"], [role="tree"] [data-hovercard-id*="@"]';

/** An event on a page of its own, where it is read and changed; also one that is being made. */
export const event: Page = {
  name: 'calendar/event',
  isPage: isEventAddress,
  // Many an event has no guests, and then its form says so.
  always: true,
  ready: (document) => formOn(document) !== undefined,
  read(document, url): Sighting | null | undefined {
    const form = formOn(document);
    if (!form) return undefined;
    const viewer = viewerOf(document);
    const { age, ...everyone } = guestsIn(form, GUEST, viewer, addressOf(url));
    if (everyone.people.length === 0) return null;
    const written = writtenIn(url);
    const id = written ? parseEventId(written) : null;
    const field = select(form, TITLE);
    const title = field && clip(field instanceof HTMLInputElement ? field.value : text(field), 500);
    const isOdd = !!id && !isCalledSo(document, form, id, title);
    const seen: Sighting = {
      site: 'calendar',
      page: 'calendar/event',
      key: addressOf(url),
      title,
      link: written && linkTo(written, url),
      ...everyone,
      companies: [],
      meeting: meetingOf(id, form, { start: startIn(form, id), end: null }, null),
      viewer,
      how: `${TITLE} ${written ? 'id' : 'new'}${isOdd ? ' named otherwise' : ''}${age}`,
    };
    return isOdd ? doubted(seen) : seen;
  },
};

/** The form on show; pages left behind stay, hidden. */
function formOn(document: Document): Element | undefined {
  const forms = selectAll(document, TITLE)
    .filter(isShown)
    .map((field) => closest(field, FORM));
  return forms.find((form) => form !== null) ?? undefined;
}

/** Whether the view that was left calls it what its title is now, or was before somebody began to write another. */
function isCalledSo(document: Document, frame: Element, id: EventId, title: string | null): boolean {
  const before = clip(attribute(select(frame, TITLE) ?? frame, 'data-initial-value'), 500);
  if (before === null) return true;
  const chips = chipsOf(document, { id, frame, title: before });
  return [before, title].some((one) => one !== null && isCalled(one, chips));
}

/** The first day that the form holds: its fields say hours in words only. */
function startIn(form: Element, id: EventId | null): string | null {
  const field = select(form, '[data-ical]');
  const [, year, month, date] =
    /^(\d{4})(\d\d)(\d\d)/.exec((field && attribute(field, 'data-ical')) ?? '') ?? [];
  const day = `${year}-${month}-${date}`;
  const days = Number.isNaN(Date.parse(day)) ? [] : [day];
  return id?.instance ? startOf(id.instance, days) : (days[0] ?? null);
}
