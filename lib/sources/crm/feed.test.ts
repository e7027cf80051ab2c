import { beforeEach, describe, expect, test } from 'vitest';
import { seed } from '../../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import type { DirectoryPage } from '../../model/index.ts';
import type { Feed } from '../contract.ts';
import { SourceError } from '../error.ts';
import { createFeed } from './feed.ts';
import { createMemoryRows } from './made.ts';
import { readNames } from './names.ts';
import type { Gone, Vendor } from './vendor.ts';

const { signal } = new AbortController();
const HOUR = 3_600_000;

let crm: ReturnType<typeof createPlainVendor>;
let now: number;
beforeEach(() => {
  crm = createPlainVendor();
  now = Date.now();
  crm.fill([
    seed('owner', { id: 'own-me' }),
    seed('account', { id: 'theirs' }),
    seed('account', { id: 'mine', ownerId: 'own-me' }),
    seed('contact', { id: 'con-theirs', accountId: 'theirs' }),
    seed('contact', { id: 'con-mine', accountId: 'mine' }),
  ]);
});

/** A worker begins, and reads until there is no more. */
async function readAll(
  since: string | null,
  vendor: Vendor = crm.vendor,
  feed = createFeed({ vendor, now: () => now }),
) {
  const names = await readNames(createMemoryRows());
  const pages: DirectoryPage[] = [];
  for (let cursor = since; ; ) {
    const page = await feed(cursor, names, signal);
    if (page === 'start-over') return { pages, feed, next: null, named: ['start over'] };
    pages.push(page);
    cursor = page.next;
    const entries = pages.flatMap(({ upserts, deletes }) => [...upserts, ...deletes]);
    if (!page.more) return { pages, feed, next: cursor, named: entries.map(({ id }) => crm.given.ours(id)) };
  }
}

test('the person’s own accounts and their contacts come first, then all others', async () => {
  expect((await readAll(null)).named).toEqual(['mine', 'con-mine', 'theirs', 'con-theirs']);
});

test('a worker that begins anew goes on where the last one stopped', async () => {
  const { pages } = await readAll(null);
  const [first] = pages;
  expect((await readAll(first?.next ?? null)).named).toEqual(
    expect.arrayContaining(['theirs', 'con-theirs']),
  );
});

test('what has changed since is told once, though the CRM is asked for more', async () => {
  const { next, feed } = await readAll(null);
  now += 10_000;
  crm.fill([seed('contact', { id: 'con-new', accountId: 'mine' })]);
  const second = await readAll(next, crm.vendor, feed);
  expect(second.named).toEqual(['con-new']);
  expect((await readAll(second.next, crm.vendor, feed)).named).toEqual([]);
});

test('what came to light late is found within the hour', async () => {
  const asked: number[] = [];
  const vendor: Vendor = {
    ...crm.vendor,
    accounts: (which, ...rest) => {
      if ('since' in which) asked.push(now - which.since);
      return crm.vendor.accounts(which, ...rest);
    },
  };
  let { next, feed } = await readAll(null, vendor);
  for (let minute = 0; minute < 130; minute += 5) {
    now += 300_000;
    ({ next } = await readAll(next, vendor, feed));
  }
  expect(asked.filter((ago) => ago >= 12 * vendor.lag)).toHaveLength(2);
  expect(Math.min(...asked)).toBe(300_000 + vendor.lag);
  expect(now).toBeGreaterThan(HOUR);
});

test('what is gone there is gone here, once; where the CRM cannot say any more, all is read anew', async () => {
  const gone: Gone = { accounts: [crm.given.theirs('theirs')], contacts: [], complete: true };
  const vendor = { ...crm.vendor, gone: async () => gone };
  const { next, feed } = await readAll(null, vendor);
  const row = await crm.vendor.read('account', crm.given.theirs('theirs'), signal);
  if (row) await crm.vendor.remove('account', row, signal);
  now += 10_000;
  const second = await readAll(next, vendor, feed);
  expect(second.named).toEqual(['theirs']);
  now += 10_000;
  expect((await readAll(second.next, vendor, feed)).named).toEqual([]);
  const forgetful = { ...vendor, gone: async () => ({ ...gone, complete: false }) };
  expect((await readAll(second.next, forgetful)).named).toEqual(['start over']);
});

describe('a page that is asked for again', () => {
  const idsIn = (page: Feed) =>
    page === 'start-over' ? [page] : page.upserts.map(({ id }) => crm.given.ours(id));
  const nextOf = (page: Feed) => (page === 'start-over' ? null : page.next);

  /** A worker that has all accounts, after which some have changed. */
  async function changed() {
    const { next, feed } = await readAll(null);
    now += 10_000;
    crm.fill([seed('account', { id: 'new' }), seed('contact', { id: 'con-new', accountId: 'new' })]);
    const names = await readNames(createMemoryRows());
    return { next, ask: (cursor: string | null) => feed(cursor, names, signal) };
  }

  test('since its second half failed is told whole', async () => {
    const later = new SourceError({ kind: 'rate-limited', until: 0 }, 'Later.');
    let fails = false;
    const vendor: Vendor = {
      ...crm.vendor,
      accounts: async (which, after, ...rest) =>
        'of' in which && which.of === 'own' && after === null
          ? { rows: [], next: '0', renewals: new Map() }
          : crm.vendor.accounts(which, after, ...rest),
      contacts: (...asked) => (fails ? Promise.reject(later) : crm.vendor.contacts(...asked)),
    };
    const feed = createFeed({ vendor, now: () => now });
    const names = await readNames(createMemoryRows());
    const second = nextOf(await feed(null, names, signal));
    fails = true;
    await expect(feed(second, names, signal)).rejects.toBe(later);
    fails = false;
    expect(idsIn(await feed(second, names, signal))).toEqual(['mine', 'con-mine']);
  });

  test('since it was never filed is told once more, and so are those that were read ahead behind it', async () => {
    const { next, ask } = await changed();
    const accounts = await ask(next);
    const contacts = await ask(nextOf(accounts));
    expect([idsIn(accounts), idsIn(contacts)]).toEqual([['new'], ['con-new']]);
    expect(await ask(next)).toEqual(accounts);
    expect(await ask(nextOf(accounts))).toEqual(contacts);
  });

  test('leaves what was filed before it told', async () => {
    const { next, ask } = await changed();
    const contacts = nextOf(await ask(next));
    await ask(contacts);
    const again = await ask(contacts);
    expect(idsIn(again)).toEqual(['con-new']);
    let cursor = nextOf(await ask(nextOf(again)));
    for (let n = 0; n < 2; n += 1) {
      const page = await ask(cursor);
      expect(idsIn(page)).toEqual([]);
      cursor = nextOf(page);
    }
  });
});
