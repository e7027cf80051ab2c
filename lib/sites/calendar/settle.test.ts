import { describe, expect, test } from 'vitest';
import { buildPerson, buildSighting } from '../../../tests/builders/seen.ts';
import type { Sighting } from '../../model/sighting.ts';
import { settleOn, unsettled } from '../recycled.ts';
import { settleDetails } from './settle.ts';

const viewer = 'alex@northbeam.com';
const maria = buildPerson({ email: 'maria@arden.com', part: 'guest' });
const daniel = buildPerson({ email: 'daniel@brightlane.com', part: 'guest' });
const priya = buildPerson({ email: 'priya@halvorsen.no', part: 'guest' });
const details = (key: string, people = [maria], title = key) =>
  buildSighting({ page: 'calendar/popover', key, people, title, viewer });
const page = (key: string, people = [maria]): Sighting => ({
  ...details(key, people),
  page: 'calendar/event',
});
const named = (seen: Sighting) => ({
  ...seen,
  people: seen.people.map((one) => ({ ...one, doubt: 'disagreement' as const })),
});

/** Each reading with the millisecond it was made at; answers what was believed after each, or the wait. */
function watch(...readings: (readonly [at: number, seen: Sighting | null])[]) {
  let settling = unsettled;
  return readings.map(([at, seen]) => {
    const { wait, ...next } = settleOn(settleDetails, seen, settling, at);
    settling = next;
    return wait > 0 ? wait : (seen?.key ?? null);
  });
}

describe('the details of one event after the other', () => {
  test('are believed at once when they are first filled', () => {
    expect(watch([0, null], [10, details('one')])).toEqual([null, 'one']);
  });

  test('are believed when guests come after the id and the title', () => {
    const readings = watch([0, details('one')], [10, details('two')], [400, details('two', [daniel])]);
    expect(readings).toEqual(['one', 1_500, 'two']);
  });

  test('are waited with when others come with the title: they may be of one between', () => {
    const early = details('two', [maria], 'one');
    const readings = watch([0, details('one')], [10, early], [400, details('two', [daniel])]);
    expect(readings).toEqual(['one', 1_500, 1_500]);
  });

  test('are waited with while people of two events are in them, though none of these was seen', () => {
    const readings = watch([0, details('one')], [10, details('two', [daniel])]);
    expect(readings).toEqual(['one', 1_500]);
  });

  test('are believed when they stay as they are: the same people meet again', () => {
    const two = details('two');
    expect(watch([0, details('one')], [10, two], [900, two], [1_510, two])).toEqual([
      'one',
      1_500,
      610,
      'two',
    ]);
  });

  test('are waited with anew after every change', () => {
    const [two, late] = [details('two', [maria], 'one'), details('two')];
    expect(watch([0, details('one')], [10, two], [1_000, late], [1_600, late])).toEqual([
      'one',
      1_500,
      1_500,
      900,
    ]);
  });

  test('are waited with anew after they were closed', () => {
    const two = details('two');
    expect(watch([0, details('one')], [10, two], [1_000, null], [2_000, two])).toEqual([
      'one',
      1_500,
      null,
      1_500,
    ]);
  });

  test('are the former ones still when these come back as they were', () => {
    const readings = watch([0, details('one')], [10, details('two')], [20, details('one')]);
    expect(readings).toEqual(['one', 1_500, 'one']);
  });

  test('are not the former ones when these come back with guests of one between', () => {
    const back = details('one', [daniel]);
    const readings = watch([0, details('one')], [10, details('two', [daniel])], [20, back]);
    expect(readings).toEqual(['one', 1_500, 1_500]);
  });

  test('are still theirs when a guest is added or taken off', () => {
    const more = details('one', [maria, priya]);
    expect(watch([0, details('one')], [10, more], [20, details('one', [priya])])).toEqual([
      'one',
      'one',
      'one',
    ]);
  });
});

describe('details that the view calls otherwise', () => {
  test('are waited with, and believed when they stay', () => {
    const seen = named(details('one'));
    expect(watch([0, seen], [1_000, seen], [1_500, seen])).toEqual([1_500, 500, 'one']);
  });

  test('are waited with still when only the title follows', () => {
    const readings = watch([0, named(details('two', [maria], 'one'))], [300, details('two')]);
    expect(readings).toEqual([1_500, 1_500]);
  });
});

describe('the details and the page of an event', () => {
  test('are believed at once, with the same guests', () => {
    const readings = watch([0, details('one')], [10, page('one')], [20, details('one')]);
    expect(readings).toEqual(['one', 'one', 'one']);
  });

  test('each may still hold what it showed before the other', () => {
    const readings = watch([0, page('one')], [10, details('two', [daniel])], [20, page('two')]);
    expect(readings).toEqual(['one', 'two', 1_500]);
  });
});
