import { type AccountFacts, plainWorkspace } from '../model/index.ts';
import { session, settings } from '../storage.ts';
import type { Connections } from './connection.ts';
import type { OwnAccounts } from './renewal-reminders.ts';

/**
 * What a person may be reminded of: their own accounts, all of them once the portfolio was read, until then those that
 * were looked at lately. Null while nobody is connected.
 */
export async function ownAccounts(
  connections: Pick<Connections, 'key' | 'me'>,
  portfolio: () => Promise<AccountFacts[]>,
): Promise<OwnAccounts | null> {
  const [connection, me] = await Promise.all([connections.key(), connections.me()]);
  if (connection === null || !me?.ownerId) return null;
  const [contexts, agreed, facts] = await Promise.all([
    session.all('context:'),
    settings.get('agreed'),
    portfolio(),
  ]);
  const known = [...Object.values(contexts).map(({ context }) => context), ...facts];
  const all = new Map(known.map((one) => [one.account.id, one]));
  const accounts = [...all.values()].filter(({ account }) => account.ownerId === me.ownerId);
  const workspace = agreed?.connection === connection ? agreed.workspace : plainWorkspace;
  return { connection, accounts, workspace };
}
