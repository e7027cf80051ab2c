import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import type { Place } from '../database/open.ts';

/** An embedded database that is there at once. */
export const makeEmbedded = async (): Promise<Place> => ({ image: await openAsBlob(inject('image')) });

/** The databases that a suite is run on: `describe.each(places)('on $name', ({ makePlace }) => …)`. */
export const places: readonly { name: string; makePlace(): Promise<Place> }[] = [
  { name: 'PGlite', makePlace: makeEmbedded },
  ...(inject('postgres') === null ? [] : [{ name: 'PostgreSQL', makePlace: makePostgres }]),
];

/** A new, empty database in the run's PostgreSQL. Rejects where there is none. */
export async function makePostgres(): Promise<Place> {
  const url = inject('postgres');
  if (url === null) throw new Error('There is no PostgreSQL to test on.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { url: url.replace('/postgres?', `/${name}?`) };
}
