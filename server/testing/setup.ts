import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'keyside-image-'));
  const image = join(folder, 'image.tar');
  writeFileSync(image, await makeImage());
  project.provide('image', image);
  return () => {
    rmSync(folder, { recursive: true, force: true });
    cluster?.stop();
  };
}

async function makeImage(): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  return new Uint8Array(await image.arrayBuffer());
}
