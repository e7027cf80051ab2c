import type { Connection } from '../storage.ts';
import { accesses } from './accesses.ts';
import { refreshes } from './refreshes.ts';

/** Of who went, nothing that opens a source stays. */
export async function keepKeysOf(connection: Connection | undefined): Promise<void> {
  const all = connection ? [connection, ...(connection.beside ?? [])] : [];
  const signIns = all.flatMap(({ crm }) => (crm?.signIn ? [crm.signIn.id] : []));
  await Promise.all([refreshes.keepOnly(signIns), accesses.keepOnly(signIns)]);
}
