import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';
import { leaveImage } from './image.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A connection string, or null where there is no PostgreSQL to start. */
    postgres: string | null;
    /** Path of an image of an empty embedded database. */
    image: string;
  }
}

const MISSING = 'No PostgreSQL is installed: the Account API is tested on the embedded database only.';

/**
 * One PostgreSQL for the whole run, and one image that embedded databases begin with. Where PostgreSQL must not be missing
 * (CI=true) the run ends here.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const cluster = startCluster();
  project.provide('postgres', cluster?.url ?? null);
  if (!cluster && process.env.CI === 'true') throw new Error(MISSING);
  if (!cluster) console.warn(`\n*** ${MISSING} ***\n`);
  const image = await leaveImage();
  project.provide('image', image.path);
  return () => {
    image.remove();
    cluster?.stop();
  };
}
