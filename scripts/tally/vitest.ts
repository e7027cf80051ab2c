import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { leaveTally, noReason, reasonOf, type Told } from './tally.ts';

type Errors = Parameters<NonNullable<Reporter['onTestRunEnd']>>[1];

/** Counts tests, and files and errors that no test stands for: a file that does not load is a failure too. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], stray: Errors): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const unloaded = modules.filter((module) => module.errors().length > 0);
    leaveTally({
      passed: inState('passed').length,
      failed: [
        ...inState('failed').map((test) => ({
          name: nameOf(test),
          reason: reasonOf(test.result().errors ?? []),
        })),
        ...unloaded.map((module) => ({ name: module.relativeModuleId, reason: reasonOf(module.errors()) })),
        ...stray.map(asStray),
      ],
      skipped: [...inState('skipped'), ...inState('pending')].map(skipped),
    });
  }
}

const nameOf = (test: TestCase) => `${test.module.relativeModuleId} > ${test.fullName}`;

/** Vitest says beside such an error what ran then, which is not always what it came from. */
function asStray(error: Errors[number]): Told {
  const { VITEST_TEST_PATH: file, VITEST_TEST_NAME: test } = error;
  return {
    name: ['an error outside of tests', file, test].filter(Boolean).join(' > '),
    reason: reasonOf([error]),
  };
}

function skipped(test: TestCase): Told {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return { name: nameOf(test), reason: note ?? noReason };
}
