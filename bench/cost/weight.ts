import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ content_scripts: z.array(z.object({ js: z.array(z.string()) })) });

/** Bytes of these files of an extension. */
export async function weigh(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** Scripts that an extension puts into every page it reads. */
export async function contentScripts(folder: string): Promise<string[]> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  return manifest.content_scripts.flatMap(({ js }) => js);
}
