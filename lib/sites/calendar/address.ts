import { clip } from '../clip.ts';
import { parseEventId } from './event-id.ts';

/** What follows `/calendar/u/1/r`: `/week/2026/11/24`, `/eventedit/<id>`. Undefined: not the calendar itself. */
const pathOf = (url: URL): string | undefined =>
  url.hostname === 'calendar.google.com'
    ? /^\/calendar(?:\/[ub]\/[^/]+)*\/r(\/.*|)$/.exec(url.pathname)?.[1]
    : undefined;

const VIEW = /^(\/(day|week|month|year|agenda|custom(day|week)?|search)(\/.*)?|\/?)$/;
const EVENT = /^\/eventedit(?:\/([^/]*))?\/?$/;

export const isGridAddress = (url: URL): boolean => VIEW.test(pathOf(url) ?? '-');

/** The page of an event, also of one that is being made. */
export const isEventAddress = (url: URL): boolean => EVENT.test(pathOf(url) ?? '');

/** The event's id as the address writes it; null while the event is being made. */
export const writtenIn = (url: URL): string | null => EVENT.exec(pathOf(url) ?? '')?.[1] || null;

export function addressOf(url: URL): string {
  const written = writtenIn(url);
  return (written ? parseEventId(written).key : clip(pathOf(url), 300)) ?? '/';
}

export const linkTo = (written: string, url: URL): string | null => {
  const [calendar = '/calendar'] = /^\/calendar(\/[ub]\/[^/]+)*/.exec(url.pathname) ?? [];
  const link = `https://calendar.google.com${calendar}/r/eventedit/${encodeURIComponent(written)}`;
  return link.length <= 2048 ? link : null;
};
