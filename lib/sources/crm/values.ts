import {
  Day,
  Domain,
  Email,
  Instant,
  Link,
  LinkedinSlug,
  type Money,
  Money as MoneyShape,
} from '../../model/index.ts';

/** Values of CRMs as the model has them. Whatever is not usable is null or left out, and never spoils its record. */

const clipped = (text: string | null | undefined, most: number): string | null => {
  const clean = text?.trim() ?? '';
  return clean === '' ? null : clean.slice(0, most).trimEnd();
};

/** Of one line, 200 characters at most. */
export const nameOf = (text: string | null | undefined): string | null =>
  clipped(text?.replace(/\s+/g, ' '), 200);

/** Of one line, 500 characters at most. */
export const lineOf = (text: string | null | undefined): string | null =>
  clipped(text?.replace(/\s+/g, ' '), 500);

/** 32,000 characters at most. */
export const textOf = (text: string | null | undefined): string | null => clipped(text, 32_000);

/** Each once, lower case, in their order, 20 at most; a text may hold several between semicolons or commas. */
export const emailsOf = (...texts: readonly (string | null | undefined)[]): string[] =>
  good(Email, texts, 20);

/** As e-mails, 50 at most; also out of what a website's field holds. */
export const domainsOf = (...texts: readonly (string | null | undefined)[]): string[] =>
  good(Domain, texts.flatMap(parted).map(domainIn), 50);

interface Shape {
  safeParse(value: unknown): { data?: string | undefined };
}

function good(shape: Shape, texts: readonly (string | null | undefined)[], most: number): string[] {
  const found = texts.flatMap(parted).flatMap((text) => shape.safeParse(text).data ?? []);
  return [...new Set(found)].slice(0, most);
}

const parted = (text: string | null | undefined): string[] =>
  (text ?? '').split(/[;,\s]+/).filter((part) => part !== '');

/** `www` is no part of what a client is known by. */
const domainIn = (text: string): string =>
  (URL.parse(withScheme(text))?.hostname ?? text)
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');

const withScheme = (text: string) => (/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);

/** A website's field, whatever was typed there; opened over https. */
export function websiteOf(text: string | null | undefined): string | null {
  const url = URL.parse(withScheme(text?.trim() ?? ''));
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null;
  url.protocol = 'https:';
  return Link.safeParse(url.href.replace(/^(https:\/\/[^/]+)\/$/, '$1')).data ?? null;
}

export const linkOf = (text: string | null | undefined): string | null => Link.safeParse(text).data ?? null;

/** 20 of 40 characters at most. */
export const phonesOf = (...texts: readonly (string | null | undefined)[]): string[] =>
  [...new Set(texts.flatMap((text) => clipped(text, 40) ?? []))].slice(0, 20);

/** Out of an address of LinkedIn, or alone. */
export function slugOf(text: string | null | undefined, part: 'in' | 'company'): string | null {
  const clean = text?.trim() ?? '';
  const slug = /linkedin\.com/i.test(clean)
    ? clean.match(new RegExp(`linkedin\\.com/${part}/([^/?#\\s]+)`, 'i'))?.[1]
    : clean.match(/^[^/\s:]+$/)?.[0];
  return slug === undefined ? null : (LinkedinSlug.safeParse(decoded(slug).toLowerCase()).data ?? null);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const profileLink = (slug: string, part: 'in' | 'company'): string =>
  `https://www.linkedin.com/${part}/${encodeURIComponent(slug)}/`;

/** A point in time however it is written, also as epoch milliseconds or with an offset without a colon; in UTC. */
export function instantOf(text: string | null | undefined): Instant | null {
  if (!text) return null;
  const at = /^-?\d+$/.test(text) ? Number(text) : Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) || Math.abs(at) > 8.64e15
    ? null
    : (Instant.safeParse(new Date(at).toISOString()).data ?? null);
}

export const dayOf = (text: string | null | undefined): Day | null =>
  Day.safeParse(text?.slice(0, 10)).data ?? null;

/** Which day it is at a point in time where the company is; in UTC where its time zone is not known. */
export function dayIn(instant: Instant, timeZone: string): Day | null {
  try {
    return dayOf(isoDay(instant, timeZone));
  } catch {
    return dayOf(instant);
  }
}

// A calendar's day is no text for a person; Sweden writes it as ISO does.
const isoDay = (instant: Instant, timeZone: string) =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone });

/** A point in time that is on this day where the company is, and nearly everywhere else. */
export const middayOf = (day: Day, timeZone: string): Instant =>
  dayIn(`${day}T12:00:00.000Z`, timeZone) === day ? `${day}T12:00:00.000Z` : `${day}T00:00:00.000Z`;

/** In the record's own currency. */
export function moneyOf(
  amount: string | number | null | undefined,
  currency: string | null | undefined,
): Money | null {
  if (amount === null || amount === undefined || amount === '') return null;
  return MoneyShape.safeParse({ amount: Number(amount), currency }).data ?? null;
}

export const numberOf = (text: string | number | null | undefined): number | null => {
  const value = text === null || text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};
