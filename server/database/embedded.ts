import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, type Driver, PGliteDialect } from 'kysely';
import { lockFolder } from './folder-lock.ts';
import { CHANNEL, type Hearing } from './listen.ts';

/**
 * PostgreSQL inside this process, its data in a folder or, without one, in memory. It has one connection, which
 * Kysely's own dialect hands to everyone at once: a query would then run inside somebody else's transaction, and a
 * second transaction would wait for itself. So the connection is lent to one borrower at a time.
 */
export function createEmbeddedDialect(folder?: string, hearing?: Hearing): Dialect {
  let unlock = () => {};
  const open = () => {
    if (folder === undefined) return PGlite.create();
    mkdirSync(dirname(folder), { recursive: true });
    unlock = lockFolder(folder);
    return PGlite.create(folder);
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
