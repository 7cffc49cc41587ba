import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError, readLabelSet } from '../../../bench/accuracy/label-set';
import { measure } from '../../../bench/accuracy/measure';

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'labels-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const sound = {
  'categories.json': '["a","b"]',
  'train.csv': 'text,category\n"x, y",a\nz,b\n',
  'test.csv': 'text,category\nx,a\n',
};

test('reads a sound set, quoted commas included', () => {
  const set = readLabelSet(folder(sound));
  expect(set.train).toMatchObject([
    { text: 'x, y', label: 'a' },
    { text: 'z', label: 'b' },
  ]);
  expect(set.largestClass).toBe(1);
});

test.each([
  [{ 'test.csv': '' }, /test\.csv: no rows/],
  [{ 'train.csv': 'words,category\nx,a\n' }, /train\.csv: the column “text” is missing/],
  [{ 'train.csv': 'text,category\nx,c\n' }, /train\.csv: row 1 has the unknown category “c”/],
  [{ 'train.csv': 'text,category\n"x,a\n' }, /train\.csv: /],
  [{ 'categories.json': '{' }, /categories\.json: not JSON/],
  [{ 'categories.json': '["a","a"]' }, /a name occurs twice/],
  [{ 'descriptions.json': '{"c":"d"}' }, /descriptions\.json: unknown category “c”/],
])('%j is refused in plain words', (change, message) => {
  const path = folder({ ...sound, ...change });
  expect(() => readLabelSet(path)).toThrow(InputError);
  expect(() => readLabelSet(path)).toThrow(message);
});

const ticket = (change: object): string =>
  JSON.stringify({ subject: 's', text: 't', requester: 'R', category: 'a', split: 'train', ...change });

test('whole tickets are read as the product knows them, with what else is right and what fits nothing', async () => {
  const set = readLabelSet(
    folder({
      'categories.json': '["a","b"]',
      'tickets.jsonl': [
        ticket({ hard: true, also: 'b', priority: 'High' }),
        ticket({ category: 'b', hard: false, also: 'a' }),
        ticket({ split: 'test' }),
        ticket({ category: 'none', split: 'oos', text: 'Thanks!' }),
      ].join('\n'),
    }),
  );
  expect(set.train.map(({ label, also, priority }) => [label, also, priority])).toEqual([
    ['a', 'b', 'High'],
    ['b', null, null],
  ]);
  expect([set.test.length, set.outside.length, set.whole]).toEqual([1, 1, true]);
  const { figures, examples } = await measure(set, 'all', 1, 'cross-validated');
  expect(examples).toBeLessThan(3);
  expect(figures.outside).not.toBeNull();
});

test.each([
  ['{', /tickets\.jsonl: line 1: not JSON/],
  [ticket({ category: 'c' }), /tickets\.jsonl: line 1 has the unknown category “c”/],
  [ticket({ split: 'other' }), /tickets\.jsonl: line 1: /],
])('a ticket that is none is refused in plain words: %s', (line, message) => {
  expect(() => readLabelSet(folder({ 'categories.json': '["a","b"]', 'tickets.jsonl': line }))).toThrow(message);
});

test('a missing file or folder is named', () => {
  const { 'train.csv': _, ...rest } = sound;
  expect(() => readLabelSet(folder(rest))).toThrow(/train\.csv: no such file/);
  expect(() => readLabelSet('/nowhere/at/all')).toThrow('/nowhere/at/all: no such folder');
});

test('on the help-desk sentences, descriptions and examples both pay', async () => {
  const set = readLabelSet(join(import.meta.dirname, '../../../fixtures/label-sets/helpdesk'));
  const bare = { ...set, descriptions: {} };
  const top1 = async (of: typeof set, perClass: number) => (await measure(of, perClass, 3)).figures.top1;
  expect(await top1(set, 0)).toBeGreaterThanOrEqual(0.75);
  expect(await top1(set, 8)).toBeGreaterThanOrEqual(0.88);
  expect(await top1(bare, 8)).toBeGreaterThanOrEqual(0.75);
  expect(await top1(bare, 8)).toBeGreaterThan(await top1(bare, 1));
});
