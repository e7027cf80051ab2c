import type { Answer } from '../messages/protocol.ts';
import type { Store } from '../store/index.ts';

/** What left the browser, newest first, with the names of the accounts that it concerned. */
export async function listRequests(store: Store): Promise<Answer<'requests'>> {
  const requests = await store.requests.all();
  const ids = new Set(requests.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])));
  const accounts = await store.directory.accounts([...ids]);
  return { requests, names: Object.fromEntries(accounts.map(({ id, name }) => [id, name])) };
}
