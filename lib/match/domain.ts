import { parse } from 'tldts';

/**
 * A host name in its one spelling: lower case, ASCII (punycode), no trailing dot. Undefined for addresses by number,
 * names without a dot, and what no host may be called. A look-alike in another script stays another name: аcme.com
 * (Cyrillic а) is xn--cme-5cd.com.
 */
export function hostOf(text: string): string | undefined {
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  if (name === '' || name.length > 253 || /[\s/\\@:?#%[\]]/.test(name)) return undefined;
  const ascii = toAscii(name);
  if (!ascii?.includes('.') || !/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(ascii)) return undefined;
  // A name whose last part is a number is an address by number, in one of its many spellings.
  return /\.(\d+|0x[\da-f]*)$/.test(ascii) ? undefined : ascii;
}

function toAscii(name: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the range of these
  if (/^[\u0000-\u007f]*$/.test(name)) return name;
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return undefined;
  }
}

/**
 * What someone has registered: `mail.acme.co.uk` → `acme.co.uk`; by the Public Suffix List, its private part
 * included, so that everybody at github.io is someone else. Undefined for a public suffix itself.
 */
export function registrableDomain(host: string): string | undefined {
  return parse(host, { allowPrivateDomains: true }).domain ?? undefined;
}

/**
 * The label that was registered: `acme` of `mail.acme.co.uk`. Undefined at hosts like github.io, where a name says
 * little and costs nothing.
 */
export function registeredLabel(host: string): string | undefined {
  const { domain, domainWithoutSuffix } = parse(host);
  return domain === registrableDomain(host) ? domainWithoutSuffix || undefined : undefined;
}

/** `co.uk`: nobody's own. github.io has an owner, although everybody below it is someone else. */
export const isPublicSuffix = (host: string) => parse(host).domain === null;

/**
 * The host and each parent down to the registrable domain: the names an account may be known by. A host that others
 * register under (github.io) is its own only name; a public suffix has none.
 */
export function hostAndParents(host: string): string[] {
  const base = registrableDomain(host);
  if (base === undefined) return isPublicSuffix(host) ? [] : [host];
  const extra = host === base ? [] : host.slice(0, -base.length - 1).split('.');
  return [...extra.map((_, i) => `${extra.slice(i).join('.')}.${base}`), base];
}

export const isSameOrSub = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);
