import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import '../tests/fakes/english.ts';
import { openReal, settingsIn } from '../tests/recording/opened.ts';
import { run } from './run.ts';

/** `npm run crm:record`, or with `-- --yes` where nobody can be asked. docs/crm.md says how. */
const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } });
const settings = settingsIn(process.env);
const { source } = await openReal(settings);
const me = await source.me(AbortSignal.timeout(60_000));
console.log(`
This writes to ${source.name} at ${new URL(settings.KEYSIDE_CRM_ADDRESS).host}, as ${me.name || me.email || 'whose key it is'}
(${me.workspace}). Take a sandbox or a test account, never your company's own data.

It makes some 200 records named after tests (accounts "Zürberg Kliniken" and such as are named by an id, contacts, deals,
cases, 150 notes, calls, meetings, tasks), runs the tests of a source against them, takes them away again, and writes what
was asked and answered to ${settings.KEYSIDE_CRM_FOLDER}, with every name, address, text, number and id replaced.
`);
const terminal = createInterface({ input: process.stdin, output: process.stdout });
const answer = values.yes ? 'yes' : await terminal.question('Go on? Write yes: ');
terminal.close();
if (answer.trim() !== 'yes') {
  console.log('Nothing was written.');
  process.exit(0);
}
process.exitCode = await run('vitest', [
  'run',
  '--config',
  'tests/recording/vitest.config.ts',
  '--root',
  '.',
]);
