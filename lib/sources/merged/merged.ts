import { t } from '../../i18n/index.ts';
import type { AccountFacts, Change, Context, Team } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import type { Cache } from '../crm/ask.ts';
import { SourceError } from '../error.ts';
import { leftToKnow, takingBeside } from './away.ts';
import { hearingBeside, together } from './events.ts';
import { createMergedFeed, type FeedParts } from './feed.ts';
import type { Guest } from './guest.ts';
import { accountIdsOf, idsIn, withIds } from './ids.ts';
import { mergedContext, mergedFacts, mergedTeam, owners } from './parts.ts';
import { createPatience } from './patience.ts';
import { createPeople } from './people.ts';
import { createPortfolioOfTwo } from './portfolio.ts';
import { hangsOnHolding, hangsOnPeople, routed } from './route.ts';
import { createSame, type PeopleOfOurs, type Same } from './same.ts';
import { takesOfTwo } from './takes.ts';

export interface MergedParts extends Omit<FeedParts, 'lead'> {
  lead: Source;
  guest: Guest;
  viewer: { lead: string | null; guest: string | null };
  /** Outlives the worker, and is of just this first source, with all that are in it. */
  keptPeople: Cache;
}

/**
 * Two sources as one. The first has the word; an account beside that has a domain in common with one of its is that
 * account. What can't be had from beside just now is left out and said through `said`: it never spoils the first's.
 */
export function createMergedSource(parts: MergedParts): Source {
  const { lead, guest, said } = parts;
  const feed = createMergedFeed(parts);
  const takeBeside = takingBeside(guest);
  const hearBeside = hearingBeside(guest, said);
  const patience = createPatience(() => said(null));
  const people = createPeople({ ...parts, kept: parts.keptPeople, patience });
  /** By what is known of people now: nobody who reads waits for that. */
  const sameOf = async (accountIds: readonly string[], signal: AbortSignal): Promise<Same> =>
    createSame(await feed.joins(accountIds), await people.known(signal));
  /** With the ids of the first source where it has the same. */
  const asLead = async <T>(asked: Promise<T>, signal: AbortSignal): Promise<T> => {
    // People are asked for now, so that they may be known when the answer is there.
    const [found] = await Promise.all([asked, people.known(signal)]);
    return withIds(found, (await sameOf(accountIdsOf(found), signal)).toLead);
  };

  /** What is beside, as it is there; undefined: it can't be had now. */
  async function tried<T>(asked: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    try {
      const found = await asked;
      said(null);
      return found;
    } catch (error) {
      if (signal.aborted || !(error instanceof SourceError)) throw error;
      // What is gone there is no trouble of the connection's.
      if (error.fault.kind !== 'not-found') said(error);
      return undefined;
    }
  }

  /** What is beside, if it comes in time. */
  const beside = <T>(asked: Promise<T>, signal: AbortSignal, first: Promise<unknown>) =>
    asLead(tried(patience(asked, signal, first), signal), signal);

  /** The first source's, with what each account beside has to add. */
  async function added<T>(
    accountId: string,
    ask: (source: Source, id: string) => Promise<T>,
    merge: (lead: T, guest: T) => T,
    signal: AbortSignal,
  ): Promise<T> {
    const joins = await feed.joins([accountId]);
    const joined = joins.leadOf(accountId);
    if (guest.has(accountId) && joined === undefined) return asLead(ask(guest, accountId), signal);
    const own = joined ?? accountId;
    const { guestsOf } = joined === undefined ? joins : await feed.joins([own]);
    const asked = ask(lead, own);
    const [first, ...others] = await Promise.all([
      asked,
      ...guestsOf(own).map((id) => beside(ask(guest, id), signal, asked)),
    ]);
    return others.reduce<T>((all, one) => (one === undefined ? all : merge(all, one)), first as T);
  }

  /** Both at once; of the one beside what comes in time. */
  async function ofBoth<T>(ask: (source: Source) => Promise<T>, signal: AbortSignal) {
    const asked = ask(lead);
    return Promise.all([asked, beside(ask(guest), signal, asked)]);
  }

  const learnGuest = (signal: AbortSignal) => tried(patience(guest.learn(signal), signal), signal);
  /** What each of them holds, as far as it counts for this: the one beside is not asked for what the first takes. */
  async function learn({ type }: Change, signal: AbortSignal): Promise<void> {
    await lead.learn?.(signal);
    if (!lead.capabilities().writes.includes(type)) await learnGuest(signal);
  }

  /** What names people of ours waits until it is known who they are in the source that it goes to. */
  async function route(change: Change, accountId: string, signal: AbortSignal) {
    const joins = await feed.joins([accountId, ...idsIn(change)]);
    const between = (ours: PeopleOfOurs) => ({ lead, guest, same: createSame(joins, ours) });
    const known = between(await people.known(signal));
    // A worker that has just begun takes a CRM for one of the largest edition.
    if (hangsOnHolding(change, accountId, known)) await learn(change, signal);
    if (!hangsOnPeople(change, accountId, known)) return routed(change, accountId, known);
    return routed(change, accountId, between(await people.sure(signal).catch(leftToKnow(guest))));
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
        live: own.live && (other.live === true ? own.live : 'partly'),
      };
    },
    async learn(signal) {
      await Promise.all([lead.learn?.(signal), learnGuest(signal)]);
    },
    takesFor: takesOfTwo({ lead, guest, joins: feed.joins }),
    me: (signal) => lead.me(signal),
    changes: feed.changes,
    workspace: (signal) => lead.workspace(signal),
    context: (id, signal) =>
      added<Context>(id, (source, own) => source.context(own, signal), mergedContext, signal),
    facts: (id, signal) =>
      added<AccountFacts>(id, (source, own) => source.facts(own, signal), mergedFacts, signal),
    portfolio: createPortfolioOfTwo({
      ...{ lead, guest, viewerId: parts.viewer.lead },
      // All of its accounts take what they take; nobody looks at the pages as they come.
      beside: (asked, signal) => asLead(tried(asked, signal), signal),
    }),
    async team(signal): Promise<Team> {
      const [first, other] = await ofBoth((source) => source.team(signal), signal);
      return other ? mergedTeam(first, other) : first;
    },
    async search(query, signal) {
      const [first, other] = await ofBoth((source) => source.search(query, signal), signal);
      const known = new Set(first.map(({ id }) => id));
      return [...first, ...(other ?? []).filter(({ id }) => !known.has(id))];
    },
    async colleagues(signal) {
      const asked = people.ofLead(signal);
      const theirs = patience(people.ofGuest(signal), signal, asked);
      const [first, other] = await Promise.all([asked, tried(theirs, signal)]);
      if (!other) return first;
      await people.learn(first, other);
      return owners(first, withIds(other, (await sameOf([], signal)).toLead));
    },
    async *events(signal) {
      const first = lead.events(signal);
      const tells = guest.capabilities().live !== false;
      for await (const one of tells ? together(first, hearBeside(signal)) : first) {
        if (one === 'listening' || one.accounts === null) yield one;
        else yield { ...one, accounts: one.accounts.map((await sameOf(one.accounts, signal)).toLead) };
      }
    },
    async apply(change, accountId, signal) {
      await guest.hasMade(change.recordId);
      const going = await route(change, accountId, signal);
      if (going.to === 'lead') return lead.apply(going.change, going.accountId, signal);
      return takeBeside(going.change, going.accountId, signal);
    },
  };
}
