// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { addressOf, linkTo } from './address.ts';
import { parseEventId } from './event-id.ts';
import { written } from './fixture.ts';

test.each([
  ['an event that happens once', '7k3q', '7k3q', '7k3q', null],
  ['a repetition', '7k3q_20261124T090000Z', '7k3q_20261124T090000Z', '7k3q', '2026-11-24T09:00:00Z'],
  ['a repetition without hours', '7k3q_20261124', '7k3q_20261124', '7k3q', '2026-11-24'],
  [
    'a series that was cut in two',
    '7k3q_R20261117T090000_20261124T090000Z',
    '7k3q_R20261117T090000_20261124T090000Z',
    '7k3q_R20261117T090000',
    '2026-11-24T09:00:00Z',
  ],
  ['a series itself', '7k3q_R20261117T090000', '7k3q_R20261117T090000', '7k3q_R20261117T090000', null],
  ['an event that came from elsewhere', '_60q30c1g60o3', '_60q30c1g60o3', '_60q30c1g60o3', null],
])('%s', (_, event, key, seriesId, instance) => {
  const id = written(event);
  expect(parseEventId(id)).toEqual({ written: id, key, seriesId, instance });
});

test('an event is the same in every calendar', () => {
  const ids = ['alex@m', 'priya.nair@northbeam-software.com', 'team@g'].map((at) => written('7k3q', at));
  expect(new Set(ids.map((id) => parseEventId(id).key))).toEqual(new Set(['7k3q']));
});

test.each(['tasks:42', 'ü', '', 'YQ', written('7k3q', '').trim()])(
  'what is no id of a known form (%j) is taken as it is written',
  (id) => {
    expect(parseEventId(id)).toEqual({ written: id, key: id || 'event', seriesId: null, instance: null });
  },
);

test('an absurdly long id is cut', () => {
  expect(parseEventId('x'.repeat(10_000)).key).toHaveLength(300);
});

const at = (path: string) => new URL(`https://calendar.google.com/calendar${path}`);

test.each([
  ['/u/0/r/week/2026/11/24', '/week/2026/11/24'],
  ['/u/0/r', '/'],
  ['/u/0/r/eventedit', '/eventedit'],
  [`/u/0/r/eventedit/${written('7k3q')}`, '7k3q'],
  [`/b/1/r/eventedit/${written('7k3q', 'priya@m')}?pli=1`, '7k3q'],
])('%s is about %s', (path, expected) => {
  expect(addressOf(at(path))).toBe(expected);
});

test('a link leads to the event in the same account', () => {
  expect(linkTo('N2sz', at('/u/1/r/week'))).toBe(at('/u/1/r/eventedit/N2sz').href);
  expect(linkTo('N2sz', at('/r'))).toBe(at('/r/eventedit/N2sz').href);
  expect(linkTo('x'.repeat(3000), at('/r'))).toBeNull();
});
