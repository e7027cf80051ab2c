import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../run.ts';

/** What a run of tests came to. */
const Tally = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});
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
