import type { Owner } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import type { Joined } from './joins.ts';

/** Which ids of two sources mean the same account, or the same person of ours. */
export interface Same {
  /** As the first source calls it; what it has not stays. */
  toLead(id: string): string;
  /** As the one beside calls it; undefined: it has not. */
  toGuest(id: string): string | undefined;
}

/** People of ours, by what the one beside calls them. */
export type PeopleOfOurs = ReadonlyMap<string, string>;

export function createSame(joins: Joined, people: PeopleOfOurs): Same {
  const back = new Map([...people].map(([guest, lead]) => [lead, guest]));
  return {
    toLead: (id) => joins.leadOf(id) ?? people.get(id) ?? id,
    toGuest: (id) => joins.guestsOf(id)[0] ?? back.get(id),
  };
}

/** Milliseconds for which it holds; who joins or leaves a company does so on a day. */
const LASTS = 3_600_000;

interface Pair {
  lead: Pick<Source, 'colleagues'>;
  guest: Pick<Source, 'colleagues'>;
  /** Who is connected is one person, whatever the address is in the other source. */
  viewer: { lead: string | null; guest: string | null };
}

/** Matches people of ours by their address. While one of the sources does not tell, only who is connected is known. */
export function createPeople({ lead, guest, viewer }: Pair): (signal: AbortSignal) => Promise<PeopleOfOurs> {
  let known: { at: number; people: PeopleOfOurs } | undefined;
  const own: [string, string][] =
    viewer.lead !== null && viewer.guest !== null ? [[viewer.guest, viewer.lead]] : [];
  return async (signal) => {
    if (known && Math.abs(Date.now() - known.at) < LASTS) return known.people;
    try {
      const [theirs, others] = await Promise.all([lead.colleagues(signal), guest.colleagues(signal)]);
      known = { at: Date.now(), people: new Map([...byAddress(theirs, others), ...own]) };
      return known.people;
    } catch (error) {
      if (signal.aborted || !(error instanceof SourceError)) throw error;
      return new Map(own);
    }
  };
}

function byAddress(lead: readonly Owner[], guest: readonly Owner[]): [string, string][] {
  const at = new Map(lead.map(({ id, email }) => [email.toLowerCase(), id]));
  return guest.flatMap(({ id, email }): [string, string][] => {
    const same = at.get(email.toLowerCase());
    return same === undefined ? [] : [[id, same]];
  });
}
