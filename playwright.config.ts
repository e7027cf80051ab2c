import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/once.ts',
  // Each has one browser with the extension for all its tests. A test often waits for its page: two would leave a core idle.
  workers: 3,
  // How long something takes is measured in bench/; here it is only to come about, on a busy machine too.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  projects: [
    // Has browsers of its own, which it kills; first, as nothing takes longer.
    { name: 'storm', testDir: 'tests/storm' },
    // The same stories in both; each browser's own are in the folder of its name.
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: 'firefox/**' },
    // Where @once says that a browser's own part in a story is none, or is shown by another, once is enough for a change.
    {
      name: 'firefox',
      use: { browserName: 'firefox' },
      ...(!process.env.KEYSIDE_EVERYWHERE && { grepInvert: /@once/ }),
    },
  ],
  reporter: 'list',
  forbidOnly: true,
});
