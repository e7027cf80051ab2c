import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { type CallHandlers, createCaller, serveCalls } from './worker-calls.ts';

type Sums = {
  add: { ask: number[]; answer: number };
  wait: { ask: null; answer: 'never' };
  fail: { ask: null; answer: null };
};

const ports: { close(): void }[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A worker's two ends, without a worker. */
function connect(handlers: CallHandlers<Sums>) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serveCalls<Sums>(port2 as never, handlers);
  port1.start();
  port2.start();
  return createCaller<Sums>(port1 as never);
}

const stopped = vi.fn();
const handlers: CallHandlers<Sums> = {
  add: async (numbers, { onProgress }) => {
    onProgress({ fraction: 0.5, rows: 1 });
    return numbers.reduce((sum, number) => sum + number, 0);
  },
  wait: (_ask, { signal }) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => {
        stopped();
        reject(signal.reason);
      }),
    ),
  fail: async () => {
    throw Object.assign(new Error('Sheet1 is damaged.'), { name: 'SheetError' });
  },
};
const { signal } = new AbortController();

test('a worker answers each of several questions, and says how far it is', async () => {
  const call = connect(handlers);
  const onProgress = vi.fn();
  const answers = await Promise.all([
    call('add', [1, 2], { signal, onProgress }),
    call('add', [3, 4], { signal }),
  ]);
  expect(answers).toEqual([3, 7]);
  expect(onProgress.mock.calls).toEqual([[{ fraction: 0.5, rows: 1 }]]);
});

test('what it fails with comes with its name and its sentence', async () => {
  const call = connect(handlers);
  await expect(call('fail', null, { signal })).rejects.toMatchObject({
    name: 'SheetError',
    message: 'Sheet1 is damaged.',
  });
});

test('a cancel is over at once for whoever asked, and is heard where the work is', async () => {
  const call = connect(handlers);
  const cancel = new AbortController();
  const work = call('wait', null, { signal: cancel.signal });
  cancel.abort(new Error('enough'));
  await expect(work).rejects.toThrow('enough');
  await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(1));
});

test('a cancel of what changes something is over when the worker has said what came of it', async () => {
  const call = connect({
    ...handlers,
    add: ([done = 0], { signal: cancelled }) =>
      new Promise((resolve, reject) =>
        cancelled.addEventListener('abort', () => (done ? resolve(done) : reject(cancelled.reason))),
      ),
  });
  const asked = (done: number) => {
    const cancel = new AbortController();
    const work = call('add', [done], { signal: cancel.signal, untilOver: true });
    cancel.abort(new Error('enough'));
    return work;
  };
  expect(await asked(7)).toBe(7);
  await expect(asked(0)).rejects.toMatchObject({ name: 'AbortError' });
});

test('what was cancelled before it began is not begun', async () => {
  const call = connect(handlers);
  await expect(call('add', [1], { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
});
