import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An extension that does nothing, so that a browser without ours is started in the same way. */
export async function buildNothing(folder: string): Promise<string> {
  const path = join(folder, 'nothing');
  await mkdir(path);
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1' };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  return path;
}
