import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, type Driver, PGliteDialect } from 'kysely';
import { lockFolder } from './folder-lock.ts';
import { CHANNEL, type Hearing } from './listen.ts';

export type EmbeddedPlace = { folder: string } | { image: Blob } | Record<never, never>;

/**
 * PostgreSQL inside this process, its data in a folder or, without one, in memory: new, or as an image has it. It has one
 * connection, which Kysely's own dialect hands to everyone at once: a query would then run inside somebody else's
 * transaction, and a second transaction would wait for itself. So the connection is lent to one borrower at a time.
 */
export function createEmbeddedDialect(place: EmbeddedPlace, hearing?: Hearing): Dialect {
  let unlock = () => {};
  const open = () => {
    if ('image' in place) return PGlite.create({ loadDataDir: place.image });
    if (!('folder' in place)) return PGlite.create();
    mkdirSync(dirname(place.folder), { recursive: true });
    unlock = lockFolder(place.folder);
    return PGlite.create(place.folder);
  };
  const base = new PGliteDialect({
    pglite: async () => {
      const pglite = await open();
      if (hearing) await pglite.listen(CHANNEL, hearing.told);
      return pglite;
    },
  });
  return {
    createAdapter: () => base.createAdapter(),
    createIntrospector: (db) => base.createIntrospector(db),
    createQueryCompiler: () => base.createQueryCompiler(),
    createDriver: () => lendInTurn(base.createDriver(), () => unlock()),
  };
}

function lendInTurn(driver: Driver, destroyed: () => void): Driver {
  let last = Promise.resolve();
  let giveBack = () => {};
  return {
    init: () => driver.init(),
    async acquireConnection() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      giveBack = resolve;
      return driver.acquireConnection();
    },
    async releaseConnection() {
      giveBack();
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    async destroy() {
      await driver.destroy();
      destroyed();
    },
  };
}
