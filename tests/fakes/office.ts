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

type From = 'xlsx' | 'csv' | 'xlsm';
type To = 'fods' | 'xlsx' | 'pdf';
interface Asked {
  bytes: Uint8Array;
  from: From;
  to: To;
  answer: PromiseWithResolvers<Buffer<ArrayBuffer>>;
}

let asked: Asked[] = [];

/**
 * Opens a file in LibreOffice and gives it as that saves it: `fods` is XML with all formulas and values, `xlsx` what it
 * makes of a workbook. To start it takes longer than to convert, so those that are asked for together are opened by one.
 */
export function openInOffice(bytes: Uint8Array, from: From, to: To): Promise<Buffer<ArrayBuffer>> {
  const answer = Promise.withResolvers<Buffer<ArrayBuffer>>();
  asked.push({ bytes, from, to, answer });
  void inTurn(openAsked);
  return answer.promise;
}

/** All that are to become the same; those that are not have their own turn. */
async function openAsked(): Promise<void> {
  const [first] = asked;
  if (!first) return;
  const alike = Map.groupBy(asked, ({ from, to }) => from === first.from && to === first.to);
  asked = alike.get(false) ?? [];
  const own = alike.get(true) ?? [];
  // One that was read already keeps its answer.
  await openAll(own, first).catch((error) => own.map(({ answer }) => answer.reject(error)));
}

async function openAll(all: readonly Asked[], { from, to }: Asked): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-office-'));
  try {
    const names = all.map((_, at) => join(folder, `${at}.${from}`));
    for (const [at, name] of names.entries()) await writeFile(name, all[at]?.bytes ?? '');
    await run(office ?? '', [...argumentsFor(from, to), '--outdir', join(folder, 'out'), ...names]);
    for (const [at, { answer }] of all.entries())
      answer.resolve(await readFile(join(folder, `out/${at}.${to}`)));
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

function argumentsFor(from: From, to: To): string[] {
  return [
    `-env:UserInstallation=file://${profile}`,
    ...['--headless', '--norestore', '--nologo', '--convert-to', to],
    // Comma, quotes, UTF-8, from the first line; formulas are looked for in every field.
    ...(from === 'csv' ? ['--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1'] : []),
  ];
}
