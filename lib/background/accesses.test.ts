import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const { accesses } = await import('./accesses.ts');

const access = (of: string) => ({ of, token: `token-${of}`, until: Date.now() + 3_600_000 });

test('a renewal that comes back when its connection has ended leaves nothing that opens it', async () => {
  await accesses.keep(access('one'));
  await accesses.keep(access('two'));
  await accesses.keepOnly(['two'], ['one']);
  await accesses.keep(access('one'));
  expect(await accesses.known('one')).toBeUndefined();
});

test('one that is still connected, or is just being signed in to, goes on being kept', async () => {
  await accesses.keepOnly(['two'], ['one']);
  await accesses.keep(access('two'));
  await accesses.keep(access('three'));
  expect([await accesses.known('two'), await accesses.known('three')]).toEqual(
    [access('two'), access('three')].map((one) => expect.objectContaining({ token: one.token })),
  );
});
