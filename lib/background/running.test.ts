import { expect, test } from 'vitest';
import type { Source } from '../sources/contract.ts';
import { createRunning } from './running.ts';

const build = () => createRunning({ current: async () => ({}) as Source, forget: () => undefined });

test('nothing is used before all is over that was to be done in between, one after the other', async () => {
  const running = build();
  const done: string[] = [];
  const held = Promise.withResolvers<void>();
  const first = running.between(async () => void done.push('first'));
  const second = running.between(async () => {
    done.push('second');
    await held.promise;
  });
  await first;
  expect(await running.use(async () => 'used')).toBeUndefined();
  held.resolve();
  await second;
  expect(done).toEqual(['first', 'second']);
  expect(await running.use(async () => 'used')).toBe('used');
});

test('what fails in between holds up neither the next of these nor what is used after', async () => {
  const running = build();
  const failing = running.between(() => Promise.reject(new Error('full')));
  const next = running.between(async () => undefined);
  await expect(failing).rejects.toThrow('full');
  await next;
  expect(await running.use(async () => 'used')).toBe('used');
});
