import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untilAnswered } from './again.ts';

const send = vi.fn<() => Promise<string | undefined>>();

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

/** With a worker that cannot be reached for so many tries. */
async function ask(lost: number, said: string, isWanted?: () => boolean) {
  for (let time = 0; time < lost; time++) send.mockRejectedValueOnce(new Error(said));
  send.mockResolvedValue('answer');
  const answer = untilAnswered(send, isWanted).catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  return [await answer, send.mock.calls.length];
}

describe('a message to the background', () => {
  test.each([
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'The message port closed before a response was received.',
    'Could not establish connection. Receiving end does not exist.',
  ])('is sent again when the worker was stopped: %s', async (said) => {
    expect(await ask(1, said)).toEqual(['answer', 2]);
  });

  test('is sent again when the error comes from another world than ours', async () => {
    send.mockRejectedValueOnce({ toString: () => 'Error: Receiving end does not exist.' });
    expect(await ask(0, '')).toEqual(['answer', 2]);
  });

  test('is sent again while the worker is still being stopped, and not for ever', async () => {
    expect(await ask(4, 'Receiving end does not exist.')).toEqual(['answer', 5]);
    expect(await ask(9, 'Receiving end does not exist.')).toEqual(['Receiving end does not exist.', 10]);
  });

  test('is sent again when nothing was said at all', async () => {
    send.mockResolvedValueOnce(undefined);
    expect(await ask(0, '')).toEqual(['answer', 2]);
    send.mockReset().mockResolvedValue(undefined);
    const unanswered = expect(untilAnswered(send)).rejects.toThrow('does not answer');
    await vi.runAllTimersAsync();
    await unanswered;
  });

  test('is not sent again when the background itself fails', async () => {
    expect(await ask(1, 'The disk is full.')).toEqual(['The disk is full.', 1]);
  });

  test('is not sent again when it is not wanted any more', async () => {
    expect(await ask(1, 'The message port closed', () => send.mock.calls.length < 1)).toEqual([undefined, 1]);
  });
});
