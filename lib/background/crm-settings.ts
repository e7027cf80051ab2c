import { connectionKey } from '../outbox/queued.ts';
import type { CrmAccess } from '../sources/crm/access.ts';
import type { Connection } from '../storage.ts';

/** What a person sets of a CRM; what is not given stays as it is. */
export type CrmSettings = { readonly [K in 'mapping' | 'share']?: CrmAccess[K] | undefined };

/** The connection as it is from now on; undefined: it is another than was meant. */
export function arranged(
  connection: Connection | undefined,
  key: string,
  { mapping, share }: CrmSettings,
): Connection | undefined {
  if (!connection?.crm || connectionKey(connection) !== key) return undefined;
  const { crm } = connection;
  return { ...connection, crm: { ...crm, mapping: mapping ?? crm.mapping, share: share ?? crm.share } };
}

/** Whoever signs in again to the same CRM finds what they have set of it. */
export function withSettings(next: Connection, before: Connection | undefined): Connection {
  if (!next.crm || !before?.crm || connectionKey(before) !== connectionKey(next)) return next;
  const { mapping, share } = before.crm;
  return { ...next, crm: { ...next.crm, mapping, share } };
}
