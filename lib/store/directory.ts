import type { DirectoryKey, Hit, Hits } from '../match/key.ts';
import type { AccountEntry, DirectoryPage } from '../model/index.ts';
import type { Database, Generation, WithDatabase } from './database.ts';
import { dropRecords } from './dropping.ts';
import { createFilling, type Filling, type RunLimits, usualRun } from './filling.ts';
import { bucketKey, findLines, hash, type Line, type LineKey, readHit } from './line.ts';
import { writing } from './writing.ts';

/** The index domain / e-mail / LinkedIn slug → account. Every call rejects with a StoreError. */
export interface Directory {
  /**
   * All hits under the keys; a key without any is in the map with an empty list. The account of each contact found
   * is there too, under `a:<id>`.
   */
  look(keys: readonly DirectoryKey[]): Promise<Hits>;
  /** The summaries of accounts, in no particular order; unknown ids are left out. */
  accounts(ids: readonly string[]): Promise<AccountEntry[]>;
  /** When the directory was last complete (epoch milliseconds), and whether a first fill was cut short. */
  standing(): Promise<{ completeAt: number | null; unfinished: boolean }>;
  /** Goes on where the feed stopped last, or begins again beside what is there until that is complete. */
  fill(from: 'cursor' | 'beginning'): Promise<Filling>;
  /** The next filling begins anew, beside what is there until it is complete. */
  anew(): Promise<void>;
  /** Leaves out all records with such ids, at once. Nothing else may be filling it. */
  drop(those: (id: string) => boolean): Promise<void>;
  /** Forgets everything; for signing out. */
  clear(): Promise<void>;
}

export type { Filling } from './filling.ts';

/** All that is known of a connection's accounts, and can be had again from it. */
const known = [
  ...(['directory', 'names', 'nameIndex', 'meta', 'contexts'] as const),
  ...(['portfolio', 'portfolioStanding', 'portfolioOnes', 'team', 'signals'] as const),
  ...(['joins', 'joinPlaces'] as const),
] as const;

export function createDirectory(withDatabase: WithDatabase, limits: RunLimits = usualRun): Directory {
  /** Where the directory was found last; a reading begins there while the database is asked whether that holds. */
  let hint: Generation | undefined;

  async function read<T>(database: Database, work: (reader: Reader) => Promise<T>): Promise<T> {
    const guess = hint;
    const reader = createReader(database, guess);
    const [early, generation] = await Promise.all([guess && work(reader), reader.generation]);
    hint = generation;
    if (guess && early !== undefined && isSame(generation, guess)) return early;
    const sure = createReader(database, generation);
    const [result] = await Promise.all([work(sure), sure.generation]);
    return result;
  }

  return {
    look: (keys) => withDatabase((database) => read(database, (reader) => verified(reader, keys))),
    accounts: (ids) =>
      withDatabase((database) =>
        read(database, async (reader) => {
          const found = await Promise.all(ids.map((id) => reader.latest(`r:account:${id}`)));
          return found.flatMap((line) => (line?.payload ? [JSON.parse(line.payload) as AccountEntry] : []));
        }),
      ),
    standing: () =>
      withDatabase(async (database) => ({
        completeAt: (await database.get('meta', 'current'))?.completeAt ?? null,
        unfinished: (await database.get('meta', 'building')) !== undefined,
      })),
    fill: (from) => createFilling(withDatabase, from, limits),
    anew: async () => (await createFilling(withDatabase, 'beginning', limits)).keep(),
    drop: (those) => dropRecords(withDatabase, those, limits),
    clear: () =>
      withDatabase(async (database) => {
        const transaction = writing(database, known);
        await Promise.all([
          ...known.map((store) => transaction.objectStore(store).clear()),
          transaction.done,
        ]);
      }),
  };
}

export type { DirectoryPage };

type Reader = ReturnType<typeof createReader>;

const isSame = (a: Generation | undefined, b: Generation) => a?.id === b.id && a.buckets === b.buckets;

/** Reads each bucket at most once, all in one transaction, which also says what generation holds now. */
function createReader(database: Database, generation: Generation | undefined) {
  const transaction = database.transaction(['directory', 'meta']);
  const meta = transaction.objectStore('meta');
  // While the very first fill runs, what is there already is better than nothing.
  const holds = meta.get('current').then((current) => current ?? meta.get('building'));
  const store = transaction.objectStore('directory');
  const texts = new Map<number, Promise<string>>();

  function text(key: string): Promise<string> {
    if (!generation?.buckets) return Promise.resolve('');
    const bucket = hash(bucketKey(key)) & (generation.buckets - 1);
    const range = IDBKeyRange.bound([generation.id, bucket, 0], [generation.id, bucket, Number.MAX_VALUE]);
    const known = texts.get(bucket) ?? store.getAll(range).then((runs) => runs.join(''));
    texts.set(bucket, known);
    return known;
  }

  const lines = async (key: LineKey) => findLines(await text(key), key);
  const latest = async (key: LineKey) =>
    (await lines(key)).reduce<Line | undefined>((a, b) => (a && a.stamp > b.stamp ? a : b), undefined);
  return { lines, latest, generation: holds };
}

/** Leaves out lines that a later word on their record has overtaken. */
async function verified(reader: Reader, keys: readonly DirectoryKey[]): Promise<Hits> {
  const holds = async ({ stamp, payload }: Line): Promise<Hit[]> => {
    const hit = readHit(payload);
    // Its account's bucket is read at the same time, not after; a failure is met again by whoever needs it.
    if (hit.kind === 'contact') reader.lines(`a:${hit.accountId}`).catch(() => undefined);
    const record = await reader.latest(`r:${hit.kind}:${hit.id}`);
    return record?.stamp === stamp ? [hit] : [];
  };
  const look = async (key: DirectoryKey) =>
    [key, (await Promise.all((await reader.lines(key)).map(holds))).flat()] as const;
  const found = await Promise.all([...new Set(keys)].map(look));
  const owners = found.flatMap(([, hits]) =>
    hits.flatMap((hit): DirectoryKey[] => (hit.kind === 'contact' ? [`a:${hit.accountId}`] : [])),
  );
  return new Map([...found, ...(await Promise.all([...new Set(owners)].map(look)))]);
}
