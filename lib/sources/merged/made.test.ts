import { expect, test } from 'vitest';
import { createMemoryCache } from '../crm/ask.ts';
import { createMadeBeside } from './made.ts';

test('what two that are opened one after the other are told at the same time is known to the next', async () => {
  const kept = createMemoryCache();
  const [before, after] = [createMadeBeside(kept), createMadeBeside(kept)];
  await Promise.all([before.ready(), after.ready()]);
  await Promise.all([before.note('one', 'x'), after.note('one', 'y'), before.note('two', 'z')]);
  const next = createMadeBeside(kept);
  await next.ready();
  expect([next.has('one', 'x'), next.has('one', 'y'), next.has('two', 'z')]).toEqual([true, true, true]);
  await before.forget('one', 'x');
  await after.note('one', 'w');
  const last = createMadeBeside(kept);
  await last.ready();
  expect(['x', 'y', 'w'].map((id) => last.has('one', id))).toEqual([false, true, true]);
});

test('one of which nothing came is forgotten with the next, where that could not be kept; one that was not kept is new', async () => {
  const kept = createMemoryCache();
  const { put } = kept;
  const made = createMadeBeside(kept);
  await made.note('one', 'x');
  kept.put = () => Promise.reject(new Error('full'));
  await made.forget('one', 'x');
  await expect(made.note('one', 'y')).rejects.toThrow('full');
  expect([made.has('one', 'x'), made.has('one', 'y')]).toEqual([false, false]);
  kept.put = put;
  expect(await made.note('one', 'y')).toBe(true);
  const next = createMadeBeside(kept);
  await next.ready();
  expect([next.has('one', 'x'), next.has('one', 'y')]).toEqual([false, true]);
});
