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

const setsHtml = /\?\.__html!==\w+&&\(\w+\.innerHTML=/;

/** What Mozilla's check may find, each as often as it stands here, and how the line looks that it finds it in. */
const known: readonly (readonly [code: string, looks: RegExp])[] = [
  // Chrome's way to what is drawn in a closed shadow root; asked for where it is there, which is never so in Firefox.
  ['UNSUPPORTED_API', /typeof chrome<`u`&&chrome\.dom\?chrome\.dom\.openOrClos/],
  // React itself can set HTML; we never do, and Biome holds us to it.
  ['UNSAFE_VAR_ASSIGNMENT', setsHtml],
  ['UNSAFE_VAR_ASSIGNMENT', setsHtml],
  // So can d3's selections, by which the org chart is panned; nobody asks them for it.
  ['UNSAFE_VAR_ASSIGNMENT', /function\(\)\{this\.innerHTML=\w+\}/],
  ['UNSAFE_VAR_ASSIGNMENT', /apply\(this,arguments\);this\.innerHTML=/],
];

/** Builds the extension for Firefox and puts it through Mozilla's own check; answers 0 when it finds nothing new. */
export async function lintFirefoxBuild(): Promise<number> {
  const built = await runQuietly('wxt', ['build', '-b', 'firefox', '--mv3'], { KEYSIDE_DEMO: '' });
  if (built !== 0) return built;
  const { errors, notices, warnings } = readReport();
  const found = [...errors, ...notices, ...warnings].map((one) => ({ ...one, around: around(one) }));
  // By what it is alone: its order is that of the files, whose names change with what is in them.
  const rest = [...found];
  const isKnown = known.every(([code, looks]) => {
    const at = rest.findIndex((one) => one.code === code && looks.test(one.around));
    return at >= 0 && rest.splice(at, 1).length === 1;
  });
  if (isKnown && rest.length === 0) return 0;
  const say = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');
  console.error(
    `Mozilla's check says:\n${say(found.map((one) => `${one.code} ${one.file}: ${one.around}`))}`,
  );
  console.error(`It may say:\n${say(known.map(([code, looks]) => `${code} ${looks.source}`))}`);
  return 1;
}

function readReport() {
  const args = ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', folder, '--output', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  // It answers a failure when there are errors; the report says so better.
  if (!stdout.startsWith('{')) throw new Error(`web-ext lint gave no report. ${stderr}`);
  return Report.parse(JSON.parse(stdout));
}

/** File names hold a hash and columns move with every change: what stands there tells a known line from another. */
function around({ file, line, column = 0 }: z.infer<typeof Warning>): string {
  const text = line === undefined ? '' : readFileSync(join(folder, file), 'utf8').split('\n')[line - 1];
  return text?.slice(Math.max(0, column - 40), column + 20) ?? '';
}
