import { connectionKey } from '../outbox/queued.ts';
import type { CrmAccess } from '../sources/crm/access.ts';
import { giveBackAtBroker } from '../sources/crm/broker.ts';
import { giveBack } from '../sources/crm/oauth.ts';
import { createFetch, type HttpOptions } from '../sources/http.ts';
import type { Connection } from '../storage.ts';
import { accesses } from './accesses.ts';
import { refreshes } from './refreshes.ts';

type SignIn = NonNullable<CrmAccess['signIn']>;

/**
 * Of who went, nothing that opens a source stays here, and nothing stays granted there: who is connected no more gives it
 * back, which nobody waits for. Who signed in again gives nothing back, as what was granted anew may be the same.
 */
export async function keepKeysOf(
  before: Connection | undefined,
  next: Connection | undefined,
  onRequest: HttpOptions['onRequest'],
): Promise<void> {
  const kept = allOf(next);
  const keys = new Set(kept.map(connectionKey));
  const gone = signInsOf(allOf(before).filter((one) => !keys.has(connectionKey(one))));
  const granted = await Promise.all(gone.map(({ id }) => refreshes.read(id)));
  const ids = signInsOf(kept).map(({ id }) => id);
  const ended = signInsOf(allOf(before)).flatMap(({ id }) => (ids.includes(id) ? [] : id));
  await Promise.all([refreshes.keepOnly(ids), accesses.keepOnly(ids, ended)]);
  for (const [n, { place }] of gone.entries()) {
    const refresh = granted[n];
    // Where that fails it is as when somebody loses a computer: the CRM lists who is connected, and ends it.
    if (refresh !== undefined) void returned(place, refresh, onRequest).catch(() => undefined);
  }
}

const allOf = (connection: Connection | undefined): readonly Connection[] =>
  connection ? [connection, ...(connection.beside ?? [])] : [];

const signInsOf = (connections: readonly Connection[]): SignIn[] =>
  connections.flatMap(({ crm }) => (crm?.signIn ? [crm.signIn] : []));

async function returned(place: SignIn['place'], refresh: string, onRequest: HttpOptions['onRequest']) {
  if ('broker' in place) await giveBackAtBroker(place, refresh, onRequest);
  else if ('token' in place) await giveBack(place, refresh, createFetch(onRequest, 'sign-out'));
}
