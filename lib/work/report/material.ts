import type { AccountFacts, Context, Team } from '../../model/index.ts';
import type { Facts } from '../facts.ts';

/** What a report of one account is made of. */
export interface Material
  extends Pick<
    AccountFacts,
    'account' | 'contacts' | 'opportunities' | 'contracts' | 'initiatives' | 'cases' | 'tasks'
  > {
  /** Null: only the portfolio's facts are known, which have neither. */
  said: Pick<Context, 'notes' | 'interactions'> | null;
  lastContactAt: AccountFacts['lastContactAt'];
  more: Context['more'];
  refused: Context['refused'];
  owners: Team['owners'];
}

/**
 * An account as the panel has it, where that was read, with what was closed since last year, which only the portfolio
 * knows: so the open figures are the panel's and the results those of the forecast.
 */
export function materialOf(facts: AccountFacts, context: Context | null, team: Team): Material {
  if (!context) return { ...facts, said: null, more: {}, refused: {}, owners: team.owners };
  const { account, contacts, contracts, initiatives, cases, tasks, notes, interactions } = context;
  const known = new Set(context.opportunities.map(({ id }) => id));
  const closed = facts.opportunities.filter(({ id, status }) => status !== 'open' && !known.has(id));
  const isRefused = context.refused.opportunities !== undefined;
  return {
    ...{ account, contacts, contracts, initiatives, cases, tasks },
    opportunities: isRefused ? facts.opportunities : [...context.opportunities, ...closed],
    said: { notes, interactions },
    lastContactAt: facts.lastContactAt,
    more: context.more,
    refused: context.refused,
    owners: [...context.owners, ...team.owners],
  };
}

/** As the calculations of the screens take it. */
export const factsOfMaterial = (material: Material): AccountFacts & Pick<Facts, 'logged' | 'refused'> => ({
  ...material,
  weeks: [],
  ...(material.said && { logged: material.said.interactions.map(({ at }) => at) }),
});
