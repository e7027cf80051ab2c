import type { FullConfig, Reporter, Suite, TestCase, TestError } from 'playwright/types/testReporter';
import { leaveTally, noReason, reasonOf, type Told } from './tally.ts';

/** Counts tests, and errors that no test stands for: a file that does not load is a failure too. */
export default class PlaywrightTally implements Reporter {
  #suite: Suite | undefined;
  readonly #stray: Told[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#stray.push({ name: 'an error outside of tests', reason: reasonOf([error]) });
  }

  onEnd(): void {
    const tests = this.#suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped');
    const failed = tests.filter((test) => test.outcome() === 'unexpected' || test.outcome() === 'flaky');
    leaveTally({
      passed: tests.length - failed.length - skipped.length,
      failed: [
        ...failed.map((test) => ({
          name: nameOf(test),
          reason: reasonOf(test.results.flatMap(({ errors }) => errors)),
        })),
        ...this.#stray,
      ],
      skipped: skipped.map((test) => ({ name: nameOf(test), reason: reason(test) })),
    });
  }

  // Beside another reporter that writes to the terminal.
  printsToStdio(): boolean {
    return false;
  }
}

const nameOf = (test: TestCase) => test.titlePath().filter(Boolean).join(' > ');

const reason = (test: TestCase) =>
  test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? noReason;
