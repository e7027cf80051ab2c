import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ content_scripts: z.array(z.object({ js: z.array(z.string()) })) });

/** Bytes of script that an extension puts into a page of the sample Gmail; `more`: what those scripts fetch. */
export async function weigh(folder: string, more: readonly string[] = []): Promise<number> {
  const { content_scripts } = Manifest.parse(
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
  );
  const files = [...content_scripts.flatMap(({ js }) => js), ...more];
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
