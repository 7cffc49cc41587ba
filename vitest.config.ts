import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Rooms whose tests have no browser and no stand-in for a module: what they import can be shared. */
const PURE = ['adapters', 'core', 'practice', 'providers'].map((room) => `tests/unit/${room}/**/*.test.ts`);

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['tests/unit/dom-parser.ts'],
    // Ten thousand runs of a property take ten times as long.
    testTimeout: process.env['DESKSIDE_ALL'] ? 300_000 : 30_000,
    maxWorkers: availableParallelism(),
    projects: [
      // Importing a file anew for each test file took half of the run.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false, unstubEnvs: true, unstubGlobals: true } },
      { extends: true, test: { name: 'own', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: PURE } },
    ],
  },
});
