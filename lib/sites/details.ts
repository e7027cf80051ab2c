import type { Sighting } from '../model/sighting.ts';
import { clip } from './clip.ts';
import { gmailMails } from './gmail/details.ts';
import type { MailMarks, ShownMail, ShownMails } from './mails.ts';
import { outlookMails } from './outlook/details.ts';
import { emailOf } from './people.ts';
import { instantIn } from './written-date.ts';

/** What a page shows of the mail it is about. Everything that is not certain is null. */
export interface MailDetails {
  /** ISO 8601, in UTC. */
  at: string | null;
  direction: 'in' | 'out' | null;
  /** The mail's own words in lines; at most 32,000 characters. */
  body: string | null;
}

/** How the mails of a page are read. Undefined for all other pages: their words are not read. */
export const marksOf = (page: Sighting['page']): MailMarks | undefined => marks[page];

const marks: Readonly<Record<string, MailMarks>> = {
  'gmail/thread': gmailMails,
  'gmail/popout': gmailMails,
  'outlook/message': outlookMails,
  'outlook/popout': outlookMails,
};

/**
 * Of the newest mail shown. Null when the document shows something else than what was sighted, or when it can't be told
 * which mail is the newest.
 *
 * @param now milliseconds
 */
export function detailsOf(sighting: Sighting, shown: ShownMails, now: number): MailDetails | null {
  if (!isOf(sighting, shown)) return null;
  const mails = shown.mails.map((mail) => ({ ...mail, at: dateOf(mail, shown.language, now) }));
  const newest = newestOf(mails, sighting.site === 'gmail');
  return (
    newest && {
      at: newest.at,
      direction: directionOf(newest, mails.length, sighting),
      body: bodyOf(newest.body),
    }
  );
}

/** The page may have gone on since it was sighted. */
function isOf({ site, key, title }: Sighting, { titles }: ShownMails): boolean {
  if (site === 'outlook') return titles.length > 0 && titles.every(({ text }) => clip(text, 500) === title);
  const ids = titles.map(({ id }) => id?.replace(/^#/, '')).filter((id) => id?.startsWith('thread-'));
  return !key.startsWith('thread-') || ids.every((id) => id === key);
}

/** The date may be said twice. */
function dateOf({ dates }: ShownMail, language: string, now: number): string | null {
  const [at, ...others] = new Set(
    dates.map((words) => instantIn(words, language, now)).filter((found) => found !== null),
  );
  return others.length === 0 ? (at ?? null) : null;
}

function newestOf<M extends { at: string | null }>(mails: readonly M[], isLast: boolean): M | null {
  const last = mails.at(-1) ?? null;
  if (isLast || mails.length < 2) return last;
  const dated = mails.filter(({ at }) => at !== null);
  if (dated.length < mails.length) return null;
  return dated.reduce((newest, mail) => ((mail.at ?? '') > (newest.at ?? '') ? mail : newest));
}

function directionOf(
  { sender }: ShownMail,
  count: number,
  { people, viewer }: Sighting,
): MailDetails['direction'] {
  const own = people.filter(({ self }) => self).map(({ email }) => email);
  const email = sender && addressIn(sender);
  if (email && viewer) return own.includes(email) || untagged(email) === viewer ? 'out' : 'in';
  const senders = people.filter(({ part, email }) => part === 'from' && email !== null);
  const [only] = senders;
  if (!viewer || count !== 1 || senders.length !== 1 || !only || only.doubt !== null) return null;
  return only.self ? 'out' : 'in';
}

const untagged = (email: string) => email.replace(/\+[^@]*@/, '@');

/**
 * "From: Maria Lopes <maria@arden.com>", or nothing but an address. Where that is shown as the name too, the sender may
 * have made it up.
 */
function addressIn({ email, words, name }: NonNullable<ShownMail['sender']>): string | null {
  if (email !== null) return emailOf(email);
  const inside = /<\s*([^<>]*@[^<>]*?)\s*>\s*;?\s*$/.exec(words.slice(-700))?.[1];
  if (inside !== undefined) return emailOf(inside);
  const alone = emailOf(words);
  return alone !== null && !name.toLowerCase().includes(alone) ? alone : null;
}

const LONGEST = 32_000;

/** Without what no text has, and without halves of characters. */
function bodyOf(words: string): string | null {
  const whole = words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a database may refuse them
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed()
    .trim();
  return whole === '' ? null : whole;
}
