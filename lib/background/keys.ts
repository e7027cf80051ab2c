import { connectionKey } from '../outbox/queued.ts';
import { ownAccess } from '../sources/access.ts';
import type { Me } from '../sources/contract.ts';
import type { CrmAccess } from '../sources/crm/access.ts';
import { giveBackAtBroker } from '../sources/crm/broker.ts';
import { type Granted, giveBack } from '../sources/crm/oauth.ts';
import { grantOf } from '../sources/crm/open.ts';
import { createFetch, type HttpOptions } from '../sources/http.ts';
import type { Connection } from '../storage.ts';
import { accesses } from './accesses.ts';
import type { Leading } from './opening.ts';
import { refreshes } from './refreshes.ts';

type SignIn = NonNullable<CrmAccess['signIn']>;
type OnRequest = HttpOptions['onRequest'];

/** Names of what was granted to somebody of whom it is not known yet whether they will be connected. */
const underWay = new Set<string>();

/**
 * Of who went, nothing that opens a source stays here, and nothing stays granted there: who is connected no more gives it
 * back, which nobody waits for. Who signed in again gives nothing back, as what was granted anew may be the same.
 */
export async function keepKeysOf(
  before: Connection | undefined,
  next: Connection | undefined,
  onRequest: OnRequest,
): Promise<void> {
  const kept = new Set(allOf(next).map(connectionKey));
  const gone = allOf(before).flatMap((one) =>
    one.crm?.signIn && !kept.has(connectionKey(one)) ? [one] : [],
  );
  const signIns = gone.flatMap(({ crm }) => crm?.signIn ?? []);
  const granted = await Promise.all(signIns.map(({ id }) => refreshes.read(id)));
  await keepOnly(next, await namesOf(allOf(before)));
  for (const [n, { place }] of signIns.entries()) returnKeys(place, granted[n], onRequest);
}

/** Of who signs in: from now on it stays, whatever else of the connection changes, until {@link settleKeys}. */
export async function beginKeys(to: Leading, granted: Granted | undefined): Promise<void> {
  const name = await nameOf(to);
  if (name === undefined) return;
  underWay.add(name);
  accesses.begin(name);
  if (!granted) return;
  if (granted.refresh !== null) await refreshes.begin(name, granted.refresh);
  await accesses.keep({ ...grantOf(granted), of: name });
}

/**
 * Of a sign-in that is over: where it came to nothing, nothing of it stays, here or there. It is not given back where who
 * is connected may have been granted the same.
 *
 * @param me who signed in, if that came out
 */
export async function settleKeys(
  { to, me }: { to: Leading; me: Me | undefined },
  connected: Connection | undefined,
  onRequest: OnRequest,
): Promise<void> {
  const name = await nameOf(to);
  if (name === undefined) return;
  underWay.delete(name);
  if ((await namesOf(allOf(connected))).includes(name)) return;
  const refresh = await refreshes.read(name);
  await keepOnly(connected, [name]);
  const maySame = (one: Connection) =>
    me ? connectionKey(one) === connectionKey({ ...to, ...me }) : one.address === to.address;
  if (to.crm?.signIn && !allOf(connected).some(maySame)) returnKeys(to.crm.signIn.place, refresh, onRequest);
}

/** Gives back what was granted, which nobody waits for. */
export function returnKeys(
  place: SignIn['place'],
  refresh: string | null | undefined,
  onRequest: OnRequest,
): void {
  // Where that fails it is as when somebody loses a computer: the CRM lists who is connected, and ends it.
  if (typeof refresh === 'string') void returned(place, refresh, onRequest).catch(() => undefined);
}

/** @param ended names of what opens nothing any more, unless it is still connected */
async function keepOnly(connected: Connection | undefined, ended: readonly string[]): Promise<void> {
  const names = [...(await namesOf(allOf(connected))), ...underWay];
  const over = ended.filter((name) => !names.includes(name));
  await Promise.all([refreshes.keepOnly(names), accesses.keepOnly(names, over)]);
}

const allOf = (connection: Connection | undefined): readonly Connection[] =>
  connection ? [connection, ...(connection.beside ?? [])] : [];

/** By what it is known what opens a source for a while; undefined: a key does, or it lies in this browser. */
const nameOf = async ({ kind, address, token, crm }: Leading): Promise<string | undefined> =>
  kind === 'server' ? ownAccess(address, token) : crm?.signIn?.id;

const namesOf = async (those: readonly Leading[]): Promise<string[]> =>
  (await Promise.all(those.map(nameOf))).flatMap((name) => name ?? []);

async function returned(place: SignIn['place'], refresh: string, onRequest: OnRequest) {
  if ('broker' in place) await giveBackAtBroker(place, refresh, onRequest);
  else if ('token' in place) await giveBack(place, refresh, createFetch(onRequest, 'sign-out'));
}
