import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A connection string, or null where there is no PostgreSQL to start. */
    postgres: string | null;
  }
}

const MISSING = 'No PostgreSQL is installed: the Account API is tested on the embedded database only.';

/** One PostgreSQL for the whole run. Where it must not be missing (CI=true) the run ends here. */
export default function setup(project: TestProject): (() => void) | undefined {
  const cluster = startCluster();
  project.provide('postgres', cluster?.url ?? null);
  if (cluster) return cluster.stop;
  if (process.env.CI === 'true') throw new Error(MISSING);
  console.warn(`\n*** ${MISSING} ***\n`);
  return undefined;
}
