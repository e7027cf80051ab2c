import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBrief } from './brief/run.ts';
import { benchCost } from './cost/run.ts';
import { benchCrm } from './crm/run.ts';
import { benchDirectory } from './directory/run.ts';
import { benchImport } from './import/run.ts';
import { benchJoins } from './joins/run.ts';
import { benchLookups } from './lookups/run.ts';
import { benchNavigations } from './navigations/run.ts';
import { benchPortfolio } from './portfolio/run.ts';
import { benchRoute } from './route/run.ts';
import { benchSaving } from './saving/run.ts';
import { benchSearch } from './search/run.ts';
import { benchSheets } from './sheets/run.ts';
import type { Figure } from './stats.ts';
import { printTable } from './table.ts';

/** `npm run bench`, or only parts of it: `npm run bench -- route cost --quick`. */
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' } },
  allowPositionals: true,
});
const quick = values.quick ?? false;

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  route: () => benchRoute({ rounds: quick ? 4 : 15 }),
  cost: () => benchCost({ rounds: quick ? 3 : 7, storm: quick ? 10_000 : 60_000 }),
  navigations: () => benchNavigations({ navigations: quick ? 400 : 10_000 }),
  directory: () =>
    benchDirectory(
      quick
        ? { accounts: 10_000, contacts: 100_000, rounds: 2, lookups: 1000, peerContacts: 20_000 }
        : { accounts: 100_000, contacts: 1_000_000, rounds: 3, lookups: 5000, peerContacts: 50_000 },
    ),
  lookups: () => benchLookups({ contacts: quick ? 20_000 : 200_000, seconds: quick ? 2 : 8 }),
  brief: async () => benchBrief({ rounds: quick ? 20 : 200 }),
  portfolio: () => benchPortfolio(quick ? { frames: 150, rounds: 1 } : { frames: 600, rounds: 5 }),
  saving: () => benchSaving({ rounds: quick ? 30 : 200 }),
  sheets: () => benchSheets(quick ? { rows: 10_000, rounds: 1 } : { rows: 100_000, rounds: 3 }),
  import: () => benchImport(quick ? { rows: 10_000, notes: 10 } : { rows: 100_000, notes: 30 }),
  crm: () =>
    benchCrm(
      quick
        ? { accounts: [200, 2000], organisation: 5000, contacts: 1500 }
        : { accounts: [1000, 50_000], organisation: 200_000, contacts: 10_000 },
    ),
  joins: () =>
    benchJoins(
      quick
        ? { accounts: 10_000, rounds: 3, pages: [200, 5000] }
        : { accounts: 100_000, rounds: 9, pages: [200, 5000] },
    ),
  search: () =>
    benchSearch(
      quick
        ? { accounts: 10_000, contacts: 50_000, queries: 60 }
        : { accounts: 100_000, contacts: 1_000_000, queries: 300 },
    ),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
const figures: Figure[] = [];
for (const name of chosen) {
  const part = parts[name];
  if (!part) throw new Error(`There is no bench ${name}; there are ${Object.keys(parts).join(', ')}.`);
  console.log(`Measuring ${name} …`);
  figures.push(...(await part()));
}
printTable(figures);
console.log(`Raw samples: ${await save()}`);

async function save(): Promise<string> {
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${new Date().toISOString().slice(0, 16).replace(':', '-')}.json`);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  await writeFile(path, JSON.stringify({ machine, quick, parts: chosen, figures }, null, 1));
  return path;
}
