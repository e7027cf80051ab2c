import { t } from '../../i18n/index.ts';
import type { AccountFacts, Context, Team } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { besideEvents, together } from './events.ts';
import { createMergedFeed, type FeedParts } from './feed.ts';
import type { Guest } from './guest.ts';
import { withIds } from './ids.ts';
import { mergedContext, mergedFacts, mergedTeam, owners } from './parts.ts';
import { createPortfolioOfTwo } from './portfolio.ts';
import { routed } from './route.ts';
import { createPeople, createSame, type Same } from './same.ts';

export interface MergedParts extends Omit<FeedParts, 'lead'> {
  lead: Source;
  guest: Guest;
  viewer: { lead: string | null; guest: string | null };
}

/**
 * Two sources as one. The first has the word; an account beside that has a domain in common with one of its is that
 * account. What can't be had from beside just now is left out and said through `said`: it never spoils the first's.
 */
export function createMergedSource(parts: MergedParts): Source {
  const { lead, guest, said } = parts;
  const feed = createMergedFeed(parts);
  const people = createPeople(parts);
  const sameNow = async (signal: AbortSignal): Promise<Same> => {
    const [joins, ours] = await Promise.all([feed.joins(), people(signal)]);
    return createSame(joins, ours);
  };

  /** What is beside, with the ids of the first source where it has the same; undefined: it can't be had now. */
  async function beside<T>(ask: () => Promise<T>, same: Same, signal: AbortSignal): Promise<T | undefined> {
    try {
      const found = withIds(await ask(), same.toLead);
      said(null);
      return found;
    } catch (error) {
      if (signal.aborted || !(error instanceof SourceError)) throw error;
      // What is gone there is no trouble of the connection's.
      if (error.fault.kind !== 'not-found') said(error);
      return undefined;
    }
  }

  /** The first source's, with what each account beside has to add. */
  async function added<T>(
    accountId: string,
    ask: (source: Source, id: string) => Promise<T>,
    merge: (lead: T, guest: T) => T,
    signal: AbortSignal,
  ): Promise<T> {
    const [joins, same] = await Promise.all([feed.joins(), sameNow(signal)]);
    const joined = joins.leadOf(accountId);
    if (guest.has(accountId) && joined === undefined)
      return withIds(await ask(guest, accountId), same.toLead);
    const own = joined ?? accountId;
    const [first, ...others] = await Promise.all([
      ask(lead, own),
      ...joins.guestsOf(own).map((id) => beside(() => ask(guest, id), same, signal)),
    ]);
    return others.reduce<T>((all, one) => (one === undefined ? all : merge(all, one)), first as T);
  }

  return {
    name: t('sources.beside', { lead: lead.name, guest: guest.name }),
    // What is set here is set of the first; those beside it have their own.
    ...(lead.setup && { setup: lead.setup }),
    capabilities() {
      const [own, other] = [lead.capabilities(), guest.capabilities()];
      return {
        ...own,
        writes: [...new Set([...own.writes, ...other.writes])],
        portfolio: own.portfolio || other.portfolio,
        live: own.live && other.live,
      };
    },
    me: (signal) => lead.me(signal),
    changes: feed.changes,
    workspace: (signal) => lead.workspace(signal),
    context: (id, signal) =>
      added<Context>(id, (source, own) => source.context(own, signal), mergedContext, signal),
    facts: (id, signal) =>
      added<AccountFacts>(id, (source, own) => source.facts(own, signal), mergedFacts, signal),
    portfolio: createPortfolioOfTwo({ lead, guest, viewerId: parts.viewer.lead, beside, sameNow }),
    async team(signal): Promise<Team> {
      const same = await sameNow(signal);
      const [first, other] = await Promise.all([
        lead.team(signal),
        beside(() => guest.team(signal), same, signal),
      ]);
      return other ? mergedTeam(first, other) : first;
    },
    async search(query, signal) {
      const same = await sameNow(signal);
      const [first, other] = await Promise.all([
        lead.search(query, signal),
        beside(() => guest.search(query, signal), same, signal),
      ]);
      const known = new Set(first.map(({ id }) => id));
      return [...first, ...(other ?? []).filter(({ id }) => !known.has(id))];
    },
    async colleagues(signal) {
      const same = await sameNow(signal);
      const [first, other] = await Promise.all([
        lead.colleagues(signal),
        beside(() => guest.colleagues(signal), same, signal),
      ]);
      return owners(first, other ?? []);
    },
    async *events(signal) {
      for await (const one of together(lead.events(signal), besideEvents(guest, said, signal))) {
        if (one === 'listening' || one.accounts === null) yield one;
        else yield { ...one, accounts: one.accounts.map((await sameNow(signal)).toLead) };
      }
    },
    async apply(change, accountId, signal) {
      await guest.hasMade(change.recordId);
      const going = routed(change, accountId, { lead, guest, same: await sameNow(signal) });
      if (going.to === 'lead') return lead.apply(going.change, going.accountId, signal);
      return guest.apply(going.change, going.accountId, signal).catch(asBeside);
    },
  };
}

/** What can't be done beside just now is no trouble of the first source; only what is written to that account after it waits. */
function asBeside(error: unknown): never {
  if (!(error instanceof SourceError)) throw error;
  const { kind } = error.fault;
  if (kind !== 'signed-out' && kind !== 'unreachable' && kind !== 'rate-limited') throw error;
  throw new SourceError({ kind: 'bad-answer' }, error.message, { cause: error });
}
