import type { Meeting } from '../../model/sighting.ts';
import { attribute, selectAll } from '../dom.ts';
import type { EventId } from './event-id.ts';

const VIDEO = /^https:\/\/(meet\.google\.com|([\w-]+\.)*zoom\.us|teams\.(microsoft|live)\.com)\/[^\s]+$/;

/**
 * What the page says in signs that no language changes.
 *
 * @param when as far as the page shows it
 */
export const meetingOf = (
  id: EventId | null,
  within: Element,
  when: Pick<Meeting, 'start' | 'end'>,
  organizer: string | null,
): Meeting => ({
  seriesId: id?.seriesId ?? null,
  instance: id?.instance ?? null,
  ...when,
  // Pages name it in words of their own: "Central European Time".
  timeZone: null,
  organizer,
  videoLink: videoLinkIn(within),
});

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
