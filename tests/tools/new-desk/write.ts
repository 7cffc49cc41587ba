import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deskIds } from '../../../core/ticket-ref';
import { describedDesks } from '../../desks/described/index';
import { describedTable } from '../described-table';
import { listedDesks, readmeDesks, withDesks } from '../readme-desks';
import { shippedDescriptions } from '../shipped-descriptions';
import { problemOfNames } from './names';
import { factsOf, filesOf, withEntry } from './skeleton';

const INDEX = 'tests/desks/described/index.ts';
const TABLE = 'docs/described-desks-table.md';

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Lays the files out as lint wants them. */
export function layOut(root: string, paths: readonly string[]): void {
  const tool = new URL('../../../node_modules/oxfmt/bin/oxfmt', import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, [tool, ...paths], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The new files could not be laid out: ${stderr.slice(0, 500)}`);
}

/**
 * Writes the skeleton of a desk into the repository at `root`: its description, its practice desk, its entry among them, and its rows
 * in the two tables. Gives the paths of what it wrote or changed, or one sentence why nothing was written.
 */
export function writeDesk(root: string, id: string, name: string): readonly string[] | string {
  const descriptions = shippedDescriptions(root);
  const practised = readdirSync(join(root, 'tests/desks/described'));
  const problem = problemOfNames(id, name, {
    ids: [...deskIds, ...practised, ...descriptions.map((one) => one.id)],
    products: descriptions.map((one) => one.name),
    index: read(root, INDEX),
  });
  if (problem !== null) return problem;
  const files = filesOf(id, name);
  for (const path of files.keys()) if (existsSync(join(root, path))) return `${path} exists; nothing was written.`;
  for (const [path, text] of files) write(root, path, text);
  write(root, INDEX, withEntry(read(root, INDEX), id));
  const desks = [...describedDesks.map((desk) => ({ id: desk.id, facts: desk.facts })), { id, facts: factsOf(name) }];
  write(root, TABLE, describedTable(desks.map(({ facts }) => facts)));
  const table = readmeDesks(listedDesks(shippedDescriptions(root), desks));
  write(root, 'README.md', withDesks(read(root, 'README.md'), table));
  layOut(root, [...files.keys(), INDEX]);
  return [...files.keys(), INDEX, TABLE, 'README.md'];
}
