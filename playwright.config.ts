import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env['CI'],
  // A second try in CI is reported as flaky, never hidden; by hand the first failure counts.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  // A control that cannot be pressed is named instead of only the whole test's time.
  use: { actionTimeout: 15_000 },
  outputDir: 'test-results',
});
