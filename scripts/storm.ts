import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inFull, inOneLine, isClean, ledgerOf } from '../tests/storm/ledger.ts';
import { calm, crashes, long, short } from '../tests/storm/paces.ts';
import { runStorm } from '../tests/storm/storm.ts';
import { buildDemo } from './demo-build.ts';
import { ensurePostgres } from './postgres.ts';
import { root } from './run.ts';

/**
 * Usage: `npm run storm -- --seed 7 --writes 100000`. The seed says what is written, what goes wrong with which request
 * of a person, and after how many steps what happens to a browser. When each comes about is up to the machine: requests
 * of several accounts overtake one another, so two runs are alike and not the same.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    writes: { type: 'string', default: '100000' },
    /** Another build than that of these sources. */
    extension: { type: 'string' },
    minutes: { type: 'string' },
    'no-peer': { type: 'boolean', default: false },
    /** Nothing goes wrong: what there is to compare with. */
    calm: { type: 'boolean', default: false },
    /** Above all, the browser is killed. */
    crashes: { type: 'boolean', default: false },
  },
});
const [seed, writes] = [Number(values.seed), Number(values.writes)];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(writes) || writes < 3) {
  console.error('Say npm run storm -- --seed 7 --writes 100000, with whole numbers.');
  process.exit(2);
}
// An end, so that the browsers and the database end with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
ensurePostgres();
const kind = writes < 5000 ? short : long;
const extension = values.extension ?? (await buildDemo('chrome'));
const result = await runStorm({
  ...kind,
  ...(values.calm && calm),
  ...(values.crashes && crashes),
  ...(values.minutes !== undefined && { minutes: Number(values.minutes) }),
  extension,
  seed,
  writes,
  peer: !values['no-peer'],
});
const ledger = ledgerOf(result);
console.log(inFull(ledger));
console.log(inOneLine(ledger));
await mkdir(join(root, 'test-results'), { recursive: true });
await writeFile(join(root, `test-results/storm-${seed}.json`), JSON.stringify(ledger, null, 1));
process.exitCode = isClean(ledger) ? 0 : 1;
