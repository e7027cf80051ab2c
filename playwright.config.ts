import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Each has one browser with the extension for all its tests. Most of the time a test waits for its page.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  // The same stories in both; each browser's own are in the folder of its name.
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: 'firefox/**' },
    { name: 'firefox', use: { browserName: 'firefox' } },
    // Has browsers of its own, which it kills.
    { name: 'storm', testDir: 'tests/storm' },
  ],
  reporter: 'list',
  forbidOnly: true,
});
