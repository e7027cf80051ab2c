import { hostOf } from '../../match/domain.ts';
import { canonicalEmail } from '../../match/email.ts';
import { htmlText } from '../crm/html.ts';
import { type FaultKind, fault, type Read, shown } from './read.ts';

export const readText =
  (max: number): Read =>
  (cell, how) => {
    if (typeof cell === 'object' && cell.kind === 'failed') return fault('failed');
    const text = how.crm === 'html' ? htmlText(shown(cell)) : shown(cell);
    return text.length > max ? fault('too-long', text.slice(0, max)) : text;
  };

/** Several in one cell: between semicolons or lines, addresses between commas and spaces as well. */
function several(
  split: RegExp,
  max: number,
  one: (part: string) => string | undefined,
  kind: FaultKind,
): Read {
  return (cell) => {
    if (typeof cell === 'object' && cell.kind === 'failed') return fault('failed');
    const parts = shown(cell)
      .split(split)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const read = parts.map(one);
    const known = read.filter((part) => part !== undefined);
    const good = known.length > 1 ? [...new Set(known)] : known;
    if (good.length <= max && known.length === read.length) return good;
    return good.length > 0 ? fault(kind, good.slice(0, max)) : fault(kind);
  };
}

export const readEmails = several(/[;,\n\r]+|\s+(?=[^\s<]+@)/, 20, emailIn, 'no-email');
export const readDomains = several(/[;,\s]+/, 50, domainIn, 'no-domain');
export const readPhones = several(/[;\n\r]+|\s\/\s/, 20, phoneIn, 'too-long');
export const readTexts = several(/[;\n\r]+/, 100, (part) => part.slice(0, 128), 'too-long');

export const readEmail: Read = (cell) => emailIn(shown(cell)) ?? fault('no-email');

export function emailIn(text: string): string | undefined {
  const address = (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return canonicalEmail(address) ? address : undefined;
}

function phoneIn(text: string): string | undefined {
  return text.length <= 40 ? text : undefined;
}

/** The host of a domain, an address of a page or an e-mail address. */
export function domainIn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/^www\d?\./i, '');
  return hostOf(bare);
}

/** A page's address, made safe to click: always https. */
export const readLink: Read = (cell) => {
  const text = shown(cell);
  if (/^mailto:/i.test(text) && text.length <= 2048) return text;
  if (/\s/.test(text) || text.length > 2000 || /^(?!https?:)[a-z]+:/i.test(text)) return fault('no-link');
  const bare = text.replace(/^https?:\/\//i, '');
  if (hostOf(bare.replace(/[/?#:].*$/s, '')) === undefined) return fault('no-link');
  return /^https:\/\//i.test(text) ? text : `https://${bare}`;
};

/** The slug of linkedin.com/in/… or /company/…, or a slug alone. */
export const readLinkedin =
  (part: 'in' | 'company'): Read =>
  (cell) => {
    const text = shown(cell);
    const pattern =
      part === 'in' ? /\/(?:in|pub)\/([^/?#\s]+)/i : /\/(?:company|school|showcase)\/([^/?#\s]+)/i;
    const slug = pattern.exec(text)?.[1] ?? (/^[^/\s.@:]+$/.test(text) ? text : undefined);
    if (slug === undefined) return fault('no-linkedin');
    const plain = decoded(slug).toLowerCase().normalize('NFC');
    return plain.length > 200 ? fault('no-linkedin') : plain;
  };

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

export const readDigits: Read = (cell) => {
  const digits = /(\d{1,20})\/?$/.exec(shown(cell))?.[1];
  return digits ?? fault('no-number');
};
