import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { default: fakeBrowser };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildFacts } = await import('../../tests/builders/facts.ts');
const { buildAccount } = await import('../../tests/builders/records.ts');
const { createMemoryCache } = await import('../sources/crm/ask.ts');
const { session } = await import('../storage.ts');
const { StoreError } = await import('../store/error.ts');
const { madeBeside } = await import('./beside.ts');
const { dropBeside } = await import('./dropping-beside.ts');

type Store = import('../store/index.ts').Store;
type Connection = import('../storage.ts').Connection;

const connection = { address: 'first', workspace: 'first', email: 'alex@first.example' } as Connection;
const made = crypto.randomUUID();
const ofOther = crypto.randomUUID();
const facts = (id: string) => buildFacts({ account: buildAccount({ id }) });

function build() {
  const kept = createMemoryCache();
  const dropped: string[] = [];
  const all = ['acc-1', '~one~acc-1', '~two~acc-1', made, ofOther];
  const store = {
    kept: () => kept,
    directory: {
      async drop(those: (id: string) => boolean) {
        dropped.push(...all.filter(those));
      },
    },
    portfolio: { all: async () => all.map(facts), putOne: vi.fn(async () => undefined) },
  };
  return { store, all: store as unknown as Store, dropped };
}

beforeEach(() => fakeBrowser.reset());

test('what is of the source that went, by its mark or as it was made there, is dropped, and nothing else', async () => {
  const { all, dropped } = build();
  const beside = madeBeside(all, connection);
  await beside.note('one', made);
  await beside.note('two', ofOther);
  await dropBeside(all, connection, 'one');
  expect(dropped).toEqual(['~one~acc-1', made]);
});

test('its accounts leave the portfolio, which says that it is another', async () => {
  const { all, store } = build();
  await dropBeside(all, connection, 'two');
  const gone = { accountId: '~two~acc-1', facts: null, at: expect.any(Number) };
  expect(store.portfolio.putOne.mock.calls).toEqual([[expect.stringContaining('first'), gone]]);
  expect((await session.get('portfolio')).portfolio?.revision).toBe(1);
});

test('a disk that fails keeps nobody from disconnecting; what is broken otherwise is said', async () => {
  const { all, store } = build();
  for (const [error, ends] of [
    [new StoreError('full'), 'resolves'],
    [new TypeError('ours'), 'rejects'],
  ] as const) {
    store.directory.drop = () => Promise.reject(error);
    const dropping = dropBeside(all, connection, 'one');
    await (ends === 'resolves'
      ? expect(dropping).resolves.toBeUndefined()
      : expect(dropping).rejects.toBe(error));
  }
});
