import { clip } from '../clip.ts';

/** What an address of LinkedIn is of. */
export interface Place {
  readonly kind: 'in' | 'company' | 'sales/lead' | 'sales/company' | 'messaging/thread';
  /** Decoded and lower-cased: `rené-dubois`. */
  readonly id: string;
  /** As written; the ids of members are case-sensitive. */
  readonly raw: string;
  /** What follows: `details/experience`. */
  readonly rest: string;
}

const PLACE =
  /^(?:\/mwlite.*?)?\/(in|company|sales\/lead|sales\/company|messaging\/thread)\/([^/,]+)[^/]*\/?(.*)/;

/** What stands where a name would: the viewer, whoever is gone, and pages that make something new. */
const NOBODY = /^(me|unavailable|new|setup)$/;

/** Where a link of LinkedIn's leads to; undefined for anything but a person, a company or a conversation. */
export function placeOf(href: string | null | undefined): Place | undefined {
  const url = urlOf(href);
  const [, kind, raw, rest = ''] = (url && isLinkedin(url) && PLACE.exec(url.pathname)) || [];
  const id = raw && plain(raw);
  if (!id || NOBODY.test(id) || rest.startsWith('admin')) return undefined;
  return { kind: kind as Place['kind'], id, raw, rest };
}

export const urlOf = (href: string | null | undefined): URL | null =>
  URL.parse(href ?? '', 'https://www.linkedin.com');

export const isLinkedin = ({ hostname }: URL) => /(^|\.)linkedin\.com$/.test(hostname);

/** What matching does to slugs as well. Undefined for what cannot be one. */
function plain(raw: string): string | undefined {
  const id = decoded(raw).toLowerCase().normalize('NFC');
  return /[\s/?#%]/.test(id) || id !== clip(id, 200) ? undefined : id;
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** `/in/ACoAA…`: a number in disguise, not a name that anybody could know a person by. */
export const isMemberId = ({ raw }: Place) => /^ACoAA[\w-]{20,}$/.test(raw);

export const isNumber = ({ id }: Place) => /^\d{1,20}$/.test(id);

/** What the address alone says: the person, company or conversation, whichever part of it is open. */
export function addressOf(url: URL): string {
  const place = placeOf(url.href);
  return place ? `${place.kind}/${place.id}` : (clip(url.pathname, 300) ?? '/');
}
