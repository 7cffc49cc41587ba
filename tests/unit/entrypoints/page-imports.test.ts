import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it, test } from 'vitest';

/** What a desk's tab loads, followed through every room: lint sees only what a file itself imports. */
const root = join(import.meta.dirname, '../../..');
const starts = ['zendesk', 'freshdesk', 'halopsa'].map((desk) => `entrypoints/desk-widgets-${desk}.ts`);

/** The files and packages whose code a file brings along; types bring nothing. */
function importedBy(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const statements = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({ from: moduleRequest.value, entries })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: moduleRequest.value, entries: [{ isType }] }] : [],
      ),
    ),
  ];
  return statements
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ from }) => {
      if (!from.startsWith('.')) return from;
      const path = join(dirname(file), from.replace(/\?.*$/, ''));
      const found = ['.ts', '.tsx', '/index.ts', ''].find((end) => existsSync(join(root, path + end)));
      if (found === undefined) throw new Error(`${file} imports ${from}, which is not there`);
      return path + found;
    });
}

const reached = new Map<string, string>();
const waiting = starts.map((start) => [start, '']);
for (let next = waiting.pop(); next; next = waiting.pop()) {
  const [file = '', by = ''] = next;
  if (reached.has(file)) continue;
  reached.set(file, by);
  if (/\.tsx?$/.test(file)) waiting.push(...importedBy(file).map((other) => [other, file]));
}

describe('what every ticket loads', () => {
  it('is followed to its ends', () => {
    expect(reached.size).toBeGreaterThan(100);
    for (const known of [
      'core/draft-text/ready.ts',
      'components/draft/DraftPanel.tsx',
      'adapters/shared/mail/words.ts',
    ])
      expect([...reached.keys()]).toContain(known);
  });

  test.each(['findings', 'grounds', 'check', 'amounts', 'dates', 'digits', 'links', 'months', 'guards/promises'])(
    'a draft is looked through by the worker: core/draft-text/%s is not there',
    (name) => {
      const file = `core/draft-text/${name}.ts`;
      expect([existsSync(join(root, file)), reached.get(file)]).toEqual([true, undefined]);
    },
  );

  /** Words are told by the worker, parsed: neither their files nor what parses them is there. */
  it('holds no schema and no words', () => {
    expect(reached.has('core/words/say.ts')).toBe(true);
    const heavy = [...reached].filter(([file]) =>
      /^zod\b|^core\/schema\/|^locales\/|^modules\/|^@formatjs\/|\.json$/.test(file),
    );
    expect(heavy).toEqual([]);
  });
});
