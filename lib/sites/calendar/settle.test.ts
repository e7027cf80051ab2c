import { describe, expect, test } from 'vitest';
import { buildPerson, buildSighting } from '../../../tests/builders/seen.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Settling } from '../recycled.ts';
import { settleDetails } from './settle.ts';

const maria = buildPerson({ email: 'maria@arden.com', part: 'guest' });
const daniel = buildPerson({ email: 'daniel@brightlane.com', part: 'guest' });
const priya = buildPerson({ email: 'priya@halvorsen.no', part: 'guest' });
const details = (key: string, people = [maria]) =>
  buildSighting({ page: 'calendar/popover', key, people, viewer: 'alex@northbeam.com' });
const page = (key: string, people = [maria]) => ({ ...details(key, people), page: 'calendar/event' });
const named = (seen: Sighting) => ({
  ...seen,
  people: seen.people.map((one) => ({ ...one, doubt: 'disagreement' as const })),
});

/** Each reading with the millisecond it was made at; answers what was believed after each, or the wait. */
function watch(...readings: (readonly [at: number, seen: Sighting])[]) {
  let settling: Settling = {};
  return readings.map(([at, seen]) => {
    const { wait, ...next } = settleDetails(seen, settling, at);
    settling = next;
    return wait > 0 ? wait : seen.key;
  });
}

describe('details that the view calls otherwise', () => {
  test('are waited with, and believed when they stay', () => {
    const seen = named(details('one'));
    expect(watch([0, seen], [1_000, seen], [1_500, seen])).toEqual([1_500, 500, 'one']);
  });

  test('are believed at once when the title and other guests follow', () => {
    const readings = watch([0, details('one')], [10, named(details('two'))], [300, details('two', [daniel])]);
    expect(readings).toEqual(['one', 1_500, 'two']);
  });

  test('are waited with still when the title follows and the guests are the same', () => {
    const readings = watch([0, named(details('two'))], [300, details('two')], [1_800, details('two')]);
    expect(readings).toEqual([1_500, 1_500, 'two']);
  });
});

describe('the details and the page of an event', () => {
  test('with the same guests are believed one after the other', () => {
    expect(watch([0, details('one')], [10, page('one')], [20, details('one')])).toEqual([
      'one',
      'one',
      'one',
    ]);
  });

  test('each may still hold what it showed before the other', () => {
    const readings = watch([0, page('one')], [10, details('two', [daniel])], [20, page('two')]);
    expect(readings).toEqual(['one', 'two', 1_500]);
  });

  test('are not mixed up: who was in the one is believed in the other', () => {
    expect(watch([0, details('one')], [10, page('two')])).toEqual(['one', 'two']);
  });
});

test('guests of an event that was left before it was believed may still be there', () => {
  const readings = watch(
    [0, details('one')],
    [10, details('two', [maria, daniel])],
    [100, details('three', [daniel])],
    [200, { ...details('three', [daniel]), title: 'Three' }],
    [300, details('three', [priya])],
    [400, details('one')],
  );
  expect(readings).toEqual(['one', 1_500, 1_500, 1_500, 'three', 'one']);
});
