import { type DirectoryKey, entryKeys } from '../match/index.ts';
import type { DirectoryEntry } from '../model/index.ts';
import { connectionKey } from '../outbox/queued.ts';
import type { Setup, Source } from '../sources/contract.ts';
import type { SourceError } from '../sources/error.ts';
import { createGuest, type Guest } from '../sources/merged/guest.ts';
import { createIds } from '../sources/merged/ids.ts';
import { createMadeBeside } from '../sources/merged/made.ts';
import { createMergedSource } from '../sources/merged/merged.ts';
import { withoutStrays } from '../sources/merged/strays.ts';
import type { Beside, Connection } from '../storage.ts';
import type { Store } from '../store/index.ts';

interface Parts {
  store: Store;
  open(connection: Beside): Source;
  /** How a connection beside did when it was last asked, and the name of its source. */
  said(mark: string, trouble: SourceError | null, source: string): void;
}

/** What a connection leads to, together with all that are beside it. */
export function withBeside(lead: Source, connection: Connection, { store, open, said }: Parts): Source {
  const beside = connection.beside ?? [];
  const made = madeBeside(store, connection);
  const setups = new Map<string, Setup>();
  const guests = beside.map((own, at) => {
    const opened = open(own);
    if (opened.setup) setups.set(connectionKey(own), opened.setup);
    const rows = store.joins(JSON.stringify(upTo(connection, at)));
    return { own, rows, guest: createGuest(opened, own.mark, made) };
  });
  /** Whom all up to this one are matched with. */
  const keptPeople = (at: number) => store.kept(JSON.stringify(['people', ...upTo(connection, at)]), FOREVER);
  const all = guests.reduce((source, { own, rows, guest }, at) => {
    const after = guests.slice(at).map((one) => one.guest);
    return createMergedSource({
      lead: source,
      guest,
      viewer: {
        lead: connection.ownerId,
        guest: own.ownerId === null ? null : createIds(own.mark, () => false).out(own.ownerId),
      },
      rows,
      keptPeople: keptPeople(at),
      keysOf,
      accountsAt: (keys) => accountsAt(store, keys, after),
      said: (trouble) => said(own.mark, trouble, guest.name),
    });
  }, lead);
  const marks = beside.map(({ mark }) => mark);
  return { ...withoutStrays(all, marks, made), setups };
}

/** Who belongs to whom, and how far it was read, hangs on all that come before. */
const upTo = (connection: Connection, at: number): string[] =>
  [connection, ...(connection.beside ?? []).slice(0, at + 1)].map(connectionKey);

/**
 * Forgets who belongs to whom in one beside, and in those after it: were it there again before anything else was read, the
 * feed would go on from where it was, and never tell again what was left out meanwhile.
 */
export async function forgetJoins(store: Store, connection: Connection, mark: string): Promise<void> {
  for (const [at] of (connection.beside ?? []).entries())
    if (connection.beside?.slice(0, at + 1).some((one) => one.mark === mark))
      await store.joins(JSON.stringify(upTo(connection, at))).write({ place: null, lines: [], keeps: [] });
}

/** Which records were made by any that are or were beside it. */
export const madeBeside = (store: Store, connection: Connection) =>
  createMadeBeside(store.kept(JSON.stringify(['beside', connectionKey(connection)]), FOREVER));

/** What is lost would have to be read anew from the beginning. */
const FOREVER = Number.POSITIVE_INFINITY;

const isDomain = (key: string): key is DirectoryKey => key.startsWith('d:');
const keysOf = (entry: DirectoryEntry): string[] =>
  entryKeys(entry).flatMap(({ key }) => (isDomain(key) ? [key] : []));

/** @param except those whose accounts nobody is to belong to: the source that asks, and all after it */
async function accountsAt({ directory }: Store, keys: readonly string[], except: readonly Guest[]) {
  const hits = [...(await directory.look(keys.filter(isDomain))).values()].flat();
  const accounts = hits.flatMap((hit) => (hit.kind === 'account' ? [{ id: hit.id, name: hit.name }] : []));
  const isLater = await Promise.all(accounts.map(({ id }) => isOfAny(id, except)));
  return accounts.filter((_, at) => !isLater[at]);
}

async function isOfAny(id: string, guests: readonly Guest[]): Promise<boolean> {
  const is = await Promise.all(guests.map(async (guest) => (await guest.hasMade(id)) || guest.has(id)));
  return is.includes(true);
}
