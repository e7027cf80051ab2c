import { describe, expect, test } from 'vitest';
import { type Step, stepped } from './stepping.ts';

/** So many steps, each of which takes longer than one turn may. */
function* slow(steps: number, after: (done: number) => void = () => undefined): Generator<Step, string> {
  for (let done = 0; done < steps; done++) {
    const until = performance.now() + 50;
    while (performance.now() < until);
    after(done);
    yield { stage: 'read', done, of: steps };
  }
  return 'done';
}

describe('something long', () => {
  test('ends with its value, and tells how far it is', async () => {
    const told: number[] = [];
    const { signal } = new AbortController();
    expect(await stepped(slow(3), { signal, onProgress: ({ done }) => told.push(done) })).toBe('done');
    expect(told).toEqual([0, 1, 2]);
  });

  test('hears a cancel that comes as a message while it runs', async () => {
    const abort = new AbortController();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => abort.abort();
    let last = 0;
    const work = slow(40, (done) => {
      last = done;
      if (done === 0) port2.postMessage(null);
    });
    await expect(stepped(work, { signal: abort.signal })).rejects.toThrow('aborted');
    expect(last).toBeLessThan(39);
    port1.close();
  });

  test('does not begin where it is cancelled already', async () => {
    let begun = false;
    const work = slow(1, () => {
      begun = true;
    });
    await expect(stepped(work, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(begun).toBe(false);
  });
});
