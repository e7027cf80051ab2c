import { describe, expect, test } from 'vitest';
import { choiceOf, readYes } from './choices.ts';
import { currencyOfHeader } from './currency.ts';
import { readDay, readInstant, readPeriod, readQuarter } from './dates.ts';
import { readMoney } from './money.ts';
import { readNumber, readPercent } from './numbers.ts';
import { type Filled, type How, isBlank, isFault, type Read, shown } from './read.ts';
import { readDomains, readEmails, readLink, readLinkedin } from './texts.ts';

const how: How = { order: 'dmy', decimal: '.', currency: null, crm: null };
const said = (read: Read, cell: Filled, over: Partial<How> = {}) => {
  const value = read(cell, { ...how, ...over });
  return isFault(value) ? value.fault : value;
};

describe('a day', () => {
  test.each<[Filled, unknown]>([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T23:30:00Z', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['20.11.26', '2026-11-20'],
    ['1.2.70', '1970-02-01'],
    ['20/11/2026 14:05', '2026-11-20'],
    ['20. November 2026', '2026-11-20'],
    ['20. Nov. 2026', '2026-11-20'],
    ['Fr, 20. März 2026', '2026-03-20'],
    ['November 20th, 2026', '2026-11-20'],
    ['20-Nov-26', '2026-11-20'],
    ['20 de noviembre de 2026', '2026-11-20'],
    ['20 nov 2026', '2026-11-20'],
    ['1er août 2026', '2026-08-01'],
    ['20 févr. 2026', '2026-02-20'],
    [{ kind: 'date', day: '2026-11-20', time: null }, '2026-11-20'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2026', 'no-such-day'],
    ['01/01/0001', 'no-such-day'],
    ['0001-01-01', 'no-such-day'],
    ['1 January 0001', 'no-such-day'],
    ['01/01/01', '2001-01-01'],
    ['31/11/2026', 'no-such-day'],
    ['13/13/2026', 'no-such-day'],
    ['November 2026', 'no-single-day'],
    ['Q4 2026', 'no-single-day'],
    ['soon', 'no-date'],
    ['after 20.11.2026', 'no-date'],
    ['12.5', 'no-date'],
    ['1.2.3.4', 'no-date'],
    [46346, 'unformatted-date'],
    [7, 'no-date'],
    [20261120, '2026-11-20'],
    [true, 'no-date'],
    [{ kind: 'failed', shown: '#REF!' }, 'failed'],
  ])('%j', (cell, day) => expect(said(readDay, cell)).toEqual(day));

  test('has its month first where its column has', () => {
    expect([said(readDay, '03/04/2026', { order: 'mdy' }), said(readDay, '03/04/2026')]).toEqual([
      '2026-03-04',
      '2026-04-03',
    ]);
  });

  test('with points has its month second wherever it stands', () => {
    expect(said(readDay, '03.04.2026', { order: 'mdy' })).toBe('2026-04-03');
  });

  test.each<[Filled, unknown]>([
    ['2026-11-20T14:05:00+01:00', '2026-11-20T14:05:00+01:00'],
    ['20.11.2026', '2026-11-20T12:00:00.000Z'],
    ['2026-11-20 14:05 UTC', '2026-11-20T14:05:00Z'],
    [1795183500000, '2026-11-20T14:05:00Z'],
    ['later', 'no-date'],
  ])('an instant of %j', (cell, instant) => expect(said(readInstant, cell)).toBe(instant));

  test.each<[Filled, unknown, unknown]>([
    ['Q4 2026', '2026-Q4', '2026-Q4'],
    ['2026-Q4', '2026-Q4', '2026-Q4'],
    ['4. Quartal 2026', '2026-Q4', '2026-Q4'],
    ['T4 2026', '2026-Q4', '2026-Q4'],
    ['4º trimestre de 2026', '2026-Q4', '2026-Q4'],
    ['Q4/26', '2026-Q4', '2026-Q4'],
    ['20.11.2026', '2026-Q4', '2026-11'],
    ['November 2026', '2026-Q4', '2026-11'],
    ['Q5 2026', 'no-quarter', 'no-quarter'],
    ['Q4', 'no-quarter', 'no-quarter'],
  ])('a quarter and a period of %j', (cell, quarter, period) => {
    expect([said(readQuarter, cell), said(readPeriod, cell)]).toEqual([quarter, period]);
  });
});

describe('a number', () => {
  test.each<[Filled, unknown, unknown]>([
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['1.234,50', 1234.5, 1234.5],
    ['1,234.50', 1234.5, 1234.5],
    ['1.234.567', 1234567, 1234567],
    ['12,5', 12.5, 12.5],
    ['0,125', 0.125, 0.125],
    ['1 234,50', 1234.5, 1234.5],
    ['1 234,50', 1234.5, 1234.5],
    ['1’234.50', 1234.5, 1234.5],
    ["1'234", 1234, 1234],
    ['(1,200.00)', -1200, -1200],
    ['-5', -5, -5],
    ['5-', -5, -5],
    ['−5', -5, -5],
    ['.5', 0.5, 0.5],
    ['10k', 'no-number', 'no-number'],
    ['1.5M', 'no-number', 'no-number'],
    ['1,23,456', 'no-number', 'no-number'],
    ['1.2.3', 'no-number', 'no-number'],
    ['about 5', 'no-number', 'no-number'],
    ['', 'no-number', 'no-number'],
  ])('%j, where a point or a comma begins decimals', (cell, point, comma) => {
    expect([said(readNumber, cell), said(readNumber, cell, { decimal: ',' })]).toEqual([point, comma]);
  });

  test.each<[Filled, unknown]>([
    ['30 %', 30],
    [{ kind: 'percent', value: 30 }, 30],
    ['30', 30],
    ['101', 'out-of-range'],
    ['-1', 'out-of-range'],
    ['half', 'no-number'],
  ])('a share of %j', (cell, share) => expect(said(readPercent(0, 100), cell)).toBe(share));

  test.each<[Filled, string | null, unknown]>([
    ['€ 1,200.50', null, [1200.5, 'EUR']],
    ['1.200,50 €', null, [1200.5, 'EUR']],
    ['1200 USD', 'EUR', [1200, 'USD']],
    ['$5', null, [5, 'USD']],
    ['CHF 1’200.-', null, [1200, 'CHF']],
    ['5,-- €', null, [5, 'EUR']],
    ['-5 €', null, [-5, 'EUR']],
    ['(5 €)', null, [-5, 'EUR']],
    ['5 kr', 'SEK', [5, 'SEK']],
    ['5 km', 'EUR', 'no-number'],
    [5, 'EUR', [5, 'EUR']],
    [5, null, [5, null]],
    [{ kind: 'money', amount: 5, currency: '$' }, 'CAD', [5, 'CAD']],
    [{ kind: 'money', amount: 5, currency: '$' }, 'EUR', [5, 'USD']],
    [{ kind: 'money', amount: 5, currency: 'kr' }, 'NOK', [5, 'NOK']],
  ])('an amount of %j in a column of %s', (cell, currency, money) => {
    const value = said(readMoney, cell, { currency });
    expect(typeof value === 'object' ? Object.values(value ?? {}) : value).toEqual(money);
  });

  test.each([
    ['Amount (EUR)', 'EUR'],
    ['Betrag in €', 'EUR'],
    ['Montant [CHF]', 'CHF'],
    ['Importe €', 'EUR'],
    ['Value USD', 'USD'],
    ['Amount (net)', undefined],
    ['Amount in total', undefined],
    ['Close date', undefined],
  ])('the currency of %s', (header, currency) => expect(currencyOfHeader(header)?.currency).toBe(currency));
});

describe('words', () => {
  test.each<[Filled, unknown]>([
    ...(['yes', 'Ja', 'sí', 'Oui', 'TRUE', 'x', '1', '✓', true] as const).map((one): [Filled, unknown] => [
      one,
      true,
    ]),
    ...(['no', 'Nein', 'non', 'Falsch', '0', false] as const).map((one): [Filled, unknown] => [one, false]),
    ['maybe', 'no-yes'],
    ['2', 'no-yes'],
  ])('%j is yes or no', (cell, yes) => expect(said(readYes, cell)).toBe(yes));

  test.each([
    ['opportunityStatus', 'Closed Won', 'won'],
    ['opportunityStatus', 'gewonnen', 'won'],
    ['opportunityStatus', 'Ganada', 'won'],
    ['opportunityStatus', 'Gagnée', 'won'],
    ['opportunityStatus', 'Winning', undefined],
    ['role', 'Economic Buyer', 'decision-maker'],
    ['role', 'Entscheiderin', 'decision-maker'],
    ['role', 'Maker', undefined],
    ['initiativeStatus', 'Gelb', 'at-risk'],
  ] as const)('%s: %s', (name, label, value) => expect(choiceOf(name, label)).toBe(value));
});

describe('a text', () => {
  test.each([
    ['\u200b', ''],
    ['\u200eArden\u200b\u00a0', 'Arden'],
    ['\ufeff Arden Medical', 'Arden Medical'],
    ['a\u200bb', 'a\u200bb'],
    ['👩\u200d🚀', '👩\u200d🚀'],
  ])('has nothing around it that nobody sees: %j', (cell, text) => {
    expect(shown(cell)).toBe(text);
    expect(isBlank(cell)).toBe(text === '');
  });
});

describe('addresses', () => {
  test.each<[string, Read, Filled, unknown]>([
    [
      'several',
      readEmails,
      'Maria Lopes <Maria@Arden.com>; jon@arden.com',
      ['maria@arden.com', 'jon@arden.com'],
    ],
    ['lines', readEmails, 'a@b.com\nc@d.com', ['a@b.com', 'c@d.com']],
    ['a name', readEmails, 'Maria', 'no-email'],
    ['one of two', readEmails, 'a@b.com; Maria', 'no-email'],
    ['a page', readDomains, 'https://www.arden.com/about', ['arden.com']],
    ['two domains', readDomains, 'arden.com; arden.de', ['arden.com', 'arden.de']],
    ['a firm', readDomains, 'Arden', 'no-domain'],
    ['a bare host', readLink, 'www.arden.com', 'https://www.arden.com'],
    ['http', readLink, 'http://arden.com/x', 'https://arden.com/x'],
    ['a script', readLink, 'javascript:alert(1)', 'no-link'],
    ['a profile', readLinkedin('in'), 'https://de.linkedin.com/in/Maria-Lopes/?x=1', 'maria-lopes'],
    ['a firm for a profile', readLinkedin('in'), 'https://linkedin.com/company/arden', 'no-linkedin'],
  ])('%s', (_what, read, cell, value) => expect(said(read, cell)).toEqual(value));
});
