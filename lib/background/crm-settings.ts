import { connectionKey } from '../outbox/queued.ts';
import type { CrmAccess } from '../sources/crm/access.ts';
import type { Connection } from '../storage.ts';

/** What a person sets of a CRM; what is not given stays as it is. */
export type CrmSettings = { readonly [K in 'mapping' | 'share']?: CrmAccess[K] | undefined };

/** The connection as it is from now on; undefined: it is another than was meant. */
export function arranged(
  connection: Connection | undefined,
  key: string,
  settings: CrmSettings,
): Connection | undefined {
  if (!connection) return undefined;
  if (connectionKey(connection) === key) return withThese(connection, settings);
  const own = connection.beside?.find((one) => connectionKey(one) === key);
  const next = own && withThese(own, settings);
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
