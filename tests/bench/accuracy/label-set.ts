import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TrainingExample } from '../../../providers/on-device';

/** Something in the given folder is not as it must be; the message names it. */
export class InputError extends Error {}

export interface LabelSet {
  readonly categories: readonly string[];
  readonly descriptions: Readonly<Record<string, string>>;
  readonly described: number;
  readonly train: readonly TrainingExample[];
  readonly test: readonly TrainingExample[];
  readonly largestClass: number;
}

function readText(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new InputError(`${path}: no such file`);
  return readFileSync(path, 'utf8');
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readText(folder, name));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new InputError(`${join(folder, name)}: not JSON (${thrown.message})`);
    throw thrown;
  }
}

function readCategories(folder: string): string[] {
  const names = readJson(folder, 'categories.json');
  if (
    !Array.isArray(names) ||
    names.length < 2 ||
    !names.every((name): name is string => typeof name === 'string' && name !== '')
  ) {
    throw new InputError(`${join(folder, 'categories.json')}: must be a list of at least two names`);
  }
  if (new Set(names).size !== names.length)
    throw new InputError(`${join(folder, 'categories.json')}: a name occurs twice`);
  return names;
}

function readDescriptions(folder: string, categories: ReadonlySet<string>): Record<string, string> {
  if (!existsSync(join(folder, 'descriptions.json'))) return {};
  const found = readJson(folder, 'descriptions.json');
  const path = join(folder, 'descriptions.json');
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new InputError(`${path}: must map names to texts`);
  return Object.fromEntries(
    Object.entries(found).map(([name, text]) => {
      if (!categories.has(name)) throw new InputError(`${path}: unknown category “${name}”`);
      if (typeof text !== 'string') throw new InputError(`${path}: the description of “${name}” is not a text`);
      return [name, text];
    }),
  );
}

function parseCsv(path: string, text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (thrown) {
    throw new InputError(`${path}: ${thrown instanceof Error ? thrown.message : 'not CSV'}`);
  }
}

function readRows(folder: string, name: string, categories: ReadonlySet<string>): TrainingExample[] {
  const path = join(folder, name);
  const rows = parseCsv(path, readText(folder, name));
  if (rows.length === 0) throw new InputError(`${path}: no rows`);
  for (const column of ['text', 'category'])
    if (!(column in (rows[0] ?? {}))) throw new InputError(`${path}: the column “${column}” is missing`);
  return rows.map(({ text = '', category = '' }, index) => {
    if (!categories.has(category))
      throw new InputError(`${path}: row ${index + 1} has the unknown category “${category}”`);
    return { text, label: category };
  });
}

export function readLabelSet(folder: string): LabelSet {
  if (!existsSync(folder)) throw new InputError(`${folder}: no such folder`);
  const categories = readCategories(folder);
  const known = new Set(categories);
  const descriptions = readDescriptions(folder, known);
  const train = readRows(folder, 'train.csv', known);
  const test = readRows(folder, 'test.csv', known);
  const largestClass = Math.max(...categories.map((category) => train.filter((row) => row.label === category).length));
  return { categories, descriptions, described: Object.keys(descriptions).length, train, test, largestClass };
}
