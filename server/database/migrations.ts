import type { Migration } from 'kysely/migration';
import { accessTokens } from './migrations/access-tokens.ts';
import { accountOwners } from './migrations/account-owners.ts';
import { firstTables } from './migrations/first-tables.ts';
import { initiativePeriods } from './migrations/initiative-periods.ts';
import { mergedAccounts } from './migrations/merged-accounts.ts';
import { workspaceAgreements } from './migrations/workspace-agreements.ts';

/** In the order of their names. One that has been released is never edited: the next change is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-24 first tables': firstTables,
  '2026-11-25 merged accounts': mergedAccounts,
  '2026-11-25 short-lived tokens': accessTokens,
  '2026-11-26 account owners': accountOwners,
  '2026-11-26 initiative periods': initiativePeriods,
  '2026-11-26 workspace agreements': workspaceAgreements,
};
