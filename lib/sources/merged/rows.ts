import { createJoins, type JoinTable, Row } from './joins.ts';

/** What is told of a name: `value` in the place of all that was there (null: nothing is), or beside it. */
export interface Line {
  readonly table: number;
  readonly name: string;
  readonly value: unknown;
  readonly adds: boolean;
}

/** What lies there now; of one state, however often it is asked. */
export interface ReadRows {
  /** As it was written last. */
  place(): Promise<unknown>;
  /** What is there under each of the names; whoever asks parses it. A name with nothing is left out. */
  look(table: number, names: readonly string[]): Promise<ReadonlyMap<string, readonly unknown[]>>;
}

/** Where it lies who belongs to whom: what is written costs as much as it is, what is read as much as is asked for. */
export interface JoinRows {
  /** @param holds what was read is held in memory until `forget`: many pages are gone through one after another */
  read<T>(work: (rows: ReadRows) => Promise<T>, holds?: boolean): Promise<T>;
  forget(): void;
  /** All of it, or none. With `keeps`, in ascending order, nothing stays of other tables than these. */
  write(next: {
    readonly place: unknown;
    readonly lines: readonly Line[];
    readonly keeps?: readonly number[];
  }): Promise<void>;
}

/**
 * In one, each row lies under its account's id; in the one after it, that id under each of its domains and of the
 * accounts that it may belong to. What has come apart stays there: only the row has the word.
 */
export const tablesOf = (generation: number) => [generation * 2, generation * 2 + 1] as const;

const keyAt = (key: string) => `key:${key}`;
const leadAt = (leadId: string) => `lead:${leadId}`;

export interface Wanted {
  /** Accounts beside. */
  readonly guests?: readonly string[];
  /** All that have one of these domains. */
  readonly keys?: readonly string[];
  /** All that may belong to one of these. */
  readonly leads?: readonly string[];
}

/** The part of the table that is wanted, to be read and changed as if it were all. */
export async function loadJoins(
  { look }: Pick<ReadRows, 'look'>,
  generation: number,
  { guests = [], keys = [], leads = [] }: Wanted,
): Promise<JoinTable> {
  const [rows, leading] = tablesOf(generation);
  const led = await look(leading, [...keys.map(keyAt), ...leads.map(leadAt)]);
  const ids = [...led.values()].flat().filter((id) => typeof id === 'string');
  const found = await look(rows, [...guests, ...ids]);
  return createJoins(
    [...found].flatMap(([id, [value]]): [string, Row][] => {
      const row = Row.safeParse(value).data;
      return row ? [[id, row]] : [];
    }),
  );
}

/** What has changed since it was loaded. */
export function linesOf(joins: JoinTable, generation: number): Line[] {
  const [rows, leading] = tablesOf(generation);
  return [...joins.changed()].flatMap(([id, { before, now }]) => {
    const names = [
      ...added(before?.keys, now?.keys).map(keyAt),
      ...added(leadsOf(before), leadsOf(now)).map(leadAt),
    ];
    return [
      { table: rows, name: id, value: now ?? null, adds: false },
      ...names.map((name) => ({ table: leading, name, value: id, adds: true })),
    ];
  });
}

const leadsOf = (row: Row | undefined) => row && Object.keys(row.leads);
const added = (before: readonly string[] = [], now: readonly string[] = []) =>
  now.filter((one) => !before.includes(one));
