import type { FullConfig, Reporter, Suite, TestCase } from 'playwright/types/testReporter';
import { leaveTally, noReason } from './tally.ts';

/** Counts tests, and errors that no test stands for: a file that does not load is a failure too. */
export default class PlaywrightTally implements Reporter {
  #suite: Suite | undefined;
  #stray = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#stray += 1;
  }

  onEnd(): void {
    const tests = this.#suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped');
    const failed = tests.filter((test) => test.outcome() === 'unexpected' || test.outcome() === 'flaky');
    leaveTally({
      passed: tests.length - failed.length - skipped.length,
      failed: failed.length + this.#stray,
      skipped: skipped.map((test) => ({
        name: test.titlePath().filter(Boolean).join(' > '),
        reason: reason(test),
      })),
    });
  }

  // Beside another reporter that writes to the terminal.
  printsToStdio(): boolean {
    return false;
  }
}

const reason = (test: TestCase) =>
  test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? noReason;
