import type { Answer, Ask } from '../messages/protocol.ts';
import type { Store } from '../store/index.ts';

/** What left the browser, page by page, with the names of the accounts that it concerned. */
export async function listRequests(
  store: Pick<Store, 'requests' | 'directory'>,
  { before }: Ask<'requests'>,
): Promise<Answer<'requests'>> {
  const page = await store.requests.page(before);
  const ids = new Set(page.requests.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])));
  const accounts = await store.directory.accounts([...ids]);
  return { ...page, names: Object.fromEntries(accounts.map(({ id, name }) => [id, name])) };
}
