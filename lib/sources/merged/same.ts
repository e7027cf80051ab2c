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
