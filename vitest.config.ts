import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { getBrowser } from './scripts/browser.ts';

const speakEnglish = ['tests/fakes/english.ts'];
const elsewhere = ['**/node_modules/**', '.output/**'];

/**
 * What takes longest begins first, or it is waited for at the end with nothing beside it; those that can share a process
 * stand together, or each has one of its own after all.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const alike = Map.groupBy(await super.sort(files), (file) =>
      [isLong(file) ? 1 : 2, file.project.name, environmentOf(file)].join(' '),
    );
    return [...alike].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, group]) => group);
  }
}

const isLong = ({ moduleId }: TestSpecification) =>
  /tests\/gallery|server\/start|walk\.test|readers\.test/.test(moduleId);

const environmentOf = ({ moduleId }: TestSpecification) =>
  (readFileSync(moduleId, 'utf8').match(/^\/\/ @vitest-environment.*/gm) ?? []).join(' ');

const startAnew = 'tests/start-anew.ts';
/**
 * Longer than anything takes on a machine that is slow and has others to serve: that a test is slow is no reason to fail.
 * By itself, Vitest waits five to fifteen seconds for a test, ten for a hook, and one for what is looked at again and again.
 */
const patient = {
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 30_000 } },
} as const;

const shared = {
  ...patient,
  isolate: false,
  sequence: { setupFiles: 'list' },
} as const;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          setupFiles: [startAnew, ...speakEnglish],
          globalSetup: ['tests/gallery/once.ts'],
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, 'server/**', '**/*.browser.test.ts'],
        },
      },
      {
        // On the embedded database and on a PostgreSQL that is started once for the run.
        test: {
          ...shared,
          setupFiles: [startAnew],
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: elsewhere,
          globalSetup: ['server/testing/setup.ts'],
        },
      },
      {
        // What only a real browser can answer, such as IndexedDB.
        test: {
          ...patient,
          name: 'browser',
          setupFiles: speakEnglish,
          include: ['lib/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: getBrowser(), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
