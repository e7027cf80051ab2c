import { sql } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Database } from '../../server/database/open.ts';
import { writeRecords } from '../../server/records/bulk.ts';
import { startServer } from '../../server/start.ts';
import { startCluster } from '../../server/testing/cluster.ts';
import { account } from '../../server/testing/records.ts';
import { createToken } from '../../server/workspaces/token.ts';
import { addPerson, createWorkspace } from '../../server/workspaces/workspace.ts';
import type { Kept } from './audit.ts';

/** The server that is written to, with its own books. */
export interface World {
  url: string;
  database: 'PostgreSQL' | 'PGlite';
  accounts: readonly [string, ...string[]];
  /** One for each person; all in one workspace. */
  tokens: readonly string[];
  /** What the server has in its database now. */
  kept(): Promise<Kept>;
  close(): Promise<void>;
}

/** Seconds: tokens run out all the time. */
const ACCESS = 45;
const workspaceId = 'storm';
const kinds = ['note', 'task', 'interaction'] as const satisfies RecordKind[];

export async function startWorld(people: readonly string[]): Promise<World> {
  const cluster = startCluster();
  const server = await startServer({
    place: cluster ? { url: cluster.url } : 'memory',
    log: () => undefined,
    accessLife: ACCESS,
    rate: { burst: 1_000_000, perSecond: 1_000_000 },
  });
  const { db, url } = server;
  await createWorkspace(db, { id: workspaceId, name: 'Storm', ownDomains: ['example.com'] });
  const accounts = Array.from({ length: 40 }, (_, index) => `storm-${index}`);
  await writeRecords(
    db,
    workspaceId,
    accounts.map((id) => account(id)),
  );
  const tokens: string[] = [];
  for (const name of people) {
    const email = `${name}@example.com`;
    await addPerson(db, { workspaceId, name, email });
    tokens.push((await createToken(db, { workspaceId, email, scope: 'write' })).token);
  }
  const before = (await readKept(db)).sequences;

  return {
    url,
    database: cluster ? 'PostgreSQL' : 'PGlite',
    accounts: accounts as [string, ...string[]],
    tokens,
    // At one moment: something may still be on its way.
    kept: () =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const now = await readKept(tx);
          return { ...now, sequences: now.sequences - before };
        }),
    async close() {
      await server.close();
      cluster?.stop();
    },
  };
}

async function readKept(db: Database): Promise<Kept> {
  const { rows: changes } = await sql<Kept['changes'][number]>`
    select id, record_id as "recordId", version from change where workspace_id = ${workspaceId}`.execute(db);
  const records: Kept['records'][number][] = [];
  for (const kind of kinds) {
    const { rows } = await sql<Kept['records'][number]>`
      select id, fields from ${sql.table(kind)} where workspace_id = ${workspaceId}`.execute(db);
    for (const row of rows) records.push(row);
  }
  const { rows } = await sql<{ seq: number }>`select seq from workspace where id = ${workspaceId}`.execute(
    db,
  );
  return { changes, records, sequences: Number(rows[0]?.seq) };
}
