import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runQuietly } from './run.ts';

const inputs = [
  '{entrypoints,components,lib,public}/**/!(*.test).*',
  'wxt.config.ts',
  'scripts/without-eval.ts',
  'package-lock.json',
];
const args = { chrome: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] } as const;

/**
 * Builds the extension as the demo and the tests use it, unless nothing changed since; answers its folder. This build
 * may reach an API on this machine without asking, because nobody is there to press Allow.
 */
export async function buildDemo(browser: keyof typeof args = 'chrome'): Promise<string> {
  const output = join(root, `.output/demo/${browser}-mv3`);
  const stamp = join(root, `.output/demo/${browser}.sha256`);
  const hash = await hashInputs();
  if (existsSync(join(output, 'manifest.json')) && (await read(stamp)) === hash) return output;
  console.log(`Building the extension for ${browser === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  const code = await runQuietly('wxt', ['build', ...args[browser]], { KEYSIDE_DEMO: '1' });
  if (code !== 0) throw new Error('The extension could not be built; the reason is above.');
  await writeFile(stamp, hash);
  return output;
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256');
  const files = globSync(inputs, { cwd: root }).sort();
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

const read = (path: string) => readFile(path, 'utf8').catch(() => undefined);
