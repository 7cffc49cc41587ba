import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMark, writeMark } from '../../../../adapters/halopsa/mark';

const at = Date.parse('2026-03-02T09:00:00Z');

describe('the mark of what was told', () => {
  it('says the same when it is read again, and never more than 200 characters', () => {
    const told = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: -120_000, max: 10_000_000 })),
      { selector: ([id]) => id, maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * at }), told, (from, pairs) => {
        const all = new Map(pairs.map(([id, offset]) => [id, from + offset]));
        const text = writeMark({ at: from, told: all });
        const read = parseMark(text);
        expect(text.length).toBeLessThanOrEqual(200);
        expect(read?.at).toBe(from);
        expect([...(read?.told ?? [])]).toEqual([...all].slice(0, read?.told.size));
      }),
    );
  });

  it('keeps the newest fifteen of tickets with the longest usual numbers', () => {
    const all = new Map(Array.from({ length: 40 }, (_, index) => [9_999_999 - index, at + 119_000 - index]));
    expect(parseMark(writeMark({ at, told: all }))?.told.size).toBeGreaterThanOrEqual(15);
  });

  it('is none where it is of another kind', () => {
    for (const text of [null, '', '1', '2~abc~', '1~a~b~c', `1~abc~${'1.1,'.repeat(80)}`, '<script>'])
      expect(parseMark(text)?.at ?? null).toBeNull();
    expect(parseMark(writeMark({ at: null, told: new Map() }))).toEqual({ at: null, told: new Map() });
  });
});
