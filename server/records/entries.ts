import { sql } from 'kysely';
import type { AccountEntry, ContactEntry } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';

/** The directory's entries of accounts and contacts: what matching needs and no more. In no order. */

export async function getAccountEntries(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<AccountEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AccountEntry>`
    select 'account' as kind, a.id, a.name, a.fields -> 'domains' as domains,
      a.fields -> 'aliasDomains' as "aliasDomains", a.linkedin_slug as "linkedinSlug",
      a.linkedin_id as "linkedinId", a.fields ->> 'tier' as tier, a.fields ->> 'ownerId' as "ownerId",
      (a.fields -> 'health' ->> 'score')::float8 as health,
      (select min(c.end_date) from contract as c
        where c.workspace_id = a.workspace_id and c.account_id = a.id and c.status = 'active') as "renewalDate"
    from account as a where a.workspace_id = ${workspaceId} and a.id = any(${ids}::text[])`.execute(db);
  return rows;
}

export async function getContactEntries(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<ContactEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ContactEntry>`
    select 'contact' as kind, id, account_id as "accountId", name, fields -> 'emails' as emails,
      linkedin_slug as "linkedinSlug"
    from contact where workspace_id = ${workspaceId} and id = any(${ids}::text[])`.execute(db);
  return rows;
}
