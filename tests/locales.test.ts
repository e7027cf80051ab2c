import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locale, t } from '../lib/i18n/index.ts';
import { flat, speak } from './fakes/speak.ts';

const read = (language: string): Record<string, string> =>
  flat(JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')));
const english = read('en');
const others = readdirSync('locales')
  .map((file) => file.replace('.json', ''))
  .filter((language) => language !== 'en');

/** Names, and marks of what is no word. */
const everywhere =
  /^(Keyside(: \{said\})?|Gmail|LinkedIn|linkedin\.com\/in\/…|Outlook|Pipeline|ID|Account API|Sandbox|My Domain|\{label\}: \{name\}|\{kind\}:)$/;
/** What is the same word in that language, so many to a line. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...['Account', 'Accounts', 'Commit', 'Domain', 'Domains', 'Initiative', 'Meeting', 'Name', 'Neutral'],
    ...[
      'Forecast',
      'Offline',
      'Organisation',
      'Person',
      'Portfolio',
      'Sponsor',
      'Status',
      'Team',
      'Trend',
      'Website',
    ],
  ],
  es: ['Ctrl ↵', 'Google Calendar', 'Neutral', 'No', 'Roles', 'Total', 'no', '{n} d'],
  fr: [
    ...[
      'Contact',
      'Contacts',
      'Ctrl ↵',
      'E-mail',
      'Influence',
      'Initiative',
      'Initiatives',
      'Interactions',
      'Message',
      'Note',
    ],
    ...['Notes', 'Organisation', 'Production', 'Source', 'Sponsor', 'Total', '{n} contact | {n} contacts'],
    ...['{n} e-mail | {n} e-mails', '{n} message | {n} messages', 'Note {n}, {day}'],
  ],
};
const isShared = (language: string, text: string) =>
  everywhere.test(text) || shared[language]?.includes(text) === true;

/**
 * How one speaks to a friend, and not to whom one meets at work: Sie, usted and vous are for them. Only words that are
 * nothing else as well, so neither the French `ton`, which may be a tone, nor the Spanish `abre`, which may be said of
 * a third.
 */
const familiar: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...['du', 'dich', 'dir', 'dein', 'deine', 'deinem', 'deinen', 'deiner', 'deines', 'deins'],
    ...['euch', 'euer', 'eure', 'eurem', 'euren', 'eurer', 'eures'],
    ...['bist', 'darfst', 'hast', 'kannst', 'musst', 'möchtest', 'siehst', 'sollst', 'willst', 'wirst'],
    ...['drück', 'geh', 'gib', 'nimm', 'schließe', 'schreib', 'speichere', 'wähle', 'öffne'],
  ],
  es: [
    ...['tú', 'tu', 'tus', 'te', 'ti', 'contigo', 'tuyo', 'tuya', 'tuyos', 'tuyas'],
    ...['vosotros', 'vosotras', 'vuestro', 'vuestra', 'vuestros', 'vuestras'],
    ...['debes', 'eres', 'estás', 'has', 'necesitas', 'puedes', 'quieres', 'sigues', 'tienes', 'ves'],
    ...['habéis', 'podéis', 'queréis', 'tenéis', 'ciérralo', 'elígelo', 'guárdalo', 'permítelo', 'ábrelo'],
  ],
  fr: ['tu', 'te', 'toi', 'ta', 'tes', 'tien', 'tienne', 'tiens', 'tiennes'],
};
/** Small or at the start of a sentence; what is all capitals is short for something else. */
const tooFamiliar = (language: string, text: string) => {
  const words = text.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];
  return words.filter((word) => familiar[language]?.includes(word.charAt(0).toLowerCase() + word.slice(1)));
};

const names = (text: string) => [...new Set(text.match(/\{\w+\}|%s/g))].sort();

describe.each(others)('the texts in %s', (language) => {
  const own = read(language);

  test('are those of English', () => expect(Object.keys(own)).toEqual(Object.keys(english)));

  test('have the same put into them', () => {
    const put = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, names(text)]);
    expect(put(own)).toEqual(put(english));
  });

  test('have plural forms where English has them', () => {
    const forms = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, text.split(' | ').length]);
    expect(forms(own)).toEqual(forms(english));
  });

  test('are not left in English', () => {
    const left = Object.entries(own).filter(
      ([key, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) && text === english[key],
    );
    expect(left.filter(([, text]) => !isShared(language, text))).toEqual([]);
  });

  test('speak to people as one does at work', () => {
    const left = Object.entries(own).filter(([, text]) => tooFamiliar(language, text).length > 0);
    expect(left).toEqual([]);
  });

  test('name their language, which dates and numbers follow', () => {
    speak(language);
    expect(t('format.language')).toBe(language);
    expect(locale()).toBe(language);
    speak('en');
  });
});

describe.each(['en', ...others])('browsers take what is in %s', (language) => {
  const own = read(language);

  test('with names they allow, each once', () => {
    const keys = Object.keys(own).map((key) => key.toLowerCase());
    expect(keys.filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([]);
    expect(keys.length).toBe(new Set(keys).size);
  });

  test('with nothing that they would put in themselves', () =>
    expect(Object.values(own).filter((text) => text.includes('$'))).toEqual([]));

  test('with a name and a description that stores have room for', () => {
    expect(own.manifest_name?.length).toBeLessThanOrEqual(75);
    expect(own.manifest_description?.length).toBeLessThanOrEqual(132);
  });
});

test.each([
  ['de', 'Öffne sie, wenn du deine {dir} hast.', ['Öffne', 'du', 'deine', 'hast']],
  ['de', 'Öffnen Sie, was dürftig oder direkt ist; siehe Gerhards Dirigent.', []],
  ['es', '¿Tus datos? Guárdalo si puedes: «tú» y te.', ['Tus', 'Guárdalo', 'puedes', 'tú', 'te']],
  ['es', 'Un té con su equipo de TI: tutorial, tema y lo que usted puede.', []],
  ['fr', 'Toi, tu l’as dans tes notes.', ['Toi', 'tu', 'tes']],
  ['fr', 'Le ton du texte vous a plu ; y a-t-il un total ?', []],
])('too familiar in %s is of “%s”: %j', (language, text, words) =>
  expect(tooFamiliar(language, text)).toEqual(words),
);

describe('a text is said', () => {
  test.each([
    ['en', 0, '0 other accounts on this page'],
    ['en', 1, '1 other account on this page'],
    ['en', 1200, '1,200 other accounts on this page'],
    ['de', 1, '1 weiterer Account auf dieser Seite'],
    ['de', 12_000, '12.000 weitere Accounts auf dieser Seite'],
    ['es', 12_000, '12.000 cuentas más en esta página'],
    ['fr', 0, '0 autre compte sur cette page'],
    ['fr', 1200, '1\u202f200 autres comptes sur cette page'],
  ])('in %s of %d accounts as: %s', (language, n, expected) => {
    speak(language);
    expect(t('panel.otherAccounts', n)).toBe(expected);
    speak('en');
  });

  test('with what is put in as it is, braces and all', () =>
    expect(t('dock.said', { said: 'of {said} $1 | $& 10' })).toBe('Keyside: of {said} $1 | $& 10'));

  test.each([
    ['en-US', 'en-US'],
    ['en', 'en-GB'],
    ['de-AT', 'de-AT'],
    ['es-419', 'es-419'],
    // The browser has no words of ours in its language and takes English.
    ['nl', 'en-GB'],
  ])('with dates as in %s written as in %s', (browsers, expected) => {
    speak(browsers);
    expect(locale()).toBe(expected);
    speak('en');
  });
});

test('a mark of two parts stays on the line of its word in French', () => {
  const loose = Object.entries(read('fr')).filter(([, text]) => / [:;?!»]|« /.test(text));
  expect(loose).toEqual([]);
});
