import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const output = join(here, '../../.cache/bench-peer');

/** Builds the peer, a minimal sidebar on @inboxsdk/core as its documentation says; answers its folder. */
export async function buildPeer(): Promise<string> {
  await mkdir(output, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: output,
      emptyOutDir: true,
      lib: { entry: join(here, 'content.ts'), formats: ['iife'], name: 'peer', fileName: () => 'content.js' },
    },
  });
  const sdk = dirname(createRequire(import.meta.url).resolve('@inboxsdk/core'));
  await cp(join(sdk, 'pageWorld.js'), join(output, 'pageWorld.js'));
  await cp(join(sdk, 'background.js'), join(output, 'background.js'));
  await cp(join(here, 'manifest.json'), join(output, 'manifest.json'));
  return output;
}
