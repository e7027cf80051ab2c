import type { Meeting } from '../../model/sighting.ts';
import { attribute, selectAll } from '../dom.ts';
import type { EventId } from './event-id.ts';

const VIDEO = /^https:\/\/(meet\.google\.com|([\w-]+\.)*zoom\.us|teams\.(microsoft|live)\.com)\/[^\s]+$/;

/**
 * What the page says in signs that no language changes. An event that happens once says its time in words only, and
 * who organises it is said in words only: these are not known.
 *
 * @param days on which the view shows the event, when it does
 */
export const meetingOf = (id: EventId | null, within: Element, days: readonly string[]): Meeting => ({
  seriesId: id?.seriesId ?? null,
  instance: id?.instance ?? null,
  start: startOf(id?.instance ?? null, days),
  end: null,
  timeZone: null,
  organizer: null,
  videoLink: videoLinkIn(within),
});

const DAY = 86_400_000;

/** A repetition's id keeps its original start; one that was moved is shown on another day. */
function startOf(instance: string | null, days: readonly string[]): string | null {
  if (instance === null || Number.isNaN(Date.parse(instance))) return null;
  const isNear = (day: string) => Math.abs(Date.parse(day) - Date.parse(instance.slice(0, 10))) <= DAY;
  return days.length === 0 || days.some(isNear) ? instance : null;
}

function videoLinkIn(within: Element): string | null {
  const links = selectAll(within, 'a[href^="https://"]').map((link) => target(attribute(link, 'href') ?? ''));
  return links.find((link) => VIDEO.test(link) && link.length <= 2048) ?? null;
}

/** Google leads through a page of its own: `https://www.google.com/url?q=https://…`. */
function target(href: string): string {
  const url = URL.parse(href);
  const isDetour = url?.hostname === 'www.google.com' && url.pathname === '/url';
  return (isDetour && url.searchParams.get('q')) || href;
}
