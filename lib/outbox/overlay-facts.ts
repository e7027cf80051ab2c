import { type AccountFacts, type Change, type Context, type Id, WEEKS } from '../model/index.ts';
import { contextOfNewAccount, overlayAll, settled } from './overlay.ts';
import { factsRules } from './place.ts';
import type { Queued } from './queued.ts';
import type { Applied } from './words.ts';

/** How an account looks in the portfolio with all that the outbox holds of it, in its order. */
export const overlayFacts = (
  facts: AccountFacts,
  items: readonly Queued[],
  viewerId: Id | null,
): AccountFacts => factsOf(overlayAll(contextOf(facts, viewerId), items, factsRules), facts);

/** How it looks once a change was taken, until its source is asked again. `at`: now, ISO 8601 with zone. */
export const settledFacts = (
  facts: AccountFacts,
  change: Change,
  applied: Applied,
  at = new Date().toISOString(),
): AccountFacts => factsOf(settled(contextOf(facts, null), change, applied, at, factsRules), facts);

/** An account that is still to be made, with all that was written for it; undefined: these make none. */
export function factsOfNewAccount(items: readonly Queued[], viewerId: Id | null): AccountFacts | undefined {
  const created = items.find(({ change, takenBack }) => change.type === 'account.create' && !takenBack);
  const context = created && contextOfNewAccount(created.change, new Date(created.savedAt).toISOString());
  if (!context) return undefined;
  return factsOf(overlayAll({ ...context, viewerId }, items, factsRules), { lastContactAt: null, weeks: [] });
}

/** Nothing of what was said is in it: what is there afterwards was just written. */
const contextOf = (facts: AccountFacts, viewerId: Id | null): Context => ({
  ...facts,
  ...{ notes: [], interactions: [], owners: [], refused: {}, viewerId },
  more: { interactions: 1 },
});

function factsOf(
  { account, contacts, opportunities, contracts, initiatives, cases, tasks, interactions }: Context,
  before: Pick<AccountFacts, 'lastContactAt' | 'weeks'>,
): AccountFacts {
  const lists = { contacts, opportunities, contracts, initiatives, cases, tasks };
  return interactions.reduce(touched, { account, ...lists, ...pickTouch(before) });
}

const pickTouch = ({ lastContactAt, weeks }: Pick<AccountFacts, 'lastContactAt' | 'weeks'>) => ({
  lastContactAt,
  weeks,
});

const WEEK = 7 * 86_400_000;

/** Somebody was in touch, as an interaction says that was just written. One that is planned is no contact yet. */
function touched(facts: AccountFacts, { at, updatedAt }: Context['interactions'][number]): AccountFacts {
  const ago = Date.parse(updatedAt) - Date.parse(at);
  if (ago < 0) return facts;
  const { lastContactAt, weeks } = facts;
  const isLast = lastContactAt === null || Date.parse(lastContactAt) < Date.parse(at);
  return {
    ...facts,
    lastContactAt: isLast ? at : lastContactAt,
    weeks: withOneMore(weeks, Math.floor(ago / WEEK)),
  };
}

function withOneMore(weeks: readonly number[], week: number): number[] {
  const length = Math.min(WEEKS, Math.max(weeks.length, week + 1));
  return Array.from({ length }, (_, at) => (weeks[at] ?? 0) + Number(at === week));
}
