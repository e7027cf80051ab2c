import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEAT, openLine } from './line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const over = vi.fn();
  const line = openLine(over);
  const reader = line.stream.getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value);
  return { line, reader, read, over };
}

test('a line says hello, then what is told, and that it lives while nothing is', async () => {
  const { line, read } = open();
  expect(await read()).toBe('event: hello\ndata: {}\n\n');
  const next = read();
  line.tell({ accounts: ['a'], directory: false });
  expect(await next).toBe('event: change\ndata: {"accounts":["a"],"directory":false}\n\n');
  const quiet = read();
  await vi.advanceTimersByTimeAsync(BEAT);
  expect(await quiet).toBe(':\n\n');
});

test.each([
  [['a'], ['b', 'a'], ['a', 'b']],
  [['a'], null, null],
  [null, ['a'], null],
  [Array.from({ length: 60 }, (_, n) => `a${n}`), Array.from({ length: 60 }, (_, n) => `b${n}`), null],
])('what comes while the reader is busy is told as one', async (first, then, accounts) => {
  const over = vi.fn();
  const { stream, tell } = openLine(over);
  const reader = stream.getReader();
  await reader.read();
  tell({ accounts: first, directory: false });
  tell({ accounts: then, directory: true });
  tell({ accounts: [], directory: false });
  const { value } = await reader.read();
  const text = new TextDecoder().decode(value);
  expect(JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '')).toEqual({ accounts, directory: true });
});

test('a reader that takes nothing is cut off, one that only waits is not', async () => {
  const slow = open();
  await slow.read();
  const patient = open();
  await patient.read();
  const waiting = patient.read();
  await vi.advanceTimersByTimeAsync(BEAT);
  expect(await waiting).toBe(':\n\n');
  const more = patient.read();
  await vi.advanceTimersByTimeAsync(BEAT);
  await expect(slow.read()).rejects.toThrow('takes nothing');
  expect([await more, patient.over.mock.calls.length, slow.over.mock.calls.length]).toEqual([':\n\n', 0, 1]);
});

test('a reader that is always a little behind is not cut off', async () => {
  const { line, read } = open();
  await read();
  for (let beats = 0; beats < 3; beats++) {
    line.tell({ accounts: ['a'], directory: false });
    expect(await read()).toContain('change');
    line.tell({ accounts: ['b'], directory: false });
    await vi.advanceTimersByTimeAsync(BEAT);
    expect(await read()).toContain('change');
  }
});

test.each([
  ['ends', ({ line }: ReturnType<typeof open>) => line.end()],
  ['is left by its reader', ({ reader }: ReturnType<typeof open>) => reader.cancel()],
])('one that %s is over once, and no timer of it is left', async (_how, finish) => {
  const opened = open();
  await opened.read();
  await finish(opened);
  opened.line.end();
  opened.line.tell({ accounts: ['a'], directory: false });
  await vi.advanceTimersByTimeAsync(3 * BEAT);
  expect([opened.over.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
});
