import type { Place } from './database/open.ts';

/** `DATABASE_URL` is a PostgreSQL; else `DATA_DIR` is the folder of the embedded database. */
export function placeFromEnv({ DATABASE_URL, DATA_DIR }: NodeJS.ProcessEnv): Place {
  return DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_DIR || '.data/api' };
}
