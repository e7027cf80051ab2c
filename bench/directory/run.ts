import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import type { ContactEntry, DirectoryEntry } from '../../lib/model/index.ts';
import { getBrowser } from '../../scripts/browser.ts';
import { generateDirectory } from '../../server/sample/index.ts';
import { type Figure, median, percentile } from '../stats.ts';

const PAGE = 5000;
const here = import.meta.dirname;

export interface DirectorySize {
  accounts: number;
  contacts: number;
  /** Runs of each side, interleaved. */
  rounds: number;
  lookups: number;
  /** Records the peer is given; it is too slow for all of them in the time a bench may take. */
  peerContacts: number;
}

/** Sync and matching of a whole directory in the real browser's IndexedDB, beside Dexie. */
export async function benchDirectory(size: DirectorySize): Promise<Figure[]> {
  const entries = [...generateDirectory({ accounts: size.accounts, contacts: size.contacts, seed: 1 })];
  const server = await serve(entries, await readFile(await bundle(), 'utf8'));
  const browser = await chromium.launch({
    executablePath: getBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction('window.bench');
    return await measure(page, server, entries, size);
  } finally {
    await browser.close();
    server.close();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>;

async function measure(page: Page, server: Server, entries: DirectoryEntry[], size: DirectorySize) {
  const ours: number[] = [];
  const dexie: number[] = [];
  for (let round = 0; round < size.rounds; round++) {
    server.limit(entries.length);
    const ms = await page.evaluate(() => window.bench.syncOurs('ours'));
    ours.push((entries.length / ms) * 1000);
    server.limit(size.peerContacts);
    const peer = await page.evaluate(() => window.bench.syncDexie('dexie'));
    dexie.push((size.peerContacts / peer) * 1000);
  }
  const cases = sampleCases(entries, size.lookups);
  const matched = await page.evaluate((c) => window.bench.matchOurs('ours', c), cases);
  const early = sampleCases(entries.slice(0, size.peerContacts), size.lookups);
  const peer = await page.evaluate((c) => window.bench.matchDexie('dexie', c), early);
  return figures(ours, dexie, matched, peer, size);
}

type Matched = { times: number[]; wrong: number };

function figures(
  ours: number[],
  dexie: number[],
  matched: Matched,
  peer: Matched,
  size: DirectorySize,
): Figure[] {
  const rate = median(ours);
  const p95 = percentile(matched.times, 0.95);
  return [
    {
      what: `sync of ${size.accounts} accounts + ${size.contacts} contacts`,
      value: `${k(rate)} records/s; Dexie ${k(median(dexie))} (${size.peerContacts} records)`,
      goal: '≥ 150k records/s',
      met: rate >= 150_000,
      raw: { ours, dexie },
    },
    {
      what: `match from disk, ${matched.times.length} sightings`,
      value: `p50 ${median(matched.times).toFixed(2)} ms, p95 ${p95.toFixed(2)} ms; Dexie p95 ${percentile(peer.times, 0.95).toFixed(2)} ms`,
      goal: '≤ 1.5 ms p95',
      met: p95 <= 1.5,
      raw: { ours: matched.times, dexie: peer.times },
    },
    {
      what: 'false matches',
      value: `${matched.wrong} of ${matched.times.length}`,
      goal: '0',
      met: matched.wrong === 0,
      raw: matched.wrong,
    },
  ];
}

const k = (n: number) => `${Math.round(n / 1000)}k`;

/** Every second person is known; the others are at domains that nobody has. */
function sampleCases(entries: readonly DirectoryEntry[], count: number) {
  const contacts = entries.filter(
    (entry): entry is ContactEntry => entry.kind === 'contact' && entry.emails.length > 0,
  );
  return Array.from({ length: count }, (_, i) => {
    if (i % 2 === 1) return { email: `person${i}@nobody-${i}.example`, accountId: null };
    const contact = contacts[(i * 7919) % contacts.length];
    return { email: contact?.emails[0] ?? '', accountId: contact?.accountId ?? null };
  });
}

async function bundle(): Promise<string> {
  const outDir = join(here, '../../.cache/bench-directory');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: join(here, 'main.ts'), formats: ['es'], fileName: 'bench' },
    },
  });
  return join(outDir, 'bench.js');
}

interface Server {
  url: string;
  limit(records: number): void;
  close(): void;
}

async function serve(entries: readonly DirectoryEntry[], script: string): Promise<Server> {
  let limit = entries.length;
  const pages = new Map<number, string>();
  const text = (from: number) => {
    const to = Math.min(from + PAGE, limit);
    const page = {
      upserts: entries.slice(from, to),
      deletes: [],
      next: String(to),
      more: to < limit,
      total: limit,
    };
    return JSON.stringify(page);
  };
  const server = createServer((request, response) => {
    const since = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('since');
    response.setHeader('content-type', since === null ? 'text/html' : 'application/json');
    if (request.url === '/bench.js') {
      response.setHeader('content-type', 'text/javascript');
      return response.end(script);
    }
    if (since === null) {
      // As strict as in an extension, where no code is made from text: that is how fast zod can be there.
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; connect-src 'self'",
      );
      return response.end(
        '<!doctype html><title>bench</title><script type="module" src="/bench.js"></script>',
      );
    }
    // Made before the clock starts, so that the server is not what is measured.
    return response.end(pages.get(Number(since)));
  });
  const prepare = (records: number) => {
    limit = records;
    pages.clear();
    for (let from = 0; from < limit; from += PAGE) pages.set(from, text(from));
  };
  prepare(limit);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/`, limit: prepare, close: () => server.close() };
}
