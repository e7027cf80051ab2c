import type { Owner } from '../model/index.ts';
import type { Store } from '../store/index.ts';
import type { Connections } from './connection.ts';

/** Our own people change seldom: a list younger than this (milliseconds) is as good as a new one. */
const FRESH = 3_600_000;

export interface Colleagues {
  /** What is known, at once; what is not known at all, as soon as the source has said. */
  get(): Promise<Owner[]>;
}

/** @param key whom the connection is for; null: nobody is connected */
export function createColleagues(
  store: Pick<Store, 'colleagues'>,
  connections: Pick<Connections, 'use'>,
  key: () => Promise<string | null>,
): Colleagues {
  let asking: Promise<Owner[] | undefined> | undefined;

  async function renew(connection: string): Promise<Owner[] | undefined> {
    const owners = await connections.use(async (source, ended) => [...(await source.colleagues(ended))]);
    if (owners) await store.colleagues.put(connection, { owners, fetchedAt: Date.now() });
    return owners;
  }

  return {
    async get() {
      const connection = await key();
      if (connection === null) return [];
      const known = await store.colleagues.get(connection);
      if (known && Date.now() - known.fetchedAt < FRESH) return known.owners;
      asking ??= renew(connection).finally(() => {
        asking = undefined;
      });
      // Whoever cannot be reached leaves the list as it was; nobody waits for a newer one.
      const coming = asking.catch(() => undefined);
      return known?.owners ?? (await coming) ?? [];
    },
  };
}
