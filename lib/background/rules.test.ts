import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { session } = await import('../storage.ts');
const { createRuleBook } = await import('./rules.ts');

type Store = Parameters<typeof createRuleBook>[0];
type Connections = Parameters<typeof createRuleBook>[1];

const not = { key: 'd:acme.com', verdict: 'not', accountId: 'acme' } as const;

function build() {
  const rows: (typeof not)[] = [];
  const corrections = {
    all: async () => [...rows],
    put: async (row: typeof not) => {
      rows.push(row);
      return null;
    },
    delete: async () => void rows.pop(),
  };
  const me = async () => ({ ownDomains: ['us.com'], email: 'alex@us.com' });
  return createRuleBook({ corrections } as unknown as Store, { me } as unknown as Connections);
}

beforeEach(() => fakeBrowser.reset());

test('the rules hold the own company, the own address and every correction, for the panel too', async () => {
  const rules = build();
  await rules.correct(not);
  const expected = { ownDomains: ['us.com'], ownEmails: ['alex@us.com'], corrections: [not] };
  expect(await rules.get()).toEqual(expected);
  expect((await session.get('rules')).rules).toEqual(expected);
});

test('a correction taken back no longer holds', async () => {
  const rules = build();
  await rules.correct(not);
  await rules.uncorrect(not);
  expect((await rules.get()).corrections).toEqual([]);
});
