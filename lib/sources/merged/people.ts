import { z } from 'zod';
import type { Owner } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { type Cache, forgiving } from '../crm/ask.ts';
import { createShared } from '../crm/shared.ts';
import { SourceError, type SourceFault } from '../error.ts';
import type { Patience } from './patience.ts';
import type { PeopleOfOurs } from './same.ts';

/** Milliseconds for which it holds; who joins or leaves a company does so on a day. */
const LASTS = 3_600_000;
/** Milliseconds before a source that did not tell is asked again. */
const AGAIN = 60_000;

const PEOPLE = 'merged-people';
/** Those that both have, the one beside first; `at` is epoch milliseconds. */
const Kept = z.object({ at: z.number(), people: z.array(z.tuple([z.string(), z.string()])) });
type Kept = z.infer<typeof Kept>;

interface Parts {
  lead: Pick<Source, 'colleagues'>;
  guest: Pick<Source, 'colleagues'>;
  /** Who is connected is one person, whatever the address is in the other source. */
  viewer: { lead: string | null; guest: string | null };
  /** Outlives the worker. */
  kept: Cache;
  patience: Patience;
}

export interface People {
  /** What is known, at once. What is old, or nobody knows yet, is asked for behind it: the next has it. */
  known(signal: AbortSignal): Promise<PeopleOfOurs>;
  /** What holds now, for what hangs on it; rejects with a SourceError where nothing is known and who would know can't be reached. */
  sure(signal: AbortSignal): Promise<PeopleOfOurs>;
  ofLead: Source['colleagues'];
  ofGuest: Source['colleagues'];
  /** What both have told. */
  learn(lead: readonly Owner[], guest: readonly Owner[]): Promise<void>;
}

/** Matches people of ours by their address. While one of the sources does not tell, only who is connected is known. */
export function createPeople({ lead, guest, viewer, kept, patience }: Parts): People {
  const cache = forgiving(kept);
  const shared = createShared();
  let known: Kept | undefined;
  let reading: Promise<void> | undefined;
  let failed: { at: number; error: unknown } | undefined;
  const own: [string, string][] =
    viewer.lead !== null && viewer.guest !== null ? [[viewer.guest, viewer.lead]] : [];

  const ready = () => {
    reading ??= cache.get(PEOPLE).then((found) => {
      known ??= Kept.safeParse(found).data;
    });
    return reading;
  };
  const isYounger = (one: { at: number } | undefined, age: number) =>
    one !== undefined && Math.abs(Date.now() - one.at) < age;
  const matched = (): PeopleOfOurs => new Map([...(known?.people ?? []), ...own]);
  const ofLead: Source['colleagues'] = (signal) => shared('lead', () => lead.colleagues(signal), signal);
  const ofGuest: Source['colleagues'] = (signal) => shared('guest', () => guest.colleagues(signal), signal);

  async function learn(theirs: readonly Owner[], others: readonly Owner[]): Promise<void> {
    known = { at: Date.now(), people: byAddress(theirs, others) };
    failed = undefined;
    await cache.put(PEOPLE, known);
  }

  async function ask(signal: AbortSignal): Promise<void> {
    // Who waited for another to ask asks again where that failed.
    if (failed && isYounger(failed, AGAIN)) throw failed.error;
    try {
      const first = ofLead(signal);
      const [theirs, others] = await Promise.all([first, patience(ofGuest(signal), signal, first)]);
      await learn(theirs, others);
    } catch (error) {
      if (!signal.aborted) failed = { at: Date.now(), error };
      throw error;
    }
  }
  /** Unless it is known, or who would know did not tell a moment ago. */
  async function renew(signal: AbortSignal): Promise<void> {
    if (isYounger(known, LASTS) || isYounger(failed, AGAIN)) return;
    await shared('both', () => ask(signal), signal);
  }

  return {
    ofLead,
    ofGuest,
    learn,
    async known(signal) {
      await ready();
      // What it comes to is seen by whoever asks next.
      renew(signal).catch(() => undefined);
      return matched();
    },
    async sure(signal) {
      await ready();
      await renew(signal).catch((error: unknown) => {
        if (signal.aborted || !(error instanceof SourceError)) throw error;
      });
      if (!known && failed?.error instanceof SourceError && mayTellLater(failed.error)) throw failed.error;
      return matched();
    },
  };
}

const later: readonly SourceFault['kind'][] = ['unreachable', 'rate-limited', 'signed-out', 'bad-answer'];
const mayTellLater = ({ fault }: SourceError) => later.includes(fault.kind);

function byAddress(lead: readonly Owner[], guest: readonly Owner[]): [string, string][] {
  const at = new Map(lead.map(({ id, email }) => [email.toLowerCase(), id]));
  return guest.flatMap(({ id, email }): [string, string][] => {
    const same = at.get(email.toLowerCase());
    return same === undefined ? [] : [[id, same]];
  });
}
