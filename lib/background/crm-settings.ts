import { connectionKey } from '../outbox/queued.ts';
import type { Me } from '../sources/contract.ts';
import type { CrmAccess } from '../sources/crm/access.ts';
import type { Connection } from '../storage.ts';

/** What a person sets of a CRM; what is not given stays as it is. */
export type CrmSettings = { readonly [K in 'mapping' | 'share']?: CrmAccess[K] | undefined };

/** The connection as it is from now on; undefined: it is another than was meant. */
export const arranged = (connection: Connection | undefined, key: string, settings: CrmSettings) =>
  changedAt(connection, key, (one) => withThese(one, settings));

/** The connection with what a person may by now, as it was last found; undefined: that is what was known. */
export const withScopes = (connection: Connection | undefined, key: string, scopes: Me['scopes']) =>
  changedAt(connection, key, (one) =>
    one.scopes.join() === scopes.join() ? undefined : { ...one, scopes: [...scopes] },
  );

/** Changes one of them, the first or one beside it. */
function changedAt(
  connection: Connection | undefined,
  key: string,
  change: <T extends Connection>(one: T) => T | undefined,
): Connection | undefined {
  if (!connection) return undefined;
  if (connectionKey(connection) === key) return change(connection);
  const own = connection.beside?.find((one) => connectionKey(one) === key);
  const next = own && change(own);
  return next && { ...connection, beside: connection.beside?.map((one) => (one === own ? next : one)) };
}

function withThese<T extends Pick<Connection, 'crm'>>(
  connection: T,
  { mapping, share }: CrmSettings,
): T | undefined {
  const { crm } = connection;
  if (!crm) return undefined;
  return { ...connection, crm: { ...crm, mapping: mapping ?? crm.mapping, share: share ?? crm.share } };
}

/** Whoever signs in again to the same CRM finds what they have set of it. */
export function withSettings<T extends Connection>(next: T, before: Connection | undefined): T {
  if (!next.crm || !before?.crm || connectionKey(before) !== connectionKey(next)) return next;
  const { mapping, share } = before.crm;
  return { ...next, crm: { ...next.crm, mapping, share } };
}
