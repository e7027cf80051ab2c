import { clip } from '../clip.ts';

const HOST = /^outlook\.(office\.com|office365\.com|live\.com|cloud\.microsoft)$/;

/** What is read of an address. Outlook writes ids into some of them, and may leave the address as it is when a mail is opened. */
interface Spot {
  readonly app: 'mail' | 'calendar';
  /** The mail, conversation or event that the address names. */
  readonly id: string | null;
  /** A window of its own: one thing for as long as it is open. */
  readonly alone: boolean;
}

/** Parts of a path after which an id stands: `/mail/inbox/id/AAQk…`, `/mail/deeplink/read/AAMk…`, `/calendar/item/AAMk…`. */
const BEFORE_ID = ['id', 'read', 'item'];
/** Parts of paths that show neither mail nor events. */
const NEITHER = ['compose', 'options', 'owa'];

/** Undefined for what is not read: other hosts, settings, drafts in a window of their own, the old `/owa/`. */
function spotOf(url: URL): Spot | undefined {
  const [app, ...rest] = url.pathname.split('/').filter(Boolean);
  if (!HOST.test(url.hostname) || (app !== 'mail' && app !== 'calendar')) return undefined;
  if (rest.some((part) => NEITHER.includes(part))) return undefined;
  const at = rest.findLastIndex((part) => BEFORE_ID.includes(part));
  const id = at < 0 ? null : clip(decoded(rest[at + 1] ?? ''), 300);
  const alone = rest.includes('deeplink') || url.searchParams.has('popoutv2');
  return alone && id === null ? undefined : { app, id, alone };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function isPopoutAddress(url: URL): boolean {
  const spot = spotOf(url);
  return spot?.app === 'mail' && spot.alone;
}

export function isMessageAddress(url: URL): boolean {
  const spot = spotOf(url);
  return spot?.app === 'mail' && !spot.alone && spot.id !== null;
}

export function isListAddress(url: URL): boolean {
  const spot = spotOf(url);
  return spot?.app === 'mail' && spot.id === null;
}

export function isEventAddress(url: URL): boolean {
  const spot = spotOf(url);
  return spot?.app === 'calendar' && spot.id !== null;
}

export const isCalendarAddress = (url: URL): boolean => spotOf(url)?.app === 'calendar';

export const idIn = (url: URL): string | null => spotOf(url)?.id ?? null;

/**
 * In the mailbox it says nothing of the mail on show: the address may change before or after it, or not at all; there
 * the row that is selected says which it is.
 */
export function addressOf(url: URL): string {
  const spot = spotOf(url);
  if (!spot) return 'none';
  return spot.id !== null && (spot.alone || spot.app === 'calendar') ? spot.id : spot.app;
}

/** A link to what is on show, where the address names it. */
export const linkOf = (url: URL): string | null =>
  idIn(url) !== null && url.protocol === 'https:' && url.href.length <= 2048 ? url.href : null;
