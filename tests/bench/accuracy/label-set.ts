import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

/** Something in the given folder is not as it must be; the message names it. */
export class InputError extends Error {}

/** A ticket as the product knows it, and what is right for it. */
export interface LabelRow {
  /** Empty where a set has texts only. */
  readonly subject: string;
  readonly text: string;
  readonly requester: string;
  readonly label: string;
  /** Where the author of the set calls it hard: another label that is right as well. */
  readonly also: string | null;
  /** The priority's name; null where a set has none. */
  readonly priority: string | null;
}

export interface LabelSet {
  readonly categories: readonly string[];
  readonly descriptions: Readonly<Record<string, string>>;
  readonly described: number;
  readonly train: readonly LabelRow[];
  readonly test: readonly LabelRow[];
  /** Tickets that fit none of the categories. */
  readonly outside: readonly LabelRow[];
  readonly largestClass: number;
  /** Whether it holds whole tickets: then there are few enough of them to hold out each in turn. */
  readonly whole: boolean;
}

function readText(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new InputError(`${path}: no such file`);
  return readFileSync(path, 'utf8');
}

function parseJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new InputError(`${what}: not JSON (${thrown.message})`);
    throw thrown;
  }
}

const readJson = (folder: string, name: string): unknown => parseJson(join(folder, name), readText(folder, name));

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

const textOnly = (text: string, label: string): LabelRow => ({
  subject: '',
  text,
  requester: '',
  label,
  also: null,
  priority: null,
});

function readRows(folder: string, name: string, categories: ReadonlySet<string> | null): LabelRow[] {
  const path = join(folder, name);
  const rows = parseCsv(path, readText(folder, name));
  if (rows.length === 0) throw new InputError(`${path}: no rows`);
  for (const column of ['text', 'category'])
    if (!(column in (rows[0] ?? {}))) throw new InputError(`${path}: the column “${column}” is missing`);
  return rows.map(({ text = '', category = '' }, index) => {
    if (categories !== null && !categories.has(category))
      throw new InputError(`${path}: row ${index + 1} has the unknown category “${category}”`);
    return textOnly(text, category);
  });
}

const ticketShape = z.object({
  subject: z.string(),
  text: z.string(),
  requester: z._default(z.string(), ''),
  category: z.string(),
  hard: z._default(z.boolean(), false),
  also: z.optional(z.nullable(z.string())),
  priority: z.optional(z.nullable(z.string())),
  split: z.enum(['train', 'test', 'oos']),
});

interface Split {
  readonly row: LabelRow;
  readonly split: 'train' | 'test' | 'oos';
}

/** Whole tickets, one as JSON on each line. */
function readTickets(folder: string, categories: ReadonlySet<string>): Split[] {
  const path = join(folder, 'tickets.jsonl');
  const lines = readText(folder, 'tickets.jsonl').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = ticketShape.safeParse(parseJson(`${path}: line ${index + 1}`, line));
    if (!parsed.success) throw new InputError(`${path}: line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    const { subject, text, requester, category, hard, also = null, priority = null, split } = parsed.data;
    if (split !== 'oos' && !categories.has(category))
      throw new InputError(`${path}: line ${index + 1} has the unknown category “${category}”`);
    return [{ row: { subject, text, requester, label: category, also: hard ? also : null, priority }, split }];
  });
}

/** Whole tickets where there is `tickets.jsonl`, else the texts of `train.csv`, `test.csv` and, where there is one, `oos.csv`. */
export function readLabelSet(folder: string): LabelSet {
  if (!existsSync(folder)) throw new InputError(`${folder}: no such folder`);
  const categories = readCategories(folder);
  const known = new Set(categories);
  const descriptions = readDescriptions(folder, known);
  const whole = existsSync(join(folder, 'tickets.jsonl'));
  const tickets = whole ? readTickets(folder, known) : [];
  const of = (wanted: Split['split']): LabelRow[] =>
    tickets.flatMap(({ row, split }) => (split === wanted ? [row] : []));
  const train = whole ? of('train') : readRows(folder, 'train.csv', known);
  const test = whole ? of('test') : readRows(folder, 'test.csv', known);
  const withoutTickets = existsSync(join(folder, 'oos.csv')) ? readRows(folder, 'oos.csv', null) : [];
  const largestClass = Math.max(...categories.map((category) => train.filter((row) => row.label === category).length));
  return {
    categories,
    descriptions,
    described: Object.keys(descriptions).length,
    train,
    test,
    outside: whole ? of('oos') : withoutTickets,
    largestClass,
    whole,
  };
}
