import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedSchema } from '../tools/described-schema';

const guide = readFileSync('docs/described-desks.md', 'utf8');

/** Every word that a description can have. */
function wordsIn(node: unknown, words = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return words;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const word of Object.keys(value as object)) words.add(word);
    wordsIn(value, words);
  }
  return words;
}

describe('the guide to described desks', () => {
  it('has a JSON schema beside it that is made from the schema as it stands', () => {
    expect(JSON.parse(readFileSync('docs/described-desk.schema.json', 'utf8'))).toEqual(JSON.parse(describedSchema()));
  });

  it('explains every word that a description can have', () => {
    const words = [...wordsIn(JSON.parse(describedSchema()))].filter((word) => word !== '$schema');
    expect(words.length).toBeGreaterThan(100);
    const explained = new Set([...guide.matchAll(/[`".]([a-z][A-Za-z-]*)[`":]/g)].map(([, word]) => word));
    expect(words.filter((word) => !explained.has(word))).toEqual([]);
  });
});
