import { describe, expect, test } from 'vitest';
import { reportingLines, wouldLoop } from './lines.ts';

const people = (pairs: Record<string, string | null>) =>
  Object.entries(pairs).map(([id, reportsToId]) => ({ id, reportsToId }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

const firm = people({ coo: null, vp: 'coo', nurse: 'vp', tech: 'vp', clerk: null, temp: 'gone' });

describe('reporting lines', () => {
  test('begin with those who report to nobody that is known', () => {
    expect(ids(reportingLines(firm).heads)).toEqual(['coo', 'clerk', 'temp']);
  });

  test('lead down to those who report to somebody', () => {
    const { reportsOf } = reportingLines(firm);
    expect([ids(reportsOf('coo')), ids(reportsOf('vp')), ids(reportsOf('nurse'))]).toEqual([
      ['vp'],
      ['nurse', 'tech'],
      [],
    ]);
  });

  test.each([
    ['coo', 0],
    ['vp', 1],
    ['tech', 2],
    ['clerk', undefined],
    ['temp', undefined],
    ['nobody', undefined],
  ])('have %s at level %s', (id, level) => expect(reportingLines(firm).levelOf(id)).toBe(level));

  test.each([
    ['of two', people({ a: 'b', b: 'a', c: 'b' })],
    ['of two, the other way round', people({ c: 'b', b: 'a', a: 'b' })],
  ])('cut a loop %s, and keep those who hang below it', (_so, loop) => {
    const { heads, reportsOf } = reportingLines(loop);
    expect([ids(heads).sort(), ids(reportsOf('b'))]).toEqual([['a', 'b'], ['c']]);
  });

  test('have somebody who reports to themselves at the top', () => {
    expect(ids(reportingLines(people({ a: 'a' })).heads)).toEqual(['a']);
  });
});

describe('a new place in the lines', () => {
  test.each([
    ['vp', 'vp', true],
    ['vp', 'nurse', true],
    ['coo', 'tech', true],
    ['vp', 'clerk', false],
    ['nurse', 'tech', false],
    ['nurse', 'coo', false],
  ])('of %s under %s makes a loop: %s', (id, boss, loop) => expect(wouldLoop(firm, id, boss)).toBe(loop));

  test('under somebody in a loop of the source is found out as well', () => {
    expect(wouldLoop(people({ a: 'b', b: 'a', c: null }), 'c', 'a')).toBe(false);
  });
});
