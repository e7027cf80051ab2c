import { t } from '../i18n/index.ts';
import { type Day, Domain, Email, type Id, type Instant, LinkedinSlug } from '../model/index.ts';

/** What a field of a change is made of; or a sentence that says what is wrong with it and what to do. */
export type Part = { value: unknown } | { error: string };

/**
 * As the person wrote it, without what no database keeps: a NUL, half of a pair of surrogates, and the empty space
 * around it.
 */
export const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed().trim();

const MOST = { name: 200, line: 500, text: 32_000 } as const;

/** @param missing what is said where nothing is written; without it, that is allowed */
export function written(length: keyof typeof MOST, text: string, missing?: string): Part {
  const said = clean(text);
  if (said === '' && missing) return { error: missing };
  return tooLong(said, MOST[length]) ?? { value: said };
}

/** As {@link written}, null for nothing. */
export function orNull(length: keyof typeof MOST, text: string): Part {
  return clean(text) === '' ? { value: null } : written(length, text);
}

function tooLong(said: string, most: number): Part | undefined {
  const more = said.length - most;
  if (more <= 0) return undefined;
  return { error: t('compose.wrong.tooLong', more, { most }) };
}

/** Several, with commas between them. */
export function listed(text: string, each: (one: string) => Part, most: number): Part {
  const parts = clean(text)
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(each);
  const wrong = parts.find((part) => 'error' in part);
  if (wrong) return wrong;
  if (parts.length > most) return { error: t('compose.wrong.tooMany', { n: parts.length, most }) };
  return { value: [...new Set(parts.map((part) => 'value' in part && part.value))] };
}

export function email(text: string): Part {
  const read = Email.safeParse(text);
  const isOne = read.success && /^[^\s@]+@[^\s@]+$/.test(read.data);
  return isOne ? { value: read.data } : { error: t('compose.wrong.email') };
}

export const phone = (text: string): Part =>
  text.length <= 40 ? { value: text } : { error: t('compose.wrong.phone') };

/** Also of an address of its site or a mailbox there. */
export function domain(text: string): Part {
  const host = /^(?:https?:\/\/)?(?:[^\s/@]+@)?([^\s/?#@:]+)/i.exec(text)?.[1] ?? '';
  const name = URL.parse(`https://${host}`)?.hostname.replace(/^www\.|\.$/g, '') ?? '';
  const read = Domain.safeParse(name);
  const isOne = read.success && !/^[\d.]+$/.test(name) && host !== '';
  return isOne ? { value: read.data } : { error: t('compose.wrong.domain') };
}

const PROFILE =
  /^(?:(?:https?:\/\/)?(?:[\w-]+\.)?linkedin\.com\/(?:mwlite\/)?|\/)?(?:in\/)?([^\s/?#]+)\/?(?:[?#].*)?$/i;

/** Of the address of a profile, or of its last part. */
export function linkedinSlug(text: string): Part {
  const said = clean(text);
  if (said === '') return { value: null };
  const slug = decoded(PROFILE.exec(said)?.[1] ?? '')
    .toLowerCase()
    .normalize('NFC');
  const isOne =
    LinkedinSlug.safeParse(slug).success && !/[\s/?#%:@\0]|linkedin\.com/.test(slug) && slug.isWellFormed();
  return isOne ? { value: slug } : { error: t('compose.wrong.linkedin') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const ids = (list: readonly Id[]): Part =>
  list.length > 200 ? { error: t('compose.wrong.people') } : { value: [...new Set(list)] };

/** What a field in words came to. */
export const read = (found: { day: Day | null } | { at: Instant | null } | { error: string }): Part =>
  'error' in found ? found : { value: 'day' in found ? found.day : found.at };
