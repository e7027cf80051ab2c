import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

export interface Cluster {
  /** A connection string to its first database. */
  url: string;
  stop(): void;
}

/**
 * Starts a PostgreSQL of its own for a test run, reached by a socket in a folder that goes with it. Undefined where none
 * is installed. PostgreSQL refuses to run as root, so root hands it to the user that Debian made for it.
 */
export function startCluster(): Cluster | undefined {
  const bin = findPrograms();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'keyside-pg-'));
  const root = process.getuid?.() === 0;
  if (root) execFileSync('chown', ['postgres', folder]);
  const run = (program: string, ...args: string[]) => {
    const command = [join(bin, program), ...args];
    const [file = '', ...rest] = root ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  const stop = () => {
    process.off('exit', stop);
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  // It is a process of its own and would outlive a run that ends early.
  process.once('exit', stop);
  return { url: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`, stop };
}

/** The newest version's, where Debian puts them, else those on the PATH of a developer's computer. */
function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const path = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return [...debian, ...path].find((folder) => existsSync(join(folder, 'initdb')));
}
