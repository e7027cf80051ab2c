import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import { root } from '../../scripts/run.ts';

export interface Served extends AsyncDisposable {
  address: string;
}

/** The gallery on a free port, as it is built for people, or for developers: then React complains aloud. */
export async function serveGallery(mode: 'production' | 'development' = 'production'): Promise<Served> {
  const configFile = resolve(import.meta.dirname, 'vite.config.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'keyside-gallery-'));
  await build(configFile, outDir, mode);
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** In a process of its own: in one that tests, Vite takes React for developers, which renders half as fast. */
async function build(configFile: string, outDir: string, mode: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['--config', configFile, '--outDir', outDir, '--logLevel', 'error', '--mode', mode];
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], {
    env: { ...process.env, NODE_ENV: mode },
  });
}
