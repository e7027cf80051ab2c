type Fields = Readonly<Record<string, unknown>>;

export interface Merged {
  /** What is to be written of the record. */
  readonly taken: Record<string, unknown>;
  /** What both have changed, or never agreed on. */
  readonly conflicts: readonly string[];
}

/**
 * Three-way: what only the file has changed since it was last taken over is taken, what only a person has changed in
 * Keyside stays, and what both have changed is for the person to choose; until then, it stays as well.
 */
export function merge(file: Fields, now: Fields, given: Fields | null): Merged {
  const taken: Record<string, unknown> = {};
  const conflicts: string[] = [];
  for (const field of Object.keys(file)) {
    const [said, here] = [file[field], now[field]];
    if (isSame(said, here)) continue;
    const verdict = given && field in given ? sinceLast(said, here, given[field]) : atFirst(said, here);
    if (verdict === 'file') taken[field] = said;
    if (verdict === 'both') conflicts.push(field);
  }
  return { taken, conflicts };
}

type Verdict = 'file' | 'here' | 'both';

function sinceLast(said: unknown, here: unknown, before: unknown): Verdict {
  if (isSame(said, before)) return 'here';
  return isSame(here, before) ? 'file' : 'both';
}

/** Nobody knows who changed what: what is empty is filled, and nothing is erased. */
function atFirst(said: unknown, here: unknown): Verdict {
  if (isEmpty(said)) return 'here';
  return isEmpty(here) ? 'file' : 'both';
}

export const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame((one as Fields)[key], (other as Fields)[key]))
  );
}
