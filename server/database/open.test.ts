import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { places } from '../testing/places.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open.ts';

describe.each(places)('on $name', ({ makePlace }) => {
  test('every key, index and foreign key begins with the workspace', async () => {
    const db = await openDatabase(await makePlace());
    const { rows } = await sql<{ name: string; first: string }>`
      select relname as name, attname as first
      from pg_index
      join pg_class on pg_class.oid = pg_index.indexrelid
      join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where relnamespace = 'public'::regnamespace and relname not like 'kysely%'
      union all
      select conname, attname from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and connamespace = 'public'::regnamespace`.execute(db);
    await db.destroy();
    expect(rows.length).toBeGreaterThan(30);
    const others = rows.filter(({ name, first }) => first !== 'workspace_id' && name !== 'workspace_pkey');
    expect(others).toEqual([]);
  });

  test('the tables are made once, however often the server starts', async () => {
    const place = await makePlace();
    const first = await openDatabase(place);
    await first
      .insertInto('workspace')
      .values({ id: 'w', name: 'W', own_domains: sql`'[]'::jsonb`, epoch: 'e' })
      .execute();
    await first.destroy();
    const again = await openDatabase(place);
    const { rows } = await sql`select name from kysely_migration`.execute(again);
    await again.destroy();
    expect(rows).toHaveLength(Object.keys(migrations).length);
  });
});
