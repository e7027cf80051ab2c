import { describe, expect, test } from 'vitest';
import { buildPerson, buildSighting } from '../../tests/builders/seen.ts';
import { type Settling, settle } from './recycled.ts';

const viewer = 'alex@northbeam.com';
const maria = buildPerson({ email: 'maria@arden.com', part: 'guest' });
const jonas = buildPerson({ email: 'jonas@globex.com', part: 'guest' });
const priya = buildPerson({ email: 'priya@northbeam.com', part: 'guest' });
const alex = buildPerson({ email: viewer, part: 'guest', self: true });
const event = (key: string, people = [maria], title = 'Review') =>
  buildSighting({ page: 'calendar/popover', key, people, title, viewer });

/** Each reading with the millisecond it was made at; answers what was believed after each. */
function watch(...readings: (readonly [at: number, seen: ReturnType<typeof event>])[]) {
  let settling: Settling = {};
  return readings.map(([at, seen]) => {
    const { wait, ...next } = settle(seen, settling, at);
    settling = next;
    return wait > 0 ? wait : seen.key;
  });
}

describe('an element that is used for one event after the other', () => {
  test('is believed at once when it is first filled', () => {
    expect(watch([0, event('one')])).toEqual(['one']);
  });

  test('is believed at once when nobody of the former event is in it', () => {
    expect(watch([0, event('one')], [10, event('two', [jonas])])).toEqual(['one', 'two']);
  });

  test('is waited with while it has a new id and people of the former event', () => {
    expect(watch([0, event('one')], [10, event('two')], [400, event('two', [jonas])])).toEqual([
      'one',
      1500,
      'two',
    ]);
  });

  test('is waited with while people of both are in it', () => {
    expect(watch([0, event('one')], [10, event('two', [maria, jonas])])).toEqual(['one', 1500]);
  });

  test('is believed when it stays as it is: the same people meet again', () => {
    expect(watch([0, event('one')], [10, event('two')], [900, event('two')], [1510, event('two')])).toEqual([
      'one',
      1500,
      610,
      'two',
    ]);
  });

  test('begins to wait anew with every change', () => {
    const late = event('two', [maria], 'Another title');
    expect(watch([0, event('one')], [10, event('two')], [1000, late], [1600, late])).toEqual([
      'one',
      1500,
      1500,
      900,
    ]);
  });

  test('does not count colleagues and the viewer, who are in every other meeting', () => {
    expect(watch([0, event('one', [maria, priya, alex])], [10, event('two', [jonas, priya, alex])])).toEqual([
      'one',
      'two',
    ]);
  });

  test('is the former event still when that comes back', () => {
    expect(watch([0, event('one')], [10, event('two')], [20, event('one')])).toEqual(['one', 1500, 'one']);
  });
});
