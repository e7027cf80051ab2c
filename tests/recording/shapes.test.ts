import { expect, test } from 'vitest';
import type { Recording } from './redact.ts';
import { differencesOf, wayOf } from './shapes.ts';

const recording = (answer: unknown, more: Partial<Recording> = {}): Recording => ({
  ...{ method: 'GET', host: 'api.hubapi.com', path: '/crm/objects/2026-09/companies/20000000001?limit=1' },
  ...{ asked: null, status: 200, headers: {}, answer },
  ...more,
});

test('calls for two records are of one way, and those for two objects or with two ends are not', () => {
  const one = wayOf(recording(null));
  expect(wayOf(recording(null, { path: '/crm/objects/2026-09/companies/20000000002' }))).toBe(one);
  expect(wayOf(recording(null, { path: '/crm/objects/2026-09/contacts/20000000001' }))).not.toBe(one);
  expect(wayOf(recording(null, { status: 404 }))).not.toBe(one);
});

test.each([
  ['the same', { id: '1', at: null, list: [] }, { id: '22', at: 'x', list: ['a'] }, []],
  [
    'a key that the fake lacks',
    { id: '1', archived: false },
    { id: '1' },
    ['body.archived is told by the vendor only'],
  ],
  ['a key that the vendor lacks', { id: '1' }, { id: '1', url: 'x' }, ['body.url is told by the fake only']],
  [
    'a number for a text',
    { results: [{ id: 1 }] },
    { results: [{ id: '1' }] },
    ['body.results[].id is number at the vendor, text (digits) at the fake'],
  ],
  [
    'another form of a time',
    { at: '2026-01-01T00:00:00.000+0000' },
    { at: '2026-01-01' },
    ['body.at is text (instant) at the vendor, text (day) at the fake'],
  ],
  ['a list for an object', { to: [] }, { to: {} }, ['body.to is list at the vendor, object at the fake']],
])('%s is told as what it is', (_what, vendor, fake, told) => {
  const way = wayOf(recording(null));
  expect(differencesOf([recording(vendor)], [recording(fake)])).toEqual(told.map((one) => `${way}: ${one}`));
});

test('a header and a status that only one of them has are told', () => {
  const vendor = recording({}, { headers: { 'retry-after': '0' } });
  expect(differencesOf([vendor], [recording({})])).toEqual([
    `${wayOf(vendor)}: header retry-after is told by the vendor only`,
  ]);
  expect(differencesOf([vendor], [recording({}, { status: 201 })])).toEqual([
    `${wayOf(vendor)}: the fake was never asked so, or answers otherwise`,
  ]);
});
