import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import './modules/words/english';

/**
 * The adapters by themselves, through every combination of layout, language and event, and axe over the dark and narrow twins of a
 * picture: for whoever touches an adapter or a surface (`npm run e2e`). `npm test` leaves them out: what they guard is also guarded
 * by the suite that every desk must pass and by ten thousand generated tickets for each desk. The long rows of that suite (`@wide`)
 * are in `npm test` for one desk.
 */
const WIDE = /(?:(?:zendesk|freshdesk|halopsa)-(?:reading|applying|inserting|firefox)|pictures-wide)\.spec\.ts$/;

/** On a real Request Tracker, which the first of them installs: `npm run e2e -- --grep @rt`. `npm test` runs the `@short` ones. */
const REAL = /[\\/]rt[\\/][^\\/]+\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  projects: [
    { name: 'suite', testIgnore: [WIDE, REAL], grepInvert: /@wide|@patient/ },
    // Tests that mostly wait for a browser's own time limits: `npm test` runs them beside steps that keep the processors busy.
    { name: 'patient', testIgnore: [WIDE, REAL], grep: /@patient/, grepInvert: /@wide/ },
    { name: 'rt', testMatch: REAL, grepInvert: /@short/, timeout: 120_000, workers: 2 },
    { name: 'rt-short', testMatch: REAL, grep: /@short/, timeout: 120_000, workers: 1 },
    { name: 'wide', testMatch: WIDE },
    { name: 'wide-desks', testIgnore: [WIDE, REAL], grep: /@wide/ },
  ],
  // One more than there are processors: every test waits now and then, for the desk or for a press to arrive.
  workers: availableParallelism() + 1,
  forbidOnly: !!process.env['CI'],
  // A second try in CI is reported as flaky, never hidden; by hand the first failure counts.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  // A control that cannot be pressed is named instead of only the whole test's time.
  use: { actionTimeout: 15_000 },
  outputDir: 'test-results/e2e',
});
