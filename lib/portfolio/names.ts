import type { AccountFacts, Id, Team, Workspace } from '../model/index.ts';

interface Named {
  accounts: readonly AccountFacts[];
  team: Team | null;
  workspace: Workspace;
}

/** What a record is called, of all that the portfolio knows; for the sheet that shows what is sent. */
export function namesIn({ accounts, team, workspace }: Named, accountId: Id) {
  const facts = accounts.find(({ account }) => account.id === accountId);
  const own = facts && [facts.contacts, facts.opportunities, facts.contracts, facts.initiatives].flat();
  const all = [...(own ?? []), ...(team?.owners ?? []), ...workspace.products];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (id: Id): string | undefined => names.get(id);
}
