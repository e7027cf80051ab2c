import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a JSON file holds, as soon as it is there and whole; its folder must be there already. */
export function written(file: string, signal: AbortSignal): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const watcher = watch(dirname(file), { signal }, () => void look());
  async function look(): Promise<void> {
    const found = await readJson(file);
    if (found === undefined) return;
    watcher.close();
    resolve(found);
  }
  // It may have been there before anybody watched.
  void look();
  return promise;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
