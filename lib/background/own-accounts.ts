import { plainWorkspace } from '../model/index.ts';
import { session, settings } from '../storage.ts';
import type { Connections } from './connection.ts';
import type { OwnAccounts } from './renewal-reminders.ts';

/** Accounts that were looked at lately: what a person may be reminded of. Null while nobody is connected. */
export async function ownAccounts(connections: Pick<Connections, 'key' | 'me'>): Promise<OwnAccounts | null> {
  const [connection, me] = await Promise.all([connections.key(), connections.me()]);
  if (connection === null || !me?.ownerId) return null;
  const [contexts, agreed] = await Promise.all([session.all('context:'), settings.get('agreed')]);
  const accounts = Object.values(contexts)
    .map(({ context }) => context)
    .filter(({ account }) => account.ownerId === me.ownerId);
  const workspace = agreed?.connection === connection ? agreed.workspace : plainWorkspace;
  return { connection, accounts, workspace };
}
