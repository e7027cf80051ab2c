import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes this the only demo on its data folder: the embedded database and the browser's profile can't be shared.
 * Throws a sentence when another one runs; answers what gives the folder free.
 */
export function claim(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'start.pid');
  const other = runningIn(file);
  if (other)
    throw new Error(`Keyside runs already, as process ${other}. Stop it with Ctrl+C where it was started.`);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function runningIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    // No file, or one left by a process that was killed.
    return undefined;
  }
}
