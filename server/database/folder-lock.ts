import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Locks of this process. A holder with our own number that is not here died before us: containers start at 1 again. */
const held = new Set<string>();

/**
 * Two processes in one data folder would ruin it. The lock is a file beside the folder that names its holder; one left
 * behind by a process that died is taken over. Returns the way to give it back; throws a sentence when it is held.
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder.replace(/[/\\]+$/, '')}.lock`;
  if (!claim(path)) {
    const holder = Number(readFileSync(path, 'utf8'));
    if (held.has(path) || (holder !== process.pid && isRunning(holder)))
      throw new Error(inUse(folder, holder));
    rmSync(path, { force: true });
    if (!claim(path)) throw new Error(inUse(folder, holder));
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const inUse = (folder: string, pid: number) =>
  `The data folder ${folder} is in use by process ${pid}. Stop that one first, or use a PostgreSQL (DATABASE_URL).`;
