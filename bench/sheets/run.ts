import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Figure, median } from '../stats.ts';
import { linesOf } from './rows.ts';
import { readers, writers } from './tools.ts';

const Run = z.object({ ms: z.number(), got: z.number(), before: z.number(), peak: z.number() });
type Run = z.infer<typeof Run>;

export interface SheetsSize {
  rows: number;
  /** Runs of each, in turn with the others. */
  rounds: number;
}

/** Workbooks read and written beside the libraries that do it, each in a process of its own. */
export async function benchSheets({ rows, rounds }: SheetsSize): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-sheets-'));
  try {
    const path = join(folder, 'a.xlsx');
    // By none of those that are compared in reading.
    await writeFile(path, (await writers['write-excel-file']?.(linesOf(rows))) ?? '');
    const read = await measure(Object.keys(readers), rounds, (tool) => runOne('read', tool, rows, path));
    const written = await measure(Object.keys(writers), rounds, (tool) => runOne('write', tool, rows, ''));
    return [...figuresOf('read', read, rows), ...figuresOf('written', written, rows)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(tools: readonly string[], rounds: number, run: (tool: string) => Promise<Run>) {
  const runs = new Map<string, Run[]>(tools.map((tool) => [tool, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const tool of tools) runs.get(tool)?.push(await run(tool));
  return runs;
}

async function runOne(side: string, tool: string, rows: number, path: string): Promise<Run> {
  const child = join(import.meta.dirname, 'main.ts');
  const flags = ['--disable-warning=ExperimentalWarning', child, side, tool, String(rows), path];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  return Run.parse(JSON.parse(stdout));
}

function figuresOf(what: string, all: ReadonlyMap<string, readonly Run[]>, rows: number): Figure[] {
  const perSecond = (runs: readonly Run[]) => rows / (median(runs.map(({ ms }) => ms)) / 1000);
  const [ours = [], ...others] = all.values();
  const best = Math.max(...others.map(perSecond));
  return [...all].map(([tool, runs]) => {
    const [peak, before] = [median(runs.map((run) => run.peak)), median(runs.map((run) => run.before))];
    return {
      what: `${rows} rows × 8 columns ${what}: ${tool}`,
      value: `${Math.round(perSecond(runs) / 100) / 10} k rows/s, at most ${megabytes(peak)} MB (${megabytes(before)} before)`,
      goal: runs === ours ? 'as fast as any' : '',
      met: runs === ours ? perSecond(ours) >= best : null,
      raw: runs,
    };
  });
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
