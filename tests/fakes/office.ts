import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOffice } from '../../scripts/office.ts';

export const office = findOffice();
/** Milliseconds: it takes three seconds to start, and on a busy machine ten times that. */
export const slow = 180_000;
export const withoutOffice = 'there is no LibreOffice on this machine';

const run = promisify(execFile);

/**
 * Opens a file in LibreOffice and gives it as that saves it: `fods` is XML with all formulas and values, `xlsx` what it
 * makes of a workbook.
 */
export async function openInOffice(
  bytes: Uint8Array,
  from: 'xlsx' | 'csv' | 'xlsm',
  to: 'fods' | 'xlsx' | 'pdf',
): Promise<Buffer<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-office-'));
  try {
    await writeFile(join(folder, `in.${from}`), bytes);
    await inTurn(() => run(office ?? '', argumentsFor(folder, from, to)));
    return await readFile(join(folder, `out/in.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One of its own for each process of tests, so that nothing of a person's is used; to make it takes longer than to convert. */
const profile = join(tmpdir(), `keyside-office-profile-${process.pid}`);
process.once('exit', () => rmSync(profile, { recursive: true, force: true }));

/** Two can't have one profile at once. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn;
  return turn;
}

function argumentsFor(folder: string, from: string, to: string): string[] {
  return [
    `-env:UserInstallation=file://${profile}`,
    ...['--headless', '--norestore', '--nologo', '--convert-to', to, '--outdir', join(folder, 'out')],
    // Comma, quotes, UTF-8, from the first line; formulas are looked for in every field.
    ...(from === 'csv' ? ['--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1'] : []),
    join(folder, `in.${from}`),
  ];
}
