import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts } from '../../tests/builders/forecast.ts';
import { buildAccount, buildContext } from '../../tests/builders/records.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { keepHot } = await import('./hot.ts');
const { ownAccounts } = await import('./own-accounts.ts');

const account = (id: string, name: string, ownerId = 'own-alex') => buildAccount({ id, name, ownerId });
const connections = {
  key: async () => 'me',
  me: async () => ({
    ...{ address: 'https://api.example', token: 't', workspace: 'w', ownerId: 'own-alex', name: 'Alex' },
    ...{ kind: 'server' as const, email: 'alex@example.com', ownDomains: [], scopes: [] },
  }),
};
const named = async (...portfolio: ReturnType<typeof account>[]) => {
  const own = await ownAccounts(connections, async () =>
    portfolio.map((one) => buildFacts({ account: one })),
  );
  return own?.accounts.map(({ account: { name } }) => name);
};

describe('the accounts that a person may be reminded of', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await keepHot({ context: buildContext({ account: account('a', 'Looked at') }), fetchedAt: 1 });
  });

  test('are those that were looked at while there is no portfolio', async () => {
    expect(await named()).toEqual(['Looked at']);
  });

  test('are all of the portfolio that are their own, each once', async () => {
    const others = account('c', 'Somebody’s', 'own-priya');
    expect(await named(account('a', 'Read anew'), account('b', 'Never seen'), others)).toEqual([
      'Read anew',
      'Never seen',
    ]);
  });
});
