import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const UNIT = 'tests/unit';

/** What these start in a page stays there for as long as the page does. */
const STAYS = [`${UNIT}/entrypoints/api-observer/hear.test.ts`, `${UNIT}/entrypoints/desk-bootstrap/bootstrap.test.ts`];

/** Tests that need modules and a page of their own, as those that put a stand-in in a module's place. */
const ALL = readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
  .map((path) => `${UNIT}/${path}`)
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const ALONE = ALL.filter(({ path, text }) => STAYS.includes(path) || text.includes('vi.mock(')).map(({ path }) => path);

const including = (...calls: readonly string[]): string[] =>
  ALL.filter(({ text }) => calls.some((call) => text.includes(call))).map(({ path }) => path);

/** Those that put the same stand-in in a module's place share it. */
const MANAGED = including('policyIsSetHere(');
const ANSWERED = including('answersCompatible(').filter((path) => !MANAGED.includes(path));

const KIT = `${UNIT}/entrypoints/background/kit`;
const OURS = ['modules/words/english.ts', `${UNIT}/dom-parser.ts`, `${UNIT}/languages.ts`, `${UNIT}/phrases-read.ts`];
const SETUP = [...OURS, `${UNIT}/untouched.ts`];
const shared = { isolate: false, restoreMocks: true, unstubEnvs: true, unstubGlobals: true } as const;

const groupOf = ({ project, moduleId }: TestSpecification): string =>
  `${project.name} ${/^\/\/ @vitest-environment.*$/gm.exec(readFileSync(moduleId, 'utf8'))?.[0] ?? ''}`;

/** A process goes on to the next file only where that is of the same project and environment. */
class InGroups extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groups = new Map(files.map((file) => [file, groupOf(file)]));
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => (groups.get(a) ?? '').localeCompare(groups.get(b) ?? ''));
  }
}

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: OURS,
    // A file that ends while its last words are on their way to the reporter would fail the whole run.
    disableConsoleIntercept: true,
    // Some hundred runs of a property take a busy machine some seconds, ten thousand forty times as long.
    testTimeout: process.env['DESKSIDE_ALL'] ? 600_000 : 90_000,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: InGroups },
    projects: [
      // Importing a file anew for each test file took half of the run.
      {
        extends: true,
        test: {
          ...shared,
          name: 'together',
          include: [`${UNIT}/**/*.test.{ts,tsx}`],
          exclude: [...ALONE, ...ANSWERED, ...MANAGED],
          setupFiles: SETUP,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'answered',
          include: ANSWERED,
          setupFiles: [...SETUP, `${KIT}/stand-in-for-providers.ts`],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'managed',
          include: MANAGED,
          setupFiles: [...SETUP, `${KIT}/stand-in-for-providers.ts`, `${KIT}/stand-in-for-arrival.ts`],
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
