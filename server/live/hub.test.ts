import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHub, type Follower, MOST } from './hub.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const follower = (more: Partial<Follower> = {}): Follower => ({
  workspaceId: 'w',
  tokenId: 't',
  expiresIn: null,
  ...more,
});

/** Reads until the stream ends. */
async function textOf(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  return stream ? new Response(stream).text() : 'refused';
}

test('a stream ends with its token, one of a token without an end goes on', async () => {
  const hub = createHub();
  const short = textOf(hub.follow(follower({ expiresIn: 1000 })));
  const long = textOf(hub.follow(follower()));
  await vi.advanceTimersByTimeAsync(1000);
  hub.told('["changed","w",["a"],false]');
  await vi.advanceTimersByTimeAsync(0);
  hub.close();
  expect(await short).not.toContain('change');
  expect(await long).toContain('change');
  expect(vi.getTimerCount()).toBe(0);
});

test.each(['', '{', '[]', '["weather","w"]', '["changed","w",7,false]', '["changed","w"]'])(
  'what another version tells as %j is passed over',
  async (payload) => {
    const hub = createHub();
    const text = textOf(hub.follow(follower()));
    hub.told(payload);
    await vi.advanceTimersByTimeAsync(0);
    hub.close();
    expect(await text).not.toContain('change');
  },
);

test('a hub that is closed ends at once what is still asked of it', async () => {
  const hub = createHub();
  hub.close();
  expect(await textOf(hub.follow(follower()))).toContain('hello');
});

test('the streams of one token do not use up those of another', () => {
  const hub = createHub();
  for (let n = 0; n < MOST; n++) hub.follow(follower());
  expect(hub.follow(follower())).toBeUndefined();
  expect(hub.follow(follower({ tokenId: 'other' }))).toBeDefined();
  hub.close();
});
