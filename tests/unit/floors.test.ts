import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const worker = 'entrypoints/background';
/** From the ground up; the last two stand beside each other. */
const floors = [
  'store',
  'rules',
  'redaction',
  'model',
  'features',
  'desks',
  'tickets',
  'watch',
  'queue',
  'session',
  'page-requests',
] as const;
type Floor = (typeof floors)[number];

const mayKnow = (from: Floor, to: Floor): boolean =>
  from === to || (floors.indexOf(from) > floors.indexOf(to) && !(from === 'page-requests' && to === 'session'));

/** A house with the same rules and one small file for every pair of floors. */
const house = mkdtempSync(path.join(tmpdir(), 'floors-'));
const fileOf = (from: Floor, to: Floor): string => `${worker}/${from}/knows-${to}.ts`;
const pairs = floors.flatMap((from) => floors.map((to) => ({ from, to })));
let complaints: ReadonlySet<string>;

beforeAll(async () => {
  for (const { from, to } of pairs) {
    mkdirSync(path.join(house, worker, from), { recursive: true });
    writeFileSync(path.join(house, worker, from, 'thing.ts'), 'export const thing = 1;\n');
    writeFileSync(
      path.join(house, fileOf(from, to)),
      `import { thing } from '../${to}/thing';\n\nexport const known = thing;\n`,
    );
  }
  writeFileSync(path.join(house, '.oxlintrc.json'), readFileSync(path.join(root, '.oxlintrc.json')));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  const lint = path.join(root, 'node_modules/.bin/oxlint');
  const { stdout } = await run(lint, ['--format', 'unix', '--deny-warnings'], { cwd: house }).catch(
    (failed: { readonly stdout: string }) => failed,
  );
  complaints = new Set(
    [...stdout.matchAll(/^(?:\.\/)?([^:\s]+):\d+:\d+:.*no-restricted-imports/gm)].flatMap(([, file]) => file ?? []),
  );
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(pairs.filter(({ from, to }) => !mayKnow(from, to)))(
  '$from may not import $to: lint says so',
  ({ from, to }) => {
    expect(complaints).toContain(fileOf(from, to));
  },
);

test('what stands on the floors before it may be imported', () => {
  const allowed = pairs.filter(({ from, to }) => mayKnow(from, to)).map(({ from, to }) => fileOf(from, to));
  expect(allowed.filter((file) => complaints.has(file))).toEqual([]);
});

/** Folder to the other folders of the worker that its files import from. */
function foldersOfTheWorker(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const name of readdirSync(path.join(root, worker), { encoding: 'utf8', recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const file = path.join(worker, name);
    const folder = path.dirname(file);
    const known = graph.get(folder) ?? new Set<string>();
    graph.set(folder, known);
    for (const [, spec] of readFileSync(path.join(root, file), 'utf8').matchAll(/from '(\.\.?\/[^']+)'/g)) {
      const to = path.dirname(path.normalize(path.join(folder, spec ?? '')));
      // The tools beside `index.ts` are for every floor and know none.
      if (to !== folder && to.startsWith(`${worker}/`)) known.add(to);
    }
  }
  return graph;
}

test('no two folders of the worker import each other in a circle', () => {
  const graph = foldersOfTheWorker();
  const circles: string[] = [];
  const walk = (folder: string, way: readonly string[]): void => {
    if (way.includes(folder)) return void circles.push([...way.slice(way.indexOf(folder)), folder].join(' → '));
    for (const next of graph.get(folder) ?? []) if (circles.length === 0) walk(next, [...way, folder]);
  };
  for (const folder of graph.keys()) walk(folder, []);
  expect(graph.size).toBeGreaterThan(8);
  expect(circles).toEqual([]);
});

test('every file of the worker stands on a floor, beside its entry are tools for all of them only', () => {
  const entries = readdirSync(path.join(root, worker), { withFileTypes: true });
  const namesOf = (isFloor: boolean): string[] =>
    entries.filter((entry) => entry.isDirectory() === isFloor).map(({ name }) => name);
  expect(namesOf(false).toSorted()).toEqual(['hex.ts', 'in-time.ts', 'in-turn.ts', 'index.ts', 'log.ts', 'phrases.ts']);
  expect(namesOf(true).toSorted()).toEqual(floors.toSorted());
});
