import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { getBrowser } from '../../scripts/browser.ts';
import { buildDemo } from '../../scripts/demo-build.ts';
import { launch } from '../../scripts/launch.ts';
import { stopWorker } from '../../tests/e2e/worker.ts';
import { type Figure, median } from '../stats.ts';
import { makeFile } from './file.ts';
import { contextMs, listenLong, longest, saveNote, someAccounts, untilKnown } from './in-page.ts';
import { peakOf } from './peak.ts';

const SLOW = 600_000;

/** The whole way of a file in the built extension: read, compared, taken over, known to panel and portfolio, written to. */
export async function benchImport({ rows, notes }: { rows: number; notes: number }): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-import-'));
  const { context, origin } = await launch({
    browser: getBrowser(),
    profile: join(folder, 'profile'),
    extension: await buildDemo(),
    sitesPort: 1,
    headless: !process.env.KEYSIDE_HEADED,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(listenLong);
    await page.goto(`${origin}/import.html`);
    const before = await peakOf(context);
    const way = await takeOver(page, rows);
    const peak = await peakOf(context);
    const known = await page.evaluate(untilKnown);
    const [accountId = '', other = ''] = await page.evaluate(someAccounts);
    const saved: { saved: number; applied: number }[] = [];
    for (let at = 0; at < notes; at++) saved.push(await page.evaluate(saveNote, { accountId, at }));
    await stopWorker(page);
    const woken = await page.evaluate(contextMs, other);
    return figuresOf({ rows, ...way, before, peak, known, saved, woken, long: await page.evaluate(longest) });
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeOver(page: Page, rows: number) {
  const file = await makeFile(rows);
  const read = await timed(async () => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: /What is in/ }).waitFor({ timeout: SLOW });
  });
  await page.getByLabel('Your name').fill('Alex Reuter');
  await page.getByLabel('Your work e-mail').fill('alex.reuter@northbeam-software.com');
  const compared = await timed(async () => {
    await page.getByRole('button', { name: 'See what it will do' }).click();
    await page.getByRole('button', { name: 'Take over' }).waitFor({ timeout: SLOW });
  });
  const taken = await timed(async () => {
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByRole('heading', { name: 'Your accounts are here' }).waitFor({ timeout: SLOW });
  });
  return { read, compared, taken };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Found extends Awaited<ReturnType<typeof takeOver>> {
  rows: number;
  before: number;
  peak: number;
  known: { directory: number; portfolio: number };
  saved: { saved: number; applied: number }[];
  woken: number;
  long: number;
}

function figuresOf({
  rows,
  read,
  compared,
  taken,
  before,
  peak,
  known,
  saved,
  woken,
  long,
}: Found): Figure[] {
  const all = read + compared + taken;
  const figure = (what: string, value: string, met: boolean | null = null, goal = ''): Figure => ({
    ...{ what, value, goal, met },
    raw: value,
  });
  const [kept, applied] = [median(saved.map((one) => one.saved)), median(saved.map((one) => one.applied))];
  return [
    figure(`a file of ${rows} rows: read`, seconds(read)),
    figure('… compared with what is here', seconds(compared)),
    figure('… taken over', seconds(taken)),
    figure('… all three', `${Math.round(rows / (all / 1000))} rows/s`),
    figure('… most memory of the process', `${megabytes(peak)} MB (${megabytes(before)} before)`),
    figure('… longest task of its page', `${Math.round(long)} ms`, long <= 50, '≤ 50 ms'),
    figure('… until matching knows them', seconds(known.directory)),
    figure('… until the portfolio knows them', seconds(known.portfolio)),
    figure('a note on one of them until “saved”', `p50 ${kept.toFixed(1)} ms`, kept <= 20, '≤ 20 ms'),
    figure('… until it is in the records', `p50 ${applied.toFixed(0)} ms`),
    figure('an account of them, worker dead, not cached', `${Math.round(woken)} ms`),
  ];
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
