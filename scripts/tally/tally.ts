import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { root } from '../run.ts';

const Told = z.object({ name: z.string(), reason: z.string() });
export type Told = z.infer<typeof Told>;

/** What a run of tests came to. Of what failed and what was skipped it keeps the reasons. */
const Tally = z.object({ passed: z.number(), failed: z.array(Told), skipped: z.array(Told) });
export type Tally = z.infer<typeof Tally>;

export const noReason = 'no reason given';

const path = join(root, 'test-results/tally.json');

/** A reporter inside vitest or Playwright leaves the tally here for the process that started them. */
export function leaveTally(tally: Tally): void {
  writeFileSync(path, JSON.stringify(tally));
}

export function forgetTally(): void {
  rmSync(path, { force: true });
}

/** Undefined when the run ended before it could count. */
export function findTally(): Tally | undefined {
  try {
    return Tally.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

const linesOfAReason = 12;

/** What went wrong and where, short: the whole of it stands further up, which may be cut off where the output is kept. */
export function reasonOf(errors: readonly { message?: string; stack?: string }[]): string {
  const said = errors.map(({ message = '', stack = '' }) =>
    stack.includes(message) ? stack : `${message}\n${stack}`,
  );
  const lines = stripVTControlCharacters(said.join('\n'))
    .split('\n')
    .filter((line) => line.trim() && !line.includes('node_modules'));
  return lines.slice(0, linesOfAReason).join('\n    ') || noReason;
}
