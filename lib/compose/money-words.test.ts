import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../tests/fakes/speak.ts';
import { amountInWords, isCurrency, parseMoney } from './money-words.ts';

afterEach(() => speak('en'));

const amount = (text: string, currency = 'EUR') => {
  const read = parseMoney(text, currency);
  return 'error' in read ? 'error' : read.money?.amount;
};

describe('an amount', () => {
  test.each([
    ['en', '480,000', 480_000],
    ['en', '480000', 480_000],
    ['en', '480,000.50', 480_000.5],
    ['en', '1,250,000', 1_250_000],
    ['en', '480 000', 480_000],
    ['en', '€480k', 480_000],
    ['en', '1.2m', 1_200_000],
    ['en', 'EUR 480,000', 480_000],
    ['en', '480,000 €', 480_000],
    ['en', '0.99', 0.99],
    ['de', '480.000', 480_000],
    ['de', '480.000,50', 480_000.5],
    ['de', '1,2 Mio.', 1_200_000],
    ['de', '480 Tsd. €', 480_000],
    ['de-CH', '480’000.50', 480_000.5],
    ['de-CH', "480'000", 480_000],
    ['es', '480.000,5', 480_000.5],
    ['fr', '480\u202f000,50', 480_000.5],
    ['fr', '480 000', 480_000],
    ['en', ' ', undefined],
  ])('in %s as %s is %d', (language, text, expected) => {
    speak(language);
    expect(amount(text)).toBe(expected);
  });

  test.each([
    ['en', '480.000', 'thousands as others write them'],
    ['de', '480,000', 'thousands as others write them'],
    ['en', '4,80', 'a group of two'],
    ['en', '1,2', 'a group of one'],
    ['en', '1,250.000.000', 'two kinds of groups'],
    ['en', '-3', 'less than nothing'],
    ['en', 'about 480k', 'a word'],
    ['en', '480x', 'a letter that multiplies by nothing'],
    ['en', '€480 EUR', 'a currency said twice'],
    ['en', '4000000000000', 'more than anybody pays'],
    ['en', '1.2.3', 'a version'],
  ])('in %s as “%s” is not guessed: %s', (language, text) => {
    speak(language);
    expect(amount(text)).toBe('error');
  });

  test.each([
    ['£480,000', 'EUR', 'error'],
    ['480,000 CHF', 'EUR', 'error'],
    ['480,000 chf', ' CHF', 480_000],
    ['$480,000', 'CAD', 480_000],
    ['$480,000', 'EUR', 'error'],
  ])('of %s with the currency %s is %s', (text, currency, expected) =>
    expect(amount(text, currency)).toBe(expected),
  );

  test.each(['en', 'de', 'de-CH', 'es', 'fr', 'en-US'])(
    'written in %s is read again as it was',
    (language) => {
      speak(language);
      for (const each of [0, 7, 999.99, 1000, 12_345.6, 480_000, 1_250_000.05])
        expect(amount(amountInWords({ amount: each, currency: 'EUR' }))).toBe(each);
    },
  );
});

test.each([
  ['EUR', true],
  [' chf', true],
  ['EURO', false],
  ['XYZ', false],
  ['', false],
])('“%s” is a currency or not: %s', (text, is) => expect(isCurrency(text)).toBe(is));
