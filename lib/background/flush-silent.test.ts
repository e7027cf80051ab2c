import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildEntry, buildNoteCreate } from '../../tests/builders/queued.ts';
import { createFakeOutbox } from '../../tests/fakes/outbox.ts';
import type { Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import { takingBeside } from '../sources/merged/away.ts';
import { createFlusher } from './flusher.ts';

const SECOND = 1000;
const { signal } = new AbortController();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A source beside that takes every change and answers none for twenty seconds, and a first that answers at once. */
function build() {
  const disk = createFakeOutbox();
  const state = { answers: false };
  const silent: Source['apply'] = async ({ recordId }) => {
    if (!state.answers) {
      await new Promise((resolve) => setTimeout(resolve, 20 * SECOND));
      throw new SourceError({ kind: 'outcome-unknown' }, 'No answer.');
    }
    return { recordId, version: '1' };
  };
  const beside = takingBeside({ name: 'Northbeam', apply: silent });
  const apply: Source['apply'] = async (change, accountId, ended) =>
    accountId.startsWith('~')
      ? beside(change, accountId, ended)
      : { recordId: change.recordId, version: '1' };
  const atOnce = async <T>(_name: string, work: () => T) => work();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flusher = createFlusher({
    ...{ words: disk.words(atOnce), gates: disk.gates(atOnce) },
    use: (work) => work({ apply }, signal),
    connection: async () => buildEntry().connection,
    clock: { now: () => Date.now(), monotonic: () => performance.now() },
    ...{ random: () => 1, online: () => true, exclusively: (work) => work() },
    schedule(at) {
      clearTimeout(timer);
      if (at !== null) timer = setTimeout(() => void flusher.kick(), Math.max(0, at - Date.now()));
    },
    changed: () => undefined,
    ...{ applied: async () => undefined, failed: async () => undefined, worked: async () => undefined },
  });
  const add = (n: number, accountId: string) =>
    disk.panel.add(buildEntry({ accountId, change: buildNoteCreate(n, accountId) }));
  const waiting = () => disk.items().map(({ accountId }) => accountId);
  return { flusher, state, add, waiting };
}

test('a source beside that never answers takes up no more than one of those who send, however much waits for it', async () => {
  const { flusher, state, add, waiting } = build();
  for (let n = 1; n <= 100; n += 1) add(n, `~g~${n}`);
  void flusher.kick();
  await vi.advanceTimersByTimeAsync(25 * SECOND);
  for (let n = 101; n < 140; n += 1) {
    add(n, 'ours');
    void flusher.kick();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(waiting()).not.toContain('ours');
    await vi.advanceTimersByTimeAsync(9 * SECOND);
  }
  state.answers = true;
  await vi.advanceTimersByTimeAsync(600 * SECOND);
  expect(waiting()).toEqual([]);
});
