import { fc } from '../property';
import { describe, expect, it } from 'vitest';
import { partOf, reworked } from '../../../core/rework';

describe('a part of a text', () => {
  it('has no white space at its ends, and is none where nothing else was chosen or all of it', () => {
    const text = 'Hello Rosa,\n\nrestart it. Bye';
    expect(partOf(text, { start: 11, end: 25 })).toEqual({ start: 13, end: 24 });
    expect(partOf(text, { start: 11, end: 13 })).toBeNull();
    expect(partOf(text, { start: 0, end: text.length })).toBeNull();
    expect(partOf(`  ${text}\n`, { start: 2, end: text.length + 2 })).toBeNull();
  });

  it('takes its place, and nothing else of the text is touched', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.string(), (before, meant, after, piece) => {
        const part = { start: before.length, end: before.length + meant.length };
        const made = reworked({ way: 'shorter', text: before + meant + after, part }, piece);
        expect(made).toBe(before + piece.trim() + after);
      }),
    );
  });
});
