import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { createEmbeddedDialect } from './embedded.ts';
import { type Hearing, listenOnPostgres } from './listen.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

export type Database = Kysely<Tables>;

/**
 * Where the data lives: a PostgreSQL, a folder of this machine (PGlite), or nowhere beyond this process; there it may
 * begin as a copy of an image, which is there far sooner than a new one.
 */
export type Place = { url: string } | { folder: string } | { image: Blob } | 'memory';

/** Connections to PostgreSQL that one server keeps at most. */
const CONNECTIONS = 10;

/**
 * Opens the database and brings its tables up to date. What is told in it is heard until it is destroyed. Rejects with a
 * sentence when a folder is in use elsewhere.
 */
export async function openDatabase(place: Place, hearing?: Hearing): Promise<Database> {
  const closing = new AbortController();
  const isServer = typeof place === 'object' && 'url' in place;
  const dialect = isServer
    ? new PostgresDialect({ pool: createPool(place.url, closing) })
    : createEmbeddedDialect(place === 'memory' ? {} : place, hearing);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  if (isServer && hearing) await listenOnPostgres(place.url, hearing, closing.signal);
  return db;
}

function createPool(connectionString: string, closing: AbortController) {
  const types = new pg.TypeOverrides();
  // Sequences stay far below 2^53, and the embedded database gives numbers as well.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, types, max: CONNECTIONS, application_name: 'keyside' });
  // A connection that breaks while idle is replaced with the next query, which reports what there is to report.
  pool.on('error', () => undefined);
  return {
    options: {},
    connect: () => pool.connect(),
    end() {
      closing.abort();
      return pool.end();
    },
  };
}

async function migrate(db: Database): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
