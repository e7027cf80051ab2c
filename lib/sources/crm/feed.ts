import type { DirectoryEntry, DirectoryPage, Id } from '../../model/index.ts';
import type { Feed } from '../contract.ts';
import { accountEntryOf, contactEntry } from '../records/entries.ts';
import { beginning, type Cursor, depthOf, following, isSettled, placeOf } from './feed-cursor.ts';
import { createFeedMemory } from './feed-memory.ts';
import type { Names } from './names.ts';
import { wholesOf } from './rename.ts';
import type { AccountPage, Page, Vendor } from './vendor.ts';

type Entries = Pick<DirectoryPage, 'upserts' | 'deletes'> & Pick<Page<'account'>, 'next' | 'total'>;

export interface FeedParts {
  readonly vendor: Vendor;
  readonly now: () => number;
}

/** The directory page by page. What was told is remembered no longer than its worker lives: told again, it does no harm. */
export function createFeed({ vendor, now }: FeedParts) {
  const asked = createFeedMemory();

  async function accountsOf({ rows, renewals }: AccountPage, names: Names): Promise<DirectoryEntry[]> {
    const whole = await wholesOf(rows, names);
    return whole.flatMap(({ kind, record }) =>
      kind === 'account' ? [accountEntryOf(record, renewals.get(names.theirs(kind, record.id)) ?? null)] : [],
    );
  }

  async function contactsOf({ rows }: Page<'contact'>, names: Names): Promise<DirectoryEntry[]> {
    const whole = await wholesOf(rows, names);
    return whole.flatMap(({ kind, record }) => (kind === 'contact' ? [contactEntry(record)] : []));
  }

  const since = (cursor: Cursor) => ({ since: cursor.since - vendor.lag * depthOf(cursor) });

  const read: Readonly<
    Record<
      Cursor['phase'],
      (cursor: Cursor, names: Names, signal: AbortSignal) => Promise<Entries | 'start-over'>
    >
  > = {
    async own({ after }, names, signal) {
      const page = await vendor.accounts({ of: 'own' }, after, signal);
      const accounts = await accountsOf(page, names);
      const contacts = await contactsIn(
        page.rows.map(({ record }) => record.id),
        names,
        signal,
      );
      return { ...page, upserts: [...accounts, ...contacts], deletes: [] };
    },
    async accounts({ after }, names, signal) {
      const page = await vendor.accounts({ of: 'all' }, after, signal);
      return { ...page, upserts: await accountsOf(page, names), deletes: [] };
    },
    async contacts({ after }, names, signal) {
      const page = await vendor.contacts({ of: 'all' }, after, signal);
      return { ...page, upserts: await contactsOf(page, names), deletes: [] };
    },
    async 'new-accounts'(cursor, names, signal) {
      const page = await vendor.accounts(since(cursor), cursor.after, signal);
      return { ...page, upserts: await accountsOf(page, names), deletes: [] };
    },
    async 'new-contacts'(cursor, names, signal) {
      const page = await vendor.contacts(since(cursor), cursor.after, signal);
      return { ...page, upserts: await contactsOf(page, names), deletes: [] };
    },
    async gone(cursor, names, signal) {
      const { accounts, contacts, complete } = await vendor.gone(since(cursor).since, signal);
      if (!complete) return 'start-over';
      const deletes = [...gone('account', accounts, names), ...gone('contact', contacts, names)];
      return { upserts: [], deletes, next: null };
    },
  };

  /** Of these accounts, all: a page with each. */
  async function contactsIn(accountIds: readonly Id[], names: Names, signal: AbortSignal) {
    if (accountIds.length === 0) return [];
    const found: DirectoryEntry[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page<'contact'> = await vendor.contacts({ accountIds }, after, signal);
      found.push(...(await contactsOf(page, names)));
      if (page.next === null) return found;
      after = page.next;
    }
  }

  const gone = (kind: 'account' | 'contact', ids: readonly Id[], names: Names) =>
    ids.map((id) => ({ kind, id: names.ours(kind, id) }));

  return async (text: string | null, names: Names, signal: AbortSignal): Promise<Feed> => {
    const cursor = text === null ? beginning(now()) : placeOf(text, now());
    if (!cursor) return 'start-over';
    const isNews = asked(text);
    const page = await read[cursor.phase](cursor, names, signal);
    if (page === 'start-over') return page;
    // Only now, as a page that fails has told nothing.
    const upserts = page.upserts.filter((entry) =>
      isNews(`${entry.kind} ${entry.id}`, JSON.stringify(entry)),
    );
    const deletes = page.deletes.filter(({ kind, id }) => isNews(`${kind} ${id}`, 'gone'));
    const next = following(cursor, page);
    const left = next.total - cursor.done;
    return {
      upserts,
      deletes,
      next: JSON.stringify(next),
      more: !isSettled(next),
      total: Math.max(0, left, upserts.length + deletes.length),
    };
  };
}
