import { openAsBlob } from 'node:fs';
import { inject } from 'vitest';
import type { Place } from '../database/open.ts';
import { makeDatabase } from './database.ts';

/** An embedded database that is there at once. */
export const makeEmbedded = async (): Promise<Place> => ({ image: await openAsBlob(inject('image')) });

/** For what is the same on both: a PostgreSQL that runs already need not be started, as an embedded one must. */
export const makeEither = (): Promise<Place> =>
  inject('postgres') === null ? makeEmbedded() : makePostgres();

/** The databases that a suite is run on: `describe.each(places)('on $name', ({ makePlace }) => …)`. */
export const places: readonly { name: string; makePlace(): Promise<Place> }[] = [
  { name: 'PGlite', makePlace: makeEmbedded },
  ...(inject('postgres') === null ? [] : [{ name: 'PostgreSQL', makePlace: makePostgres }]),
];

/** A new, empty database in the run's PostgreSQL. Rejects where there is none. */
export async function makePostgres(): Promise<Place> {
  const url = inject('postgres');
  if (url === null) throw new Error('There is no PostgreSQL to test on.');
  return { url: await makeDatabase(url) };
}
