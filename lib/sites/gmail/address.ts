import { clip } from '../clip.ts';

const HOST = 'mail.google.com';

/** Gmail's opaque ids are written with 40 letters, without vowels and digits; old addresses have the hexadecimal id. */
const OPAQUE_ID = /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{20,}$/;
const LEGACY_ID = /^[0-9a-f]{15,16}$/;
const PERM_ID = /^#?((?:thread|msg)-[af]:[\w-]+)$/;

/** Views whose next part is what they are of: `#label/Clients/FMfcgz…`. */
const WITH_ARGUMENT = new Set(['label', 'search', 'advanced-search', 'category', 'section_query', 'contact']);

/** Views without any mail. */
const NOT_MAIL = /^(settings|create-filter|chat|meet|contacts|tasks|projects)/;

/** `inbox/FMfcgz…` of `#inbox/FMfcgz…?compose=new`, in parts. */
const partsOf = (url: URL) => url.hash.replace(/^#/, '').replace(/\?.*$/, '').split('/');

const isMail = (url: URL) => url.hostname === HOST && url.pathname.startsWith('/mail/');

/** `/mail/u/1/popout?…&th=%23thread-f%3A17…`, and `?view=btop&…&th=…` before it. */
const poppedOut = (url: URL) => {
  const isWindow = url.pathname.endsWith('/popout') || url.searchParams.get('view') === 'btop';
  return isMail(url) && isWindow ? (url.searchParams.get('th') ?? '') : undefined;
};

export const isPopoutAddress = (url: URL) => isId(poppedOut(url) ?? '');

export function isThreadAddress(url: URL): boolean {
  return isMail(url) && poppedOut(url) === undefined && threadPart(url) !== undefined;
}

export function isListAddress(url: URL): boolean {
  const isWindow = url.searchParams.has('view') || url.pathname.endsWith('/popout');
  const [view = ''] = partsOf(url);
  return isMail(url) && !isWindow && !NOT_MAIL.test(view) && threadPart(url) === undefined;
}

function threadPart(url: URL): string | undefined {
  const parts = partsOf(url);
  const last = parts.at(-1) ?? '';
  const least = WITH_ARGUMENT.has(parts[0] ?? '') ? 3 : 2;
  return parts.length >= least && !NOT_MAIL.test(parts[0] ?? '') && isId(last) ? last : undefined;
}

const isId = (text: string) => OPAQUE_ID.test(text) || LEGACY_ID.test(text) || PERM_ID.test(text);

/** What the address says the page is about: the thread's id in any of its forms, else the list. At most 300 long. */
export function addressOf(url: URL): string {
  const thread = threadPart(url) ?? poppedOut(url);
  const id = thread?.replace(PERM_ID, '$1') || partsOf(url).join('/');
  return clip(id, 300) ?? 'inbox';
}

/** The thread's old id when the address has it, in the form of links that work for ever. */
export function legacyIdOf(url: URL): string | null {
  const id = addressOf(url);
  if (LEGACY_ID.test(id)) return id;
  return /^thread-f:\d+$/.test(id) ? toLegacyId(id) : null;
}

/** `thread-f:` is followed by the old id in decimal. */
export function toLegacyId(permId: string): string | null {
  const [, decimal] = /^thread-f:(\d{15,20})$/.exec(permId) ?? [];
  return decimal ? BigInt(decimal).toString(16) : null;
}

/** A link to the thread in this mailbox; without its old id, where it was seen. */
export function linkOf(url: URL, legacyId: string | null): string | null {
  const [mailbox] = /^\/mail\/(b\/[^/]+\/)?u\/\d+/.exec(url.pathname) ?? ['/mail/u/0'];
  if (legacyId) return `https://${HOST}${mailbox}/#all/${legacyId}`;
  return url.protocol === 'https:' && url.href.length <= 2048 ? url.href : null;
}
