import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { default: fakeBrowser };
});

const { seed } = await import('../../tests/contract/seeds.ts');
const { createPlainVendor } = await import('../../tests/fakes/crm/plain-vendor.ts');
const { createMemoryJoins } = await import('../../tests/fakes/merged/joins.ts');
const { createMemoryCache } = await import('../sources/crm/ask.ts');
const { createMemoryRows } = await import('../sources/crm/made.ts');
const { createCrmSource } = await import('../sources/crm/source.ts');
const { withBeside } = await import('./beside.ts');
const { dropBeside } = await import('./dropping-beside.ts');

type DirectoryEntry = import('../model/index.ts').DirectoryEntry;
type Source = import('../sources/contract.ts').Source;
type Store = import('../store/index.ts').Store;
type Connection = import('../storage.ts').Connection;
type Beside = import('../storage.ts').Beside;
type JoinRows = import('../sources/merged/rows.ts').JoinRows;

const { signal } = new AbortController();

function side() {
  const { vendor, fill, given } = createPlainVendor();
  return { source: createCrmSource({ vendor, rows: createMemoryRows() }), fill, id: given.theirs };
}

const accountsAt = (key: string) =>
  [...filed.values()].filter((one) => one.kind === 'account' && one.domains.includes(key.slice(2)));

let lead: ReturnType<typeof side>;
let first: ReturnType<typeof side>;
let second: ReturnType<typeof side>;
let filed: Map<string, DirectoryEntry>;
let source: Source;
let cursor: string | null;
let store: Store;
/** The first, with these beside it, as they are opened anew. */
let open: (marks: readonly string[]) => Source;
let connected: (marks: readonly string[]) => Connection;

const connection = (address: string) => ({
  address,
  workspace: address,
  email: 'a@b.example',
  ownerId: null,
});

beforeEach(() => {
  [lead, first, second] = [side(), side(), side()];
  filed = new Map();
  cursor = null;
  const joins = new Map<string, JoinRows>();
  store = {
    kept: createMemoryCache,
    joins(key: string) {
      const rows = joins.get(key) ?? createMemoryJoins();
      joins.set(key, rows);
      return rows;
    },
    directory: {
      look: async (keys: readonly string[]) => new Map(keys.map((key) => [key, accountsAt(key)])),
      drop: async (those: (id: string) => boolean) => {
        for (const id of [...filed.keys()].filter(those)) filed.delete(id);
      },
    },
    portfolio: { all: async () => [] },
  } as unknown as Store;
  const beside = [
    { ...connection('first'), mark: 'one' },
    { ...connection('second'), mark: 'two' },
  ] as unknown as Beside[];
  const sources: Record<string, Source> = { first: first.source, second: second.source };
  connected = (marks) =>
    ({
      ...connection('lead'),
      beside: beside.filter(({ mark }) => marks.includes(mark)),
    }) as unknown as Connection;
  open = (marks) =>
    withBeside(lead.source, connected(marks), {
      store,
      open: ({ address }) => sources[address] ?? lead.source,
      said: () => undefined,
    });
  source = open(['one', 'two']);
});

async function sync(): Promise<void> {
  for (;;) {
    const page = await source.changes(cursor, signal);
    if (page === 'start-over') {
      if (cursor === null) throw new Error('There is nothing to start over for.');
      cursor = null;
      filed.clear();
      continue;
    }
    for (const { id } of page.deletes) filed.delete(id);
    for (const entry of page.upserts) filed.set(entry.id, entry);
    cursor = page.next;
    if (!page.more) return;
  }
}

const arden = (id: string, name: string) => seed('account', { id, name, domains: ['arden.example'] });
const accounts = () => [...filed.values()].filter(({ kind }) => kind === 'account').map(({ id }) => id);

test('an account that comes late to a source beside does not vanish behind one of a source after it', async () => {
  second.fill([arden('theirs', 'Arden 2')]);
  await sync();
  first.fill([arden('ours', 'Arden 1')]);
  await sync();
  expect(accounts()).toEqual([`~one~${first.id('ours')}`]);
});

test('an account that comes late to a source beside is the one that a source before it has', async () => {
  first.fill([arden('ours', 'Arden 1')]);
  await sync();
  second.fill([arden('theirs', 'Arden 2')]);
  await sync();
  expect(accounts()).toEqual([`~one~${first.id('ours')}`]);
});

test('what is connected again before anything was read without it is told once more', async () => {
  lead.fill([arden('lead', 'Arden')]);
  first.fill([seed('account', { id: 'ours', name: 'Birch', domains: ['birch.example'] })]);
  source = open(['one']);
  await sync();
  await dropBeside(store, connected(['one']), 'one');
  expect(accounts()).toEqual([lead.id('lead')]);
  source = open(['one']);
  await sync();
  expect(accounts().toSorted()).toEqual([lead.id('lead'), `~one~${first.id('ours')}`].toSorted());
});

test('an account that belonged to one of a source that went can be had at once, before all is read anew', async () => {
  first.fill([arden('ours', 'Arden 1')]);
  second.fill([arden('theirs', 'Arden 2')]);
  await sync();
  const theirs = `~two~${second.id('theirs')}`;
  await dropBeside(store, connected(['one', 'two']), 'one');
  source = open(['two']);
  expect((await source.context(theirs, signal)).account).toMatchObject({ id: theirs, name: 'Arden 2' });
  await sync();
  expect(accounts()).toEqual([theirs]);
});
