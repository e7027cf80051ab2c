import { t } from '../../i18n/index.ts';
import type { AccountFacts, Context, Team } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { besideEvents, together } from './events.ts';
import { createMergedFeed, type FeedParts } from './feed.ts';
import type { Guest } from './guest.ts';
import { accountIdsOf, idsIn, withIds } from './ids.ts';
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
  const sameOf = async (accountIds: readonly string[], signal: AbortSignal): Promise<Same> => {
    const [joins, ours] = await Promise.all([feed.joins(accountIds), people(signal)]);
    return createSame(joins, ours);
  };
  /** With the ids of the first source where it has the same. */
  const asLead = async <T>(asked: Promise<T>, signal: AbortSignal): Promise<T> => {
    const [found, ours] = await Promise.all([asked, people(signal)]);
    return withIds(found, createSame(await feed.joins(accountIdsOf(found)), ours).toLead);
  };

  /** What is beside, as the first source calls it; undefined: it can't be had now. */
  async function beside<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    try {
      const found = await asLead(ask(), signal);
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
    const joined = (await feed.joins([accountId])).leadOf(accountId);
    if (guest.has(accountId) && joined === undefined) return asLead(ask(guest, accountId), signal);
    const own = joined ?? accountId;
    const guests = (await feed.joins([own])).guestsOf(own);
    const [first, ...others] = await Promise.all([
      ask(lead, own),
      ...guests.map((id) => beside(() => ask(guest, id), signal)),
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
    portfolio: createPortfolioOfTwo({ lead, guest, viewerId: parts.viewer.lead, beside }),
    async team(signal): Promise<Team> {
      const [first, other] = await Promise.all([lead.team(signal), beside(() => guest.team(signal), signal)]);
      return other ? mergedTeam(first, other) : first;
    },
    async search(query, signal) {
      const [first, other] = await Promise.all([
        lead.search(query, signal),
        beside(() => guest.search(query, signal), signal),
      ]);
      const known = new Set(first.map(({ id }) => id));
      return [...first, ...(other ?? []).filter(({ id }) => !known.has(id))];
    },
    async colleagues(signal) {
      const [first, other] = await Promise.all([
        lead.colleagues(signal),
        beside(() => guest.colleagues(signal), signal),
      ]);
      return owners(first, other ?? []);
    },
    async *events(signal) {
      for await (const one of together(lead.events(signal), besideEvents(guest, said, signal))) {
        if (one === 'listening' || one.accounts === null) yield one;
        else yield { ...one, accounts: one.accounts.map((await sameOf(one.accounts, signal)).toLead) };
      }
    },
    async apply(change, accountId, signal) {
      await guest.hasMade(change.recordId);
      const same = await sameOf([accountId, ...idsIn(change)], signal);
      const going = routed(change, accountId, { lead, guest, same });
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
