import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantIn } from './written-date.ts';

const now = Date.parse('2026-11-25T12:00:00Z');
const before = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Zurich';
});
afterEach(() => {
  process.env.TZ = before;
});

describe('a date that a page says in words', () => {
  test.each([
    ['en', 'Aug 20, 2025, 1:19 PM', '2025-08-20T11:19:00.000Z'],
    ['en', 'August 20, 2025 at 1:19 PM', '2025-08-20T11:19:00.000Z'],
    ['en', '20 Aug 2025, 13:19', '2025-08-20T11:19:00.000Z'],
    ['en', 'Sep 1, 2025, 12:05 AM', '2025-08-31T22:05:00.000Z'],
    ['en-GB', '1 Sep 2025, 13:19', '2025-09-01T11:19:00.000Z'],
    ['en-GB', '03/04/2026, 13:19', '2026-04-03T11:19:00.000Z'],
    ['en', 'Tue 11/24/2026 2:51 PM', '2026-11-24T13:51:00.000Z'],
    ['en', 'Fri 03/04/2022 2:51 PM', '2022-03-04T13:51:00.000Z'],
    ['de', '20.08.2025, 13:19', '2025-08-20T11:19:00.000Z'],
    ['de', 'Di, 24.11.2026 14:51', '2026-11-24T13:51:00.000Z'],
    ['de', '20. August 2025 um 13:19', '2025-08-20T11:19:00.000Z'],
    ['fr', '20 août 2025, 13:19', '2025-08-20T11:19:00.000Z'],
    ['es', '20 ago 2025, 1:19 p. m.', '2025-08-20T11:19:00.000Z'],
    ['ru', '26 авг. 2019 г., 22:53', '2019-08-26T20:53:00.000Z'],
    ['ja', '2025/08/20 13:19', '2025-08-20T11:19:00.000Z'],
    ['ja', '2025年8月20日 午後1:19', '2025-08-20T11:19:00.000Z'],
    ['ko', '2025. 8. 20. 오후 1:19', '2025-08-20T11:19:00.000Z'],
    ['ar', '20‏/08‏/2025، 1:19 م', '2025-08-20T11:19:00.000Z'],
    ['ar-EG', '٢٠ أغسطس ٢٠٢٥، ١:١٩ م', '2025-08-20T11:19:00.000Z'],
  ])('in %s, %j, is %s', (language, words, expected) => {
    expect(instantIn(words, language, now)).toBe(expected);
  });

  test.each([
    ['whose day and month may be either', 'en', '03/04/2026, 13:19'],
    ['of another weekday', 'en-GB', 'Mon, 24/11/2026 14:51'],
    ['in words of another language', 'de', 'Aug 20, 2025, 1:19 PM'],
    ['in the order of another language', 'de', '08/20/2025, 13:19'],
    ['of a year of two digits', 'de', '24.11.26, 14:51'],
    ['without a year', 'en', 'Nov 24, 2:51 PM'],
    ['without hours', 'de', '24.11.2026'],
    ['of hours alone', 'de', '14:51'],
    ['in a calendar of its own', 'th', '20 ส.ค. 2568 13:19'],
    ['that says its time zone', 'en', 'Aug 20, 2025, 1:19 PM UTC'],
    ['with a word that changes it', 'en', 'Aug 20, 2025, before 1:19 PM'],
    ['with how long ago it was', 'en', 'Aug 20, 2025, 1:19 PM (3 days ago)'],
    ['that there is not', 'de', '31.02.2026, 13:19'],
    ['that this time zone does not have', 'de', '29.03.2026, 02:30'],
    ['that this time zone has twice', 'de', '25.10.2026, 02:30'],
    ['that is still to come', 'de', '25.11.2026, 13:19'],
    ['in a language that is none', 'zuppa!', '20.08.2025, 13:19'],
    ['in a language that is not said', '', '20.08.2025, 13:19'],
    ['in a very long text', 'de', `${' '.repeat(200)}20.08.2025, 13:19`],
    ['that is empty', 'de', ''],
  ])('%s is not known', (_, language, words) => expect(instantIn(words, language, now)).toBeNull());

  test.each([
    'en',
    'en-GB',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'pl',
    'ru',
    'ja',
    'zh',
    'ko',
    'ar',
    'tr',
    'he',
  ])('is, for any that %s writes, the right one or none, and mostly the right one', (language) => {
    const form = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const all = Array.from(
      { length: 120 },
      (_, at) => new Date(Date.UTC(2025, at % 12, at % 29, at % 24, at % 60)),
    );
    const read = all.map((date) => instantIn(form.format(date), language, now));
    expect(all.filter((date, at) => read[at] !== null && read[at] !== date.toISOString())).toEqual([]);
    expect(read.filter((one) => one === null).length).toBeLessThan(12);
  });
});
