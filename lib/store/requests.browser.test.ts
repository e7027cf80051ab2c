import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDatabase } from './database.ts';
import { createStore } from './index.ts';

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name)).requests;
const request = (at: number) =>
  ({ at, method: 'GET', origin: 'https://a.example', purpose: 'context', accountId: null }) as const;

test.each([0, 1, 499, 500, 501, 1200])(
  'of %i requests each is told once, the newest first, page by page',
  async (count) => {
    const requests = open();
    await Promise.all(Array.from({ length: count }, (_, at) => requests.add(request(at))));
    const told: number[] = [];
    let pages = 0;
    for (let before: number | null | undefined; before !== null; pages++) {
      // Another worker may be asked for the next page.
      const page = await open().page(before ?? null);
      told.push(...page.requests.map(({ at }) => at));
      before = page.before;
    }
    expect(told).toEqual(Array.from({ length: count }, (_, at) => count - 1 - at));
    expect(pages).toBe(Math.max(1, Math.ceil(count / 500)));
  },
);

test('what comes in between two pages is told on neither', async () => {
  const requests = open();
  await Promise.all(Array.from({ length: 501 }, (_, at) => requests.add(request(at))));
  const first = await requests.page(null);
  await requests.add(request(501));
  const next = await requests.page(first.before);
  expect(next).toEqual({ requests: [request(0)], before: null });
});
