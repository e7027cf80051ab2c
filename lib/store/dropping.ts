import { createSeen } from '../search/index.ts';
import type { Database, WithDatabase } from './database.ts';
import { fillingOf, type RunLimits } from './filling.ts';
import { type Filled, isFilled } from './generations.ts';
import { readNamed } from './search-line.ts';
import { type Logged, newestFirst } from './search-log.ts';

type Gone = { kind: 'account' | 'contact'; id: string };

/** Files of all records with such ids that they are gone, in what is shown and in what is being built beside it. */
export async function dropRecords(
  withDatabase: WithDatabase,
  those: (id: string) => boolean,
  limits: RunLimits,
): Promise<void> {
  for (const slot of ['current', 'building'] as const) {
    const generation = await withDatabase((database) => database.get('meta', slot));
    if (isFilled(generation) && generation.buckets > 0)
      await dropFrom(withDatabase, { slot, generation }, those, limits);
  }
}

async function dropFrom(
  withDatabase: WithDatabase,
  filled: Filled,
  those: (id: string) => boolean,
  limits: RunLimits,
): Promise<void> {
  const { generation } = filled;
  const deletes = await withDatabase((database) => recordsOf(database, generation, those));
  if (deletes.length === 0) return;
  const filling = fillingOf(withDatabase, filled, limits);
  // The feed goes on from where it was, and is as far as it was.
  const { cursor, done, total } = generation;
  await filling.add({ upserts: [], deletes, next: cursor ?? '', more: false, total });
  Object.assign(generation, { cursor, done, total });
  await filling.keep();
}

/** Each record that is there has a line in the log of names. */
async function recordsOf(
  database: Database,
  generation: Logged,
  those: (id: string) => boolean,
): Promise<Gone[]> {
  const seen = createSeen();
  const found: Gone[] = [];
  for await (const chunk of newestFirst(database, generation, 0, generation.names.blocks))
    for (const { line } of chunk) {
      const named = readNamed(line);
      const { kind, id } = named;
      if (those(id) && seen.isNew(`${kind}:${id}`) && !('gone' in named)) found.push({ kind, id });
    }
  return found;
}
