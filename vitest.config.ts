import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { getBrowser } from './scripts/browser.ts';

const elsewhere = ['**/node_modules/**', '.output/**'];

export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
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
