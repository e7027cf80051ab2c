import { defineConfig } from 'vitest/config';

/** Apart from all other tests: `npm run crm:record` alone reads it. */
export default defineConfig({
  test: {
    include: ['tests/recording/suite.ts'],
    setupFiles: ['tests/fakes/english.ts'],
    testTimeout: 600_000,
    hookTimeout: 3_600_000,
  },
});
