/** What can be searched of a record. */
export type Named =
  | { kind: 'account'; id: string; name: string; hosts: readonly string[] }
  | { kind: 'contact'; id: string; accountId: string; name: string; emails: readonly string[] };

/** A record that the source no longer has. */
export interface Gone {
  kind: Named['kind'];
  id: string;
  gone: true;
}
