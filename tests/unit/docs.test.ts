import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the pages about how and why Deskside is built say of the tree is held against the tree; the README has a test of its own. */
const read = (path: string): string => readFileSync(path, 'utf8');

const decisions = readdirSync('docs/decisions').filter((name) => name !== 'README.md');
const pages = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  'PRIVACY.md',
  'docs/architecture.md',
  'docs/desk-in-an-hour.md',
  'docs/decisions/README.md',
  ...decisions.map((name) => `docs/decisions/${name}`),
];

const ROOMS = /^(?:adapters|components|core|docs|entrypoints|providers|public|tests)\/|^[a-z.]+\.config\.ts$/;

/** Paths between backticks, each with the page that names it. */
const paths = pages.flatMap((page) =>
  [...read(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) =>
    ROOMS.test(code) && !/[<*{ ]/.test(code) ? [[page, code] as const] : [],
  ),
);

const GITHUB_DROPS = /[^\p{L}\p{N}\s_-]/gu;

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replace(GITHUB_DROPS, '').replaceAll(' ', '-'),
  );

describe('files', () => {
  test('many are named', () => expect(paths.length).toBeGreaterThan(60));
  test.each(paths)('%s: %s is there', (_page, path) => expect(existsSync(path)).toBe(true));
});

describe('what is in a file', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`([\w.]+)` (?:of [^`|]+ )?in `([^`\n]+\.tsx?)`/g)].map(
      ([, name = '', path = '']) => [name, path] as const,
    ),
  );
  test('much is named', () => expect(named.length).toBeGreaterThan(10));
  test.each(named)('%s is in %s', (name, path) => expect(read(path)).toContain(name.split('.').at(-1)));
});

describe('tests that guard a promise', () => {
  let file = '';
  const named = read('docs/architecture.md')
    .split('\n')
    .flatMap((row) => {
      const last = row.split('|').at(-2) ?? '';
      file = /`(tests\/[^`]+\.(?:test|spec)\.ts)`/.exec(last)?.[1] ?? file;
      const title = /: “([^”]+)”/.exec(last)?.[1];
      return title === undefined ? [] : [[title, file] as const];
    });
  test('several are named', () => expect(named.length).toBeGreaterThan(5));
  test.each(named)('“%s” is in %s', (title, path) => expect(read(path)).toMatch(new RegExp(`['"\`][^'"\`]*${title}`)));
});

describe('links', () => {
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/g)].map(
      ([, target = '', anchor]) => [page, target === '' ? page : join(dirname(page), target), anchor] as const,
    ),
  );
  test.each(links)('%s: %s (%s) is there', (_page, target, anchor) => {
    expect(existsSync(target)).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
  });
});

test('every decision is in the index, with its number, and has its five parts', () => {
  const index = read('docs/decisions/README.md');
  expect(decisions.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, at) => at + 1));
  for (const name of decisions)
    for (const part of ['Context.', 'Decision.', 'Weighed.', 'Consequences.', 'Look again'])
      expect(read(`docs/decisions/${name}`), name).toContain(`**${part}**`);
});

test('a runner runs what everybody runs', () => {
  expect(read('.github/workflows/test.yml')).toContain('run: bash .ci/run');
});
