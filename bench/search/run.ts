import { generateDirectory } from '../../server/sample/index.ts';
import { type Figure, median, percentile } from '../stats.ts';
import type { Doc } from './engines.ts';
import { measureStored, type Stored } from './in-browser.ts';
import { type Engine, measureEngines } from './in-node.ts';
import { keystrokes, makeQueries } from './queries.ts';

export interface SearchSize {
  accounts: number;
  /** Only ours is given contacts as well, in the browser. */
  contacts: number;
  queries: number;
}

/** A frame at 60 a second. */
const FRAME = 16;
const FIRST = 250;

/** Searching by name while it is typed, beside the libraries that do it, and from the browser's own database. */
export async function benchSearch({ accounts, contacts, queries }: SearchSize): Promise<Figure[]> {
  const docs = [...generateDirectory({ accounts, contacts: 0, seed: 1 })].flatMap((entry): Doc[] =>
    entry.kind === 'account'
      ? [{ id: entry.id, name: entry.name, hosts: [...entry.domains, ...entry.aliasDomains] }]
      : [],
  );
  const asked = makeQueries(docs, queries);
  const engines = measureEngines(docs, asked);
  const texts = asked.flatMap(({ text }) => keystrokes(text));
  const stored = [await measureStored(accounts, 0, texts), await measureStored(accounts, contacts, texts)];
  return [...engines.flatMap((engine) => ofEngine(engine, accounts)), ...stored.flatMap(ofStored)];
}

const spread = (times: readonly number[]) =>
  [0.5, 0.95, 0.99].map((p) => `p${p * 100} ${percentile(times, p).toFixed(2)}`).join(', ');

function ofEngine({ name, buildMs, bytes, times, hits }: Engine, accounts: number): Figure[] {
  const isOurs = name === 'Keyside';
  const all = Object.values(hits);
  const recall = all.reduce((sum, { found }) => sum + found, 0) / all.reduce((sum, { of }) => sum + of, 0);
  const kinds = Object.entries(hits).map(([kind, { found, of }]) => `${kind} ${percent(found / of)}`);
  return [
    {
      what: `${name}: a key pressed, ${accounts} accounts, ${times.length} keys`,
      value: `${spread(times)} ms; built in ${Math.round(buildMs)} ms, ${(bytes / 1e6).toFixed(1)} MB`,
      goal: isOurs ? `≤ ${FRAME} ms p95` : '',
      met: isOurs ? percentile(times, 0.95) <= FRAME : null,
      raw: { buildMs, bytes, times },
    },
    {
      what: `${name}: meant account among the first ten`,
      value: `${percent(recall)}: ${kinds.join(', ')}`,
      goal: '',
      met: null,
      raw: hits,
    },
  ];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function ofStored({ accounts, contacts, fillMs, buildMs, first, times }: Stored): Figure[] {
  const what = `in Chromium with its database, ${accounts} accounts + ${contacts} contacts`;
  return [
    {
      what: `search ${what}: a key pressed`,
      value: `${spread(times)} ms; index built in ${Math.round(buildMs)} ms after a fill of ${Math.round(fillMs)} ms`,
      goal: contacts === 0 ? `≤ ${FRAME} ms p95` : '',
      met: contacts === 0 ? percentile(times, 0.95) <= FRAME : null,
      raw: { times, buildMs, fillMs },
    },
    {
      what: `search ${what}: the first after a start`,
      value: `median ${Math.round(median(first))} ms, most ${Math.round(Math.max(...first))} ms`,
      goal: contacts === 0 ? `≤ ${FIRST} ms` : '',
      met: contacts === 0 ? median(first) <= FIRST : null,
      raw: first,
    },
  ];
}
