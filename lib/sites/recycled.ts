import type { Person, Sighting } from '../model/sighting.ts';

/** What is known of a site that fills the same elements for one thing after the other. */
export interface Settling {
  /** Of each page that was ever seen, what was believed of it last; null while nothing was. */
  readonly last: ReadonlyMap<Sighting['page'], Sighting | null>;
  /** Of each page, what of it was last told without a doubt. */
  readonly sure: ReadonlyMap<Sighting['page'], Sighting>;
  /** What was there when the site was last looked at, believed or not. */
  readonly there: Sighting | null;
  /** Since when it has been there as it is, in milliseconds. */
  readonly since: number;
  /** Of each page that was ever seen, what was there of it last, believed or not. */
  readonly left: ReadonlyMap<Sighting['page'], Left>;
}

export interface Left {
  readonly seen: Sighting;
  /** What of it has been there since something else was: it may be that one's, however long it stays. */
  readonly marks: readonly string[];
}

export const unsettled: Settling = {
  last: new Map(),
  sure: new Map(),
  there: null,
  since: 0,
  left: new Map(),
};

/**
 * How long (milliseconds) what is seen has to stay as it is before it is believed; 0 is at once. Where no time proves
 * whose it is: also what is told then in its place, with its doubts, and the marks that are in doubt.
 */
export type Settle = (seen: Sighting, before: Settling) => number | Settled;

export interface Settled {
  readonly wait: number;
  /** Null while nobody is there: it is as good as nothing, and yet known to be empty. */
  readonly told: Sighting | null;
  readonly marks: readonly string[];
}

/**
 * The marks of what is seen that were there for something else already, and have not been gone since.
 *
 * @param idOf tells one thing from another
 */
export function leftOver(
  seen: Sighting,
  before: Left | undefined,
  marksOf: (seen: Sighting) => readonly string[],
  idOf = ({ key }: Sighting) => key,
): string[] {
  if (!before) return [];
  const old = idOf(before.seen) === idOf(seen) ? before.marks : marksOf(before.seen);
  return marksOf(seen).filter((mark) => old.includes(mark));
}

/**
 * Goes on from what is there now; `wait` is how long (milliseconds) that is not to be believed yet.
 *
 * @param behind what the page shows though it is not of the address; it may be there still when its head is another's
 */
export function settleOn(
  settle: Settle | undefined,
  there: Sighting | null,
  before: Settling,
  now: number,
  behind: Sighting | null = null,
): Settling & { wait: number; told: Sighting | null } {
  const { last, left, sure } = before;
  const since = JSON.stringify(there) === JSON.stringify(before.there) ? before.since : now;
  if (!there && behind && settle) {
    const passed = settle(behind, before);
    const marks = typeof passed === 'number' ? [] : passed.marks;
    const passing = new Map(left).set(behind.page, { seen: behind, marks });
    return { ...before, there, since, left: passing, wait: 0, told: null };
  }
  if (!there || !settle) return { ...before, there, since, wait: 0, told: there };
  const settled = settle(there, before);
  const { told, marks, ...needed } =
    typeof settled === 'number' ? { wait: settled, told: there, marks: [] } : settled;
  const wait = Math.max(0, since + needed.wait - now);
  const believed = wait > 0 ? (last.get(there.page) ?? null) : there;
  return {
    last: new Map(last).set(there.page, believed),
    sure: wait === 0 && told === there ? new Map(sure).set(there.page, there) : sure,
    there,
    since,
    left: new Map(left).set(there.page, { seen: there, marks }),
    wait,
    told,
  };
}

/** Everybody in it is a question at most. */
export const doubted = (seen: Sighting): Sighting => ({
  ...seen,
  people: seen.people.map(doubtful),
});

export const doubtful = (person: Person): Person => ({ ...person, doubt: person.doubt ?? 'disagreement' });

/** For so long (milliseconds) after it was loaded a document has hardly shown one thing after another. */
const NEW = 3_000;

/** Whether the document has shown nothing else before: it is new, or was loaded at an address with this in it. */
export function isNew(part: string | null): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  if (!loaded) return false;
  // Until it is loaded it has no duration.
  const isYoung = loaded.duration === 0 || performance.now() - loaded.duration < NEW;
  return isYoung || (!!part && loaded.name.includes(part));
}
