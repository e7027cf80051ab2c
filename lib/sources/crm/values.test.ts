import { describe, expect, test } from 'vitest';
import * as values from './values.ts';

describe('values of CRMs', () => {
  test.each([
    ['https://www.Arden.example/about', ['arden.example']],
    ['http://arden.example/', ['arden.example']],
    ['arden.example;sub.arden.example, www.arden.example', ['arden.example', 'sub.arden.example']],
    ['www2.arden.example', ['arden.example']],
    ['our website', []],
    ['localhost', []],
    [null, []],
  ])('domains of %j are %j', (text, domains) => expect(values.domainsOf(text)).toEqual(domains));

  test.each([
    ['arden.example', 'https://arden.example'],
    ['http://arden.example/', 'https://arden.example'],
    ['https://arden.example/x?y=1', 'https://arden.example/x?y=1'],
    ['javascript:alert(1)', null],
    ['ftp://arden.example', null],
    ['our website', null],
    ['', null],
  ])('the website %j opens as %j', (text, link) => expect(values.websiteOf(text)).toBe(link));

  test.each([
    ['https://de.linkedin.com/in/Maria-L%C3%B3pez/?x=1', 'in', 'maria-lópez'],
    ['maria-lopez', 'in', 'maria-lopez'],
    ['https://www.linkedin.com/company/arden', 'in', null],
    ['https://www.linkedin.com/company/240680/', 'company', '240680'],
    ['https://arden.example/in/maria', 'in', null],
    ['', 'in', null],
  ] as const)('the slug of %j (%s) is %j', (text, part, slug) =>
    expect(values.slugOf(text, part)).toBe(slug),
  );

  test.each([
    ['2026-11-24T10:00:00.000+0000', '2026-11-24T10:00:00.000Z'],
    ['2026-11-24T10:00:00+01:00', '2026-11-24T09:00:00.000Z'],
    ['1764000000000', '2025-11-24T16:00:00.000Z'],
    ['soon', null],
    ['', null],
    ['99999999999999999999', null],
  ])('the instant %j is %j', (text, instant) => expect(values.instantOf(text)).toBe(instant));

  test.each([
    ['2026-11-24T23:30:00Z', 'Europe/Berlin', '2026-11-25'],
    ['2026-11-24T23:30:00Z', 'US/Eastern', '2026-11-24'],
    ['2026-11-24T23:30:00Z', 'Nowhere/At-All', '2026-11-24'],
    ['2026-11-25T12:00:00.000Z', 'Pacific/Auckland', '2026-11-26'],
    [values.middayOf('2026-11-25', 'America/Los_Angeles'), 'America/Los_Angeles', '2026-11-25'],
    [values.middayOf('2026-11-25', 'Pacific/Auckland'), 'Pacific/Auckland', '2026-11-25'],
  ])('%s in %s is on %s', (instant, timeZone, day) => expect(values.dayIn(instant, timeZone)).toBe(day));

  test('e-mails are each once, and what is none is left out', () => {
    expect(values.emailsOf('A@x.example', 'a@x.example;b@x.example', 'nobody', null)).toEqual([
      'a@x.example',
      'b@x.example',
    ]);
  });

  test('money has a currency, or is none', () => {
    expect(values.moneyOf('1200.50', 'EUR')).toEqual({ amount: 1200.5, currency: 'EUR' });
    expect([values.moneyOf('', 'EUR'), values.moneyOf('1', null), values.moneyOf('1,2', 'EUR')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([values.numberOf('0'), values.numberOf(''), values.numberOf('x')]).toEqual([0, null, null]);
  });

  test('names are as long as the model takes them, and of one line', () => {
    expect(values.nameOf(` a\n b${'x'.repeat(300)}`)).toHaveLength(200);
    expect([values.nameOf(' '), values.lineOf(null), values.textOf('a\nb')]).toEqual([null, null, 'a\nb']);
  });
});
