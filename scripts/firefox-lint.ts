import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root, runQuietly } from './run.ts';

const folder = join(root, '.output/firefox-mv3');

const Warning = z.object({
  code: z.string(),
  file: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
});
const Report = z.object({ errors: z.array(Warning), notices: z.array(Warning), warnings: z.array(Warning) });

/** What Mozilla's check finds in React itself, which can set HTML; we never do, and Biome holds us to it. */
const known = ['UNSAFE_VAR_ASSIGNMENT __html', 'UNSAFE_VAR_ASSIGNMENT __html'];

/** Builds the extension for Firefox and puts it through Mozilla's own check; answers 0 when it finds nothing new. */
export async function lintFirefoxBuild(): Promise<number> {
  const built = await runQuietly('wxt', ['build', '-b', 'firefox', '--mv3'], { KEYSIDE_DEMO: '' });
  if (built !== 0) return built;
  const { errors, notices, warnings } = readReport();
  const found = [...errors, ...notices, ...warnings].map(describe);
  if (JSON.stringify(found) === JSON.stringify(known)) return 0;
  console.error(`Mozilla's check says:\n${found.map((one) => `  ${one}`).join('\n')}`);
  console.error(`It may say, because React does so:\n${known.map((one) => `  ${one}`).join('\n')}`);
  return 1;
}

function readReport() {
  const args = ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', folder, '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  // It answers a failure when there are errors; the report says so better.
  if (!stdout.startsWith('{')) throw new Error(`web-ext lint gave no report. ${stderr}`);
  return Report.parse(JSON.parse(stdout));
}

/** File names hold a hash and columns move with every change: what stands there tells React's line from another. */
function describe({ code, file, line, column = 0 }: z.infer<typeof Warning>): string {
  const text = line && readFileSync(join(folder, file), 'utf8').split('\n')[line - 1];
  if (!text) return `${code} ${file}`;
  const around = text.slice(Math.max(0, column - 40), column + 20);
  return `${code} ${/\?\.__html!==\w+&&\(\w+\.innerHTML=/.test(around) ? '__html' : `${file}: ${around}`}`;
}
