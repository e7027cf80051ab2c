import { mkdirSync } from 'node:fs';
import { ensureFirefox, oldestFirefox } from './browser.ts';
import { checks } from './checks.ts';
import { buildDemo } from './demo-build.ts';
import { lintFirefoxBuild } from './firefox-lint.ts';
import { ensureOffice } from './office.ts';
import { ensurePostgres } from './postgres.ts';
import { run, type Tool } from './run.ts';
import { findTally, forgetTally, type Tally, type Told } from './tally/tally.ts';

type Part = 'unit' | 'browser';
interface Step {
  name: string;
  part: Part;
  go(): Promise<Tally>;
}

const reporters = {
  vitest: ['--reporter=default', '--reporter=./scripts/tally/vitest.ts'],
  playwright: ['--reporter=list,./scripts/tally/playwright.ts'],
};

const steps: readonly Step[] = [
  ...checks.map(
    ({ name, tool, args }): Step => ({ name, part: 'unit', go: () => check(name, () => run(tool, args)) }),
  ),
  { name: 'Unit tests', part: 'unit', go: () => count('vitest', ['run', ...reporters.vitest]) },
  { name: 'Build', part: 'browser', go: () => check('Build', build) },
  { name: 'Mozilla’s check', part: 'unit', go: () => check('Mozilla’s check', lintFirefoxBuild) },
  { name: 'In browsers', part: 'browser', go: () => count('playwright', ['test', ...reporters.playwright]) },
];

// Usage: test.ts [unit | browser]; both without a word. Each check counts as one test.
const wanted = parsePart(process.argv[2]);
mkdirSync('test-results', { recursive: true });
if (!ensurePostgres())
  console.log('No PostgreSQL on this machine: the server is tested on its embedded database only.');
if (wanted !== 'browser' && !ensureOffice())
  console.log('No LibreOffice on this machine: what is written is read by libraries only.');
if (wanted !== 'unit' && !ensureFirefox())
  console.log(`No Firefox ${oldestFirefox} or newer on this machine: the stories are told in Chromium only.`);

const tallies: Tally[] = [];
for (const { name, part, go } of steps) {
  if (wanted && part !== wanted) continue;
  console.log(`\n== ${name} ==`);
  tallies.push(await go());
}
report(tallies);

function parsePart(word: string | undefined): Part | undefined {
  if (word === undefined || word === 'unit' || word === 'browser') return word;
  console.error(`There is no part "${word}". Say npm test, npm test -- unit or npm test -- browser.`);
  process.exit(2);
}

async function build(): Promise<number> {
  // A build keeps one core busy.
  await Promise.all([buildDemo('chrome'), buildDemo('firefox')]);
  return 0;
}

async function check(name: string, go: () => Promise<number>): Promise<Tally> {
  const reason = await go().then(
    (code) => (code === 0 ? undefined : `ended with ${code}; it says above what is wrong`),
    (error: unknown) => String(error),
  );
  return reason === undefined
    ? { passed: 1, failed: [], skipped: [] }
    : { passed: 0, failed: [{ name, reason }], skipped: [] };
}

/** A run that failed in a way that no test shows, or that ended before it counted, is one failure. */
async function count(tool: Tool, args: readonly string[]): Promise<Tally> {
  forgetTally();
  const code = await run(tool, args);
  const tally = findTally() ?? { passed: 0, failed: [], skipped: [] };
  const silent = code !== 0 && tally.failed.length === 0;
  const empty = code === 0 && tally.passed === 0;
  if (!silent && !empty) return tally;
  return { ...tally, failed: [{ name: tool, reason: `ended with ${code}, and no test says why` }] };
}

function report(all: readonly Tally[]): void {
  const passed = all.reduce((total, tally) => total + tally.passed, 0);
  const failed = all.flatMap((tally) => tally.failed);
  const skipped = all.flatMap((tally) => tally.skipped);
  console.log('');
  list('Skipped', skipped);
  list('Failed', failed);
  console.log(`tests: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function list(title: string, all: readonly Told[]): void {
  if (all.length > 0) console.log(`${title}:`);
  for (const { name, reason } of all) console.log(`  ${name}: ${reason}`);
}
