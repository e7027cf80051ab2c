import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { leaveTally, noReason } from './tally.ts';

/** Counts tests, and files and errors that no test stands for: a file that does not load is a failure too. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], stray: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const unloaded = modules.filter((module) => module.errors().length > 0);
    leaveTally({
      passed: inState('passed').length,
      failed: inState('failed').length + unloaded.length + stray.length,
      skipped: [...inState('skipped'), ...inState('pending')].map(skipped),
    });
  }
}

function skipped(test: TestCase) {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return { name: `${test.module.relativeModuleId} > ${test.fullName}`, reason: note ?? noReason };
}
