import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { getBrowser } from './scripts/browser.ts';

const speakEnglish = ['tests/fakes/english.ts'];
const elsewhere = ['**/node_modules/**', '.output/**'];

/** What takes longest begins first, or it is waited for at the end with nothing beside it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      /tests\/gallery|server\/start|walk\.test/.test(moduleId);
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), (file) =>
      isLong(file) ? 'long' : 'short',
    );
    return [...long, ...short];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: speakEnglish,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, 'server/**', '**/*.browser.test.ts'],
        },
      },
      {
        // On the embedded database and on a PostgreSQL that is started once for the run.
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude: elsewhere,
          globalSetup: ['server/testing/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What only a real browser can answer, such as IndexedDB.
        test: {
          name: 'browser',
          setupFiles: speakEnglish,
          include: ['lib/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: getBrowser(), args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
