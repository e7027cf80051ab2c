import { sql } from 'kysely';
import type { AccountEntry, ContactEntry } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { getAccountEntries, getContactEntries } from './entries.ts';

export interface Keys {
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  /** Of people or companies; of companies the number will do as well. */
  readonly linkedinSlugs: readonly string[];
}

export interface Found {
  contacts: ContactEntry[];
  accounts: AccountEntry[];
}

/**
 * Contacts and accounts with any of these keys, and the accounts of those contacts. Keys are compared whole: for
 * `mail.acme.com` ask for `acme.com` too. Always four queries.
 */
export async function lookUp(db: Database, workspaceId: string, keys: Keys): Promise<Found> {
  const contacts = await getContactEntries(db, workspaceId, await findContacts(db, workspaceId, keys));
  const direct = await findAccounts(db, workspaceId, keys);
  const ids = new Set([...direct, ...contacts.map(({ accountId }) => accountId)]);
  return { contacts, accounts: await getAccountEntries(db, workspaceId, [...ids]) };
}

async function findContacts(db: Database, workspaceId: string, keys: Keys): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select contact_id as id from contact_email
    where workspace_id = ${workspaceId} and email = any(${keys.emails}::text[])
    union
    select id from contact
    where workspace_id = ${workspaceId} and linkedin_slug = any(${keys.linkedinSlugs}::text[])`.execute(db);
  return rows.map(({ id }) => id);
}

async function findAccounts(db: Database, workspaceId: string, keys: Keys): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from account_domain
    where workspace_id = ${workspaceId} and domain = any(${keys.domains}::text[])
    union
    select id from account
    where workspace_id = ${workspaceId} and linkedin_slug = any(${keys.linkedinSlugs}::text[])
    union
    select id from account
    where workspace_id = ${workspaceId} and linkedin_id = any(${keys.linkedinSlugs}::text[])`.execute(db);
  return rows.map(({ id }) => id);
}
