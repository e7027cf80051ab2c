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

const aged = (seen: Sighting, age: string) => ({ ...seen, how: `xDetDlg chip${age}` });
const repeated = (seriesId: string, instance: string | null, people = [maria]): Sighting => ({
  ...details(`${seriesId} ${instance}`, people),
  meeting: { ...noMeeting, seriesId, instance },
});
const noMeeting = { start: null, end: null, timeZone: null, organizer: null, videoLink: null };

/** Each reading with the millisecond it was made at; answers what was told after each, `key?` with doubts, or the wait. */
function watch(...readings: (readonly [at: number, seen: Sighting | null])[]) {
  let settling = unsettled;
  return readings.map(([at, seen]) => {
    const { wait, told, ...next } = settleOn(settleDetails, seen, settling, at);
    settling = next;
    if (wait > 0 || !told) return wait || null;
    return `${told.key}${told.people.every(({ doubt }) => doubt === 'disagreement') ? '?' : ''}`;
  });
}
const long = 60_000;

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

  test('are a question when the same guests stay, however long', () => {
    const two = details('two');
    const readings = watch([0, details('one')], [10, two], [900, two], [1_510, two], [long, two]);
    expect(readings).toEqual(['one', 1_500, 610, 'two?', 'two?']);
  });

  test('are a question when fewer of the same guests stay: a list may only have been folded', () => {
    const [one, two] = [details('one', [maria, daniel]), details('two', [maria])];
    expect(watch([0, one], [10, details('two', [maria, daniel])], [20, two], [long, two])).toEqual([
      'one',
      1_500,
      1_500,
      'two?',
    ]);
  });

  test.each<[string, Sighting, string]>([
    ['others, who are believed', details('two', [daniel]), 'two'],
    ['some of the same and others, who are believed', details('two', [maria, daniel]), 'two'],
  ])('that have stayed are of %s', (_, two, expected) => {
    expect(watch([0, details('one')], [10, two], [1_510, two])).toEqual(['one', 1_500, expected]);
  });

  test('are a question still when they were closed and opened again', () => {
    const two = details('two');
    const readings = watch(
      [0, details('one')],
      [10, two],
      [1_510, two],
      [2_000, null],
      [long, two],
      [2 * long, two],
    );
    expect(readings).toEqual(['one', 1_500, 'two?', null, 1_500, 'two?']);
  });

  test('are a question still beside a third event, and believed beside the first', () => {
    const [one, two, three] = [details('one'), details('two'), details('three')];
    const readings = watch(
      [0, one],
      [10, two],
      [1_510, two],
      [1_520, three],
      [long, three],
      [long + 10, one],
    );
    expect(readings).toEqual(['one', 1_500, 'two?', 1_500, 'three?', 'one']);
  });

  test('are believed when the same guests come into a card that was empty', () => {
    const readings = watch([0, details('one')], [10, details('two', [])], [20, details('two')]);
    expect(readings).toEqual(['one', null, 'two']);
  });

  test('are a question when the card was empty beside another event only, and the guests of one before', () => {
    const two = details('two', []);
    const readings = watch(
      [0, details('one')],
      [10, two],
      [20, aged(details('three'), ' left')],
      [long, aged(details('three'), ' left')],
    );
    expect(readings).toEqual(['one', null, 1_500, 'three?']);
  });

  test.each<[string, Sighting, Sighting, string]>([
    ['painted anew', aged(details('two'), ' left'), aged(details('two'), ''), 'two'],
    ['painted anew in part', aged(details('two'), ' left'), aged(details('two'), ' kept'), 'two?'],
    [
      'painted anew together with the title',
      aged(details('two', [maria], 'one'), ' left'),
      aged(details('two'), ''),
      'two?',
    ],
    [
      'painted anew where no chip bears out the title',
      { ...details('two'), how: 'xDetDlg no chip left' },
      { ...details('two'), how: 'xDetDlg no chip' },
      'two?',
    ],
  ])('of the same guests, %s', (_, old, anew, expected) => {
    expect(watch([0, aged(details('one'), '')], [10, old], [20, anew], [long, anew]).at(-1)).toBe(expected);
  });

  test('that were there before anything was seen are a question until they are filled', () => {
    const [left, anew] = [aged(details('one'), ' left'), aged(details('one', [daniel]), '')];
    expect(watch([0, left], [long, left], [long + 10, anew])).toEqual([1_500, 'one?', 'one']);
  });

  test.each<[string, Sighting, Sighting, string]>([
    ['of one series', repeated('s', '2026-11-24'), repeated('s', '2026-12-01'), 's 2026-12-01'],
    [
      'of one series with a guest more',
      repeated('s', '2026-11-24'),
      repeated('s', '2026-12-01', [maria, daniel]),
      's 2026-12-01',
    ],
    ['of two series', repeated('s', '2026-11-24'), repeated('t', '2026-12-01'), 't 2026-12-01?'],
    ['that happen once', repeated('s', null), repeated('t', null), 't null?'],
  ])('of two events %s, with the same guests', (_, one, two, expected) => {
    expect(watch([0, one], [10, two], [long, two]).at(-1)).toBe(expected);
  });

  test('of a series are a question where what came before them was one', () => {
    const [one, two] = [repeated('s', '2026-11-24'), repeated('s', '2026-12-01')];
    const readings = watch([0, details('else')], [10, one], [long, one], [long + 10, two], [2 * long, two]);
    expect(readings).toEqual(['else', 1_500, 's 2026-11-24?', 1_500, 's 2026-12-01?']);
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
  test('are waited with, and a question when they stay', () => {
    const seen = named(details('one'));
    expect(watch([0, seen], [1_000, seen], [1_500, seen])).toEqual([1_500, 500, 'one?']);
  });

  test('are a question still when only the title follows', () => {
    const [early, late] = [named(details('two', [maria], 'one')), details('two')];
    expect(watch([0, early], [2_000, early], [2_010, late], [long, late])).toEqual([
      1_500,
      'two?',
      1_500,
      'two?',
    ]);
  });

  test('are believed when others come after the title', () => {
    const early = named(details('two', [maria], 'one'));
    const readings = watch([0, early], [300, details('two')], [900, details('two', [daniel])]);
    expect(readings).toEqual([1_500, 1_500, 'two']);
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
