import type { ParsedComponents } from 'chrono-node';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import { locale } from '../i18n/index.ts';

// The one of Britain takes "Nov 30" for a month of 2030.
const parsers = { en: en.GB, 'en-us': en.casual, de: de.casual, es: es.casual, fr: fr.casual } as const;
type Language = keyof typeof parsers;
const languages = Object.keys(parsers) as Language[];

/** No date is longer; reading a whole letter for one takes seconds. */
const LONGEST = 60;

/**
 * What a text that is a date from its first letter to its last says, in the reader's language or else in another one;
 * undefined for a date among other words, for two dates, and for a span of time. Day comes before month, but for en-US.
 */
export function readDate(said: string, wall: string, reader = locale()): ParsedComponents | undefined {
  if (said.length > LONGEST) return undefined;
  // By the wall's own clock, whatever the zone: only its parts are read again.
  const reference = new Date(wall);
  const own = languageOf(reader.toLowerCase());
  for (const language of new Set([own, ...languages])) {
    // Short for a Tuesday in one language, for March in another.
    if (said.length < 4 && language !== own) continue;
    // Browsers write so what chrono's Spanish does not know.
    const known = language === 'es' ? said.replace(/\bsept\b/, 'sep') : said;
    const [one, ...others] = parsers[language].parse(known, reference, { forwardDate: true });
    const isWhole = one && others.length === 0 && !one.end && one.text.length === known.length;
    if (isWhole && !isMonth(one.start, known)) return one.start;
  }
  return undefined;
}

const languageOf = (tag: string): Language =>
  languages.find((name) => name === tag) ?? languages.find((name) => name === tag.slice(0, 2)) ?? 'en';

/** "March" and "March 2027", but not "next month" and "in 2 months", which are so long from today. */
const isMonth = (date: ParsedComponents, said: string) =>
  date.isCertain('month') && !date.isCertain('day') && (/\d$/.test(said) || !date.isCertain('year'));
