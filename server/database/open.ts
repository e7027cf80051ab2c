import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { createEmbeddedDialect } from './embedded.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

export type Database = Kysely<Tables>;

/** Where the data lives: a PostgreSQL, a folder of this machine (PGlite), or nowhere beyond this process. */
export type Place = { url: string } | { folder: string } | 'memory';

/** Connections to PostgreSQL that one server keeps at most. */
const CONNECTIONS = 10;

/** Opens the database and brings its tables up to date. Rejects with a sentence when a folder is in use elsewhere. */
export async function openDatabase(place: Place): Promise<Database> {
  const dialect =
    typeof place === 'object' && 'url' in place
      ? new PostgresDialect({ pool: createPool(place.url) })
      : createEmbeddedDialect(place === 'memory' ? undefined : place.folder);
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

function createPool(connectionString: string): pg.Pool {
  const types = new pg.TypeOverrides();
  // Sequences stay far below 2^53, and the embedded database gives numbers as well.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, types, max: CONNECTIONS, application_name: 'keyside' });
  // A connection that breaks while idle is replaced with the next query, which reports what there is to report.
  pool.on('error', () => undefined);
  return pool;
}

async function migrate(db: Database): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
