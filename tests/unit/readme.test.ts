import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskIds } from '../../core/ticket-ref';

/** What the pages for people say is held against what the code has. */
interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const packageAt = (path: string): Package => JSON.parse(read(path)) as Package;

const readme = read('README.md');
const pages = ['README.md', 'PRIVACY.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const root = packageAt('package.json');
const desks = deskIds.filter((desk) => desk !== 'described').map((desk) => `tests/desks/${desk}/package.json`);
const packages: Readonly<Record<string, Package>> = {
  'package.json': root,
  ...Object.fromEntries(desks.map((path) => [path, packageAt(path)])),
};

/** What stands between backticks, fenced blocks left out. */
const codesIn = (text: string): string[] =>
  [...text.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The list after `name:` in the manifest's source. */
function listed(name: string): string[] {
  const list = new RegExp(`\\b${name}: \\[([^\\]]*)\\]`).exec(read('wxt.config.ts'))?.[1];
  if (list === undefined) throw new Error(`wxt.config.ts has no ${name}`);
  return [...list.matchAll(/'([^']+)'/g)].map(([, item = '']) => item);
}

/** WXT adds the panel's by itself. */
const permissions = [...['permissions', 'host_permissions', 'optional_host_permissions'].flatMap(listed), 'sidePanel'];

describe('dependencies', () => {
  const codes = codesIn(readme);
  const used = Object.entries(packages).flatMap(([path, { dependencies = {}, devDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...devDependencies }).map((name) => [name, path] as const),
  );
  test.each(used)('%s (%s) has its job in the README', (name) => expect(codes).toContain(name));
});

describe('scripts', () => {
  const named = [
    ...new Set(
      pages.flatMap((page) =>
        [...read(page).matchAll(/\bnpm (?:run )?([a-z][a-z0-9:]*)/g)].map(([, name = '']) => name),
      ),
    ),
  ];
  const npmOwn = ['ci'];
  test('some are named', () => expect(named.length).toBeGreaterThan(5));
  test.each(named.filter((name) => !npmOwn.includes(name)))('npm run %s exists', (name) =>
    expect(Object.keys(root.scripts ?? {})).toContain(name),
  );
  test.each(Object.keys(root.scripts ?? {}))('%s is in the README', (name) =>
    expect(readme).toMatch(new RegExp(`npm (?:run )?${name}(?![a-z0-9:])`)),
  );
});

describe('permissions', () => {
  test('the manifest has them', () =>
    expect(permissions).toEqual(expect.arrayContaining(['storage', 'scripting', 'alarms'])));
  for (const page of ['README.md', 'PRIVACY.md']) {
    const rows = read(page)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    test.each(permissions)(`%s has a reason in ${page}`, (permission) =>
      expect(rows.some((row) => codesIn(row.split('|')[1] ?? '').includes(permission))).toBe(true),
    );
  }
});

describe('keyboard', () => {
  const keys = [...read('wxt.config.ts').matchAll(/default: '((?:Alt|Ctrl)[^']*)'/g)].map(([, key = '']) =>
    key.replaceAll('+', ' '),
  );
  test('the manifest has them', () => expect(keys.length).toBe(4));
  test.each(keys)('%s is in the README', (key) => expect(readme).toContain(`| ${key} |`));
});

describe('links', () => {
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:\]\(|src=")([^)"#:]+)(?:#[^)"]*)?[)"]/g)].map(
      ([, target = '']) => [page, target] as const,
    ),
  );
  test.each(links)('%s: %s is there', (page, target) => expect(existsSync(join(dirname(page), target))).toBe(true));
});

test('rooms named in the README are there', () => {
  const rooms = codesIn(readme).filter((code) =>
    /^(?:core|adapters|providers|components|entrypoints|tests)\//.test(code),
  );
  expect(rooms.length).toBeGreaterThan(8);
  expect(rooms.filter((room) => !existsSync(room))).toEqual([]);
});
