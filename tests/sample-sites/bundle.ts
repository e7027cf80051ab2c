import { stat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { build } from 'vite';

interface Bundle {
  code: string;
  files: readonly string[];
  /** When one of them was last edited; epoch milliseconds. */
  edited: number;
}

/**
 * Puts a page's first script and all that it imports into one file: a page of forty files takes a browser longer to load
 * than to run. Made anew when one of them was edited, so that this shows on reload.
 */
export function createBundler(): (entry: string) => Promise<string> {
  const known = new Map<string, Promise<Bundle>>();
  return async (entry) => {
    const before = await known.get(entry)?.catch(() => undefined);
    if (before && (await lastEdit(before.files)) === before.edited) return before.code;
    const made = makeBundle(entry);
    known.set(entry, made);
    return (await made).code;
  };
}

async function lastEdit(files: readonly string[]): Promise<number> {
  const times = files.map(async (file) => (await stat(file)).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}

async function makeBundle(entry: string): Promise<Bundle> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: dirname(entry),
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: 'main' },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error(`${entry} was not bundled.`);
  const [{ code, moduleIds }] = first.output;
  const files = moduleIds.filter(isAbsolute);
  return { code, files, edited: await lastEdit(files) };
}
