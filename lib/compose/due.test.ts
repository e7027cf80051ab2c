import { describe, expect, test } from 'vitest';
import { parseDue, parseMoment, sayDue } from './due.ts';

const BERLIN = 'Europe/Berlin';
/** A Tuesday, half past two in the afternoon in Berlin. */
const now = Date.parse('2026-11-24T13:30:00Z');

const due = (text: string, at = now, locale = 'en-GB', zone = BERLIN) => {
  const read = parseDue(text, at, locale, zone);
  return 'day' in read ? read.day : read.error;
};
const moment = (text: string, at = now, zone = BERLIN) => {
  const read = parseMoment(text, at, 'en-GB', zone);
  return 'at' in read ? read.at?.slice(0, 16) : read.error;
};

describe('a day in words', () => {
  test.each([
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['friday', '2026-11-27'],
    ['by Friday', '2026-11-27'],
    ['tuesday', '2026-11-24'],
    ['next tuesday', '2026-12-01'],
    ['in 3 days', '2026-11-27'],
    ['in two  weeks', '2026-12-08'],
    ['in a fortnight', '2026-12-08'],
    ['next week', '2026-12-01'],
    ['in a month', '2026-12-24'],
    ['in a year', '2027-11-24'],
    ['12 Dec', '2026-12-12'],
    ['on 12 December,', '2026-12-12'],
    ['Saturday 12 Dec', '2026-12-12'],
    ['Dec 12', '2026-12-12'],
    ['Nov 30', '2026-11-30'],
    ['in 2 months', '2027-01-24'],
    ['12/31', '2026-12-31'],
    ['the 12th', '2026-12-12'],
    ['the 24th', '2026-11-24'],
    ['the 31st', '2026-12-31'],
    ['12.12.', '2026-12-12'],
    ['12.12', '2026-12-12'],
    ['1/2', '2027-02-01'],
    ['3/4/2027', '2027-04-03'],
    ['2026-12-09', '2026-12-09'],
    ['9 Dec 2026', '2026-12-09'],
    ['eow', '2026-11-27'],
    ['end of month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['end of the quarter', '2026-12-31'],
    ['EOY', '2026-12-31'],
    ['24 Nov', '2026-11-24'],
    ['1 Sep', '2027-09-01'],
    ['in 20 hours', '2026-11-25'],
    ['tomorrow at 4 pm', '2026-11-25'],
  ])('%s is %s', (text, day) => expect(due(text)).toBe(day));

  test.each([
    ['in zwei Wochen', '2026-12-08'],
    ['bis Freitag', '2026-11-27'],
    ['nächsten Dienstag', '2026-12-01'],
    ['übermorgen', '2026-11-26'],
    ['12. Dez', '2026-12-12'],
    ['am 3. März', '2027-03-03'],
    ['Ende des Monats', '2026-11-30'],
    ['Ende der Woche', '2026-11-27'],
    ['en dos semanas', '2026-12-08'],
    ['el próximo martes', '2026-12-01'],
    ['pasado mañana', '2026-11-26'],
    ['12 de diciembre', '2026-12-12'],
    ['fin de mes', '2026-11-30'],
    ['la próxima semana', '2026-12-01'],
    ['dans deux semaines', '2026-12-08'],
    ['mardi prochain', '2026-12-01'],
    ['après-demain', '2026-11-26'],
    ['12 décembre', '2026-12-12'],
    ['fin du mois', '2026-11-30'],
    ['d’ici vendredi', '2026-11-27'],
  ])('%s is %s', (text, day) => expect(due(text)).toBe(day));

  test.each([
    'may be',
    'may',
    'march',
    'March 2027',
    '2 sites',
    'in 2 sites',
    'version 12.12',
    '12.12.1',
    '12',
    '2027',
    'Q4',
    '30 Feb',
    '31.11.',
    'the 32nd',
    'friday or monday',
    '12 Dec – 14 Dec',
    'send it on friday',
    '16:00',
    'fin de semana',
    'mar',
    '\u0000',
    '\ud800',
    'in 99999999999999999999 days',
  ])('%j is none', (text) =>
    expect(due(text)).toBe('Keyside doesn’t understand this date. Try “Friday”, “in two weeks” or “12 Dec”.'),
  );

  test.each([
    'yesterday',
    '23 Nov',
    '23.11.',
    'last friday',
    '3 days ago',
    'vor 3 Tagen',
    'letzten Freitag',
    'el último viernes',
    'vendredi dernier',
    'hier',
  ])('%s has passed', (text) =>
    expect(due(text)).toBe('This date has passed. Choose a later one, or write it with its year.'),
  );

  test.each([
    ['23 Nov 2026', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['23.11.26', '2026-11-23'],
    ['2020-01-31', '2020-01-31'],
  ])('%s has its year and may be past', (text, day) => expect(due(text)).toBe(day));

  test('that is another day of the week is not taken', () =>
    expect(due('Friday 12 Dec')).toBe('This day is a Saturday. Choose one of the two.'));

  // It took seconds.
  test('is not looked for in a whole letter', () =>
    expect(due('12 Dec '.repeat(5_000))).toContain('doesn’t understand'));

  test('of no words is no day', () => expect(due('  ')).toBeNull());

  test('is read with the month first in America', () => {
    expect(due('2/1', now, 'en-US')).toBe('2027-02-01');
    expect(due('2/1', now, 'fr')).toBe('2027-01-02');
  });

  test('abbreviated is the reader’s', () => expect(due('mar', now, 'es-MX')).toBe('2026-11-24'));

  test.each([
    ['in two weeks', '2026-10-20T10:00:00Z', '2026-11-03'],
    ['tomorrow', '2026-10-24T21:30:00Z', '2026-10-25'],
    ['tomorrow', '2026-10-24T22:30:00Z', '2026-10-26'],
    ['in 3 days', '2026-03-27T23:30:00Z', '2026-03-31'],
    ['friday', '2026-12-31T12:00:00Z', '2027-01-01'],
    ['1 Jan', '2026-12-31T22:59:00Z', '2027-01-01'],
    ['tomorrow', '2026-12-31T22:59:00Z', '2027-01-01'],
    ['today', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['end of month', '2026-12-31T23:00:00Z', '2027-01-31'],
    [
      '31 Dec',
      '2026-12-31T23:00:00Z',
      'This date has passed. Choose a later one, or write it with its year.',
    ],
    ['29 Feb', '2028-01-10T12:00:00Z', '2028-02-29'],
  ])('%s at %s is %s', (text, at, day) => expect(due(text, Date.parse(at))).toBe(day));
});

describe('a moment in words', () => {
  test.each([
    ['tomorrow', '2026-11-25T16:00'],
    ['eow', '2026-11-27T16:00'],
    ['today at 4 pm', '2026-11-24T15:00'],
    ['4pm', '2026-11-24T15:00'],
    ['9:00', '2026-11-25T08:00'],
    ['tomorrow at 16:00', '2026-11-25T15:00'],
    ['friday 10am', '2026-11-27T09:00'],
    ['in 2 hours', '2026-11-24T15:30'],
    ['in half an hour', '2026-11-24T14:00'],
    ['12 Dec at 10:00', '2026-12-12T09:00'],
    ['1 Nov 2026 at 9:00', '2026-11-01T08:00'],
    ['morgen um 16 Uhr', '2026-11-25T15:00'],
    ['mañana a las 16:00', '2026-11-25T15:00'],
    ['demain à 16h', '2026-11-25T15:00'],
  ])('%s is %s', (text, at) => expect(moment(text)).toBe(at));

  test.each(['today at 9', '2 hours ago', 'now', '24 Nov at 9:00'])('%s has passed', (text) =>
    expect(moment(text)).toBe('This time has passed. Write a later one, with its hour.'),
  );

  test.each(['version 4 pm', 'may be', '25 o’clock'])('%s is none', (text) =>
    expect(moment(text)).toContain('Keyside doesn’t understand this time.'),
  );

  test('of no words is none', () => expect(moment('')).toBeUndefined());

  test('in hours is so long from now also where the clock is changed', () =>
    expect(moment('in 3 hours', Date.parse('2026-10-24T23:30:00Z'))).toBe('2026-10-25T02:30'));
});

test.each([
  ['2026-12-09', 'Wed 9 Dec'],
  ['2026-11-24', 'Tue 24 Nov'],
  ['2027-11-24', 'Wed 24 Nov 2027'],
  ['2025-11-24', 'Mon 24 Nov 2025'],
])('the day %s is said as %s', (day, words) => expect(sayDue(day, now, BERLIN)).toBe(words));
