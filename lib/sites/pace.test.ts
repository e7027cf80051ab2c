import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

function start() {
  let time = 0;
  const pace = createPace(() => time);
  pace.moved();
  const lookAfter = (milliseconds: number, changed = false) => {
    time += milliseconds;
    pace.looked(changed);
  };
  return { pace, lookAfter, wait: (milliseconds: number) => (time += milliseconds) };
}

test('the first change after the address changed is looked at at once', () => {
  expect(start().pace.pause(false)).toBe(0);
});

test('looks without news come ever later, up to half a second', () => {
  const { pace, lookAfter } = start();
  const pauses = Array.from({ length: 8 }, () => {
    lookAfter(10);
    return pace.pause(true);
  });
  expect(pauses).toEqual([16, 32, 64, 128, 256, 500, 500, 500]);
});

test('news and a change of address bring the pace back', () => {
  const { pace, lookAfter } = start();
  for (let at = 0; at < 8; at++) lookAfter(10);
  lookAfter(10, true);
  expect(pace.pause(true)).toBe(16);
  pace.moved();
  expect(pace.pause(true)).toBe(0);
});

test('a page that was still for a second is looked at soon', () => {
  const { pace, lookAfter, wait } = start();
  for (let at = 0; at < 8; at++) lookAfter(10);
  wait(1_000);
  expect(pace.pause(true)).toBe(500);
  wait(1);
  expect(pace.pause(true)).toBe(16);
});

test('awaited content is looked for often, for five seconds', () => {
  const { pace, lookAfter } = start();
  for (let at = 0; at < 9; at++) lookAfter(500);
  expect([pace.pause(false), pace.pause(true)]).toEqual([32, 500]);
  lookAfter(500);
  expect(pace.pause(false)).toBe(500);
});
