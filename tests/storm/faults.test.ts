import { describe, expect, test } from 'vitest';
import { createRandom } from '../../server/sample/random.ts';
import { createFaults, createSchedule, type Pace } from './faults.ts';
import { createWrites } from './writes.ts';

const many = <T>(times: number, make: () => T) => Array.from({ length: times }, make);
const pace: Pace = {
  'worker killed': 10,
  'browser killed': 100,
  'database deleted': 0,
  'clock jumped': 0,
  'disk full': 30,
  'connection lost': 50,
};
const accounts = ['a', 'b', 'c'] as const;

describe('a seed', () => {
  test.each<[string, (seed: number) => unknown]>([
    ['what goes wrong on the way', (seed) => many(200, createFaults(createRandom(seed), 0.3))],
    ['what happens to a browser', (seed) => many(500, createSchedule(createRandom(seed), pace))],
    ['what is written', (seed) => createWrites(createRandom(seed), 'ann', [...accounts]).take(300)],
  ])('says %s, the same each time and another than the next', (_name, make) => {
    expect(make(7)).toEqual(make(7));
    expect(make(7)).not.toEqual(make(8));
  });
});

test('every kind of fault comes, in about the share that was asked for', () => {
  const found = many(20_000, createFaults(createRandom(1), 0.1)).filter((fault) => fault !== null);
  expect(found.length).toBeGreaterThan(1800);
  expect(found.length).toBeLessThan(2200);
  expect(new Set(found).size).toBe(11);
});

test('what happens to a browser comes at its pace, and what has none not at all', () => {
  const all = many(3000, createSchedule(createRandom(1), pace)).flat();
  const times = (kind: keyof Pace) => all.filter((one) => one === kind).length;
  expect(times('worker killed')).toBeGreaterThan(250);
  expect(times('browser killed')).toBeGreaterThan(20);
  expect(times('clock jumped')).toBe(0);
});

test('nothing is written on a record that is deleted or forgotten', () => {
  const writes = createWrites(createRandom(1), 'ann', [...accounts]);
  const changes = writes.take(500).flatMap((save) => save.changes);
  const gone = new Set<string>();
  for (const { type, recordId } of changes) {
    expect(gone.has(recordId)).toBe(false);
    if (type.endsWith('.delete')) gone.add(recordId);
  }
  expect(gone.size).toBeGreaterThan(5);
  const last = changes.findLast(({ type, recordId }) => type.endsWith('.create') && !gone.has(recordId));
  writes.forget(last?.recordId ?? '');
  const later = writes.take(500).flatMap((save) => save.changes);
  expect(later.map(({ recordId }) => recordId)).not.toContain(last?.recordId);
});

test('what is changed or deleted was written lately, since a panel would name the version of what is older', () => {
  const changes = createWrites(createRandom(1), 'ann', [...accounts])
    .take(3000)
    .flatMap((save) => save.changes);
  const written = new Map<string, number>();
  const ages: number[] = [];
  for (const [index, { type, recordId }] of changes.entries()) {
    if (type.endsWith('.create')) written.set(recordId, index);
    else ages.push(index - (written.get(recordId) ?? -Infinity));
  }
  expect(ages.length).toBeGreaterThan(300);
  expect(Math.max(...ages)).toBeLessThan(200);
  expect(Math.max(...ages)).toBeGreaterThan(100);
});
