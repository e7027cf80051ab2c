import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

export interface Image {
  path: string;
  remove(): void;
}

/** Leaves the image of an empty embedded database in a file: with it one is there in a tenth of the time. */
export async function leaveImage(): Promise<Image> {
  const folder = mkdtempSync(join(tmpdir(), 'keyside-image-'));
  const path = join(folder, 'image.tar');
  const pglite = await PGlite.create();
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  writeFileSync(path, new Uint8Array(await image.arrayBuffer()));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
