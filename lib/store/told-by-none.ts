import { z } from 'zod';

type Key = [connection: string, name: string];

/** As lib/sources/merged/made.ts calls it. */
const MADE = 'merged-made';

/** Of `kept`, most of which a source says of itself again, what none does: which records were made beside the first. */
export const isToldByNone = (key: IDBValidKey): key is Key => Array.isArray(key) && key[1] === MADE;

/** Those of these rows, with the keys that are written like this: a connection's has commas as well. */
export function rowsToldByNone<T>(rows: readonly (readonly [text: string, row: T])[]): [Key, T][] {
  const end = `,${MADE}`;
  return rows.flatMap(([text, row]): [Key, T][] =>
    text.endsWith(end) ? [[[text.slice(0, -end.length), MADE], row]] : [],
  );
}

/** Ids by the sources that they were made in, as they came. */
const Row = z.looseObject({ value: z.record(z.string(), z.array(z.string())) });

/** The same with the newest of each source, at most so many: each that is made has all of them written again. */
export function newestOf(row: unknown, most: number): unknown {
  const { data } = Row.safeParse(row);
  if (!data) return row;
  const newest = Object.entries(data.value).map(([mark, ids]) => [mark, ids.slice(-most)]);
  return { ...data, value: Object.fromEntries(newest) };
}
