import { describe, expect, test } from 'vitest';
import { asNamed, clip, longestName, shorten } from '../../../core/text';
import { fc, runs } from '../property';

const anyText = fc.string({ unit: 'binary', maxLength: 60 }).chain((text) =>
  // A unit taken out of the middle leaves half a character.
  fc.nat({ max: text.length }).map((at) => text.slice(0, at) + text.slice(at + 1)),
);

describe('a text that is cut', () => {
  test('never ends in half a character, is never longer than wanted, and is the beginning of what it was', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 70 }), (text, max) => {
        for (const cut of [clip(text, max), shorten(text, Math.max(1, max))]) {
          expect(cut.isWellFormed()).toBe(true);
          expect(cut.length).toBeLessThanOrEqual(Math.max(1, max));
        }
        expect(text.toWellFormed().startsWith(clip(text.toWellFormed(), max))).toBe(true);
        expect(clip(text.toWellFormed(), max).length).toBeGreaterThanOrEqual(Math.min(max, text.length) - 1);
      }),
      { numRuns: runs },
    );
  });
  test('keeps 99 letters of a name whose hundredth character is an emoji', () => {
    expect(clip(`${'a'.repeat(99)}😀 and more`, 100)).toBe('a'.repeat(99));
    expect(clip(`${'a'.repeat(98)}😀 and more`, 100)).toBe(`${'a'.repeat(98)}😀`);
  });
  test('half a character that was there before becomes the mark for one that cannot be read', () => {
    expect(clip('a\uD83Db', 10)).toBe('a\uFFFDb');
  });
});

describe('a name', () => {
  test.each([
    ['نرم\u200cافزار', 'a joiner of Persian'],
    ['क्\u200dष', 'a joiner of Hindi'],
    ['👩\u200d💻 Laptop', 'an emoji of several'],
    ['Printer  2nd floor', 'a doubled space'],
    ['\u200fעברית', 'a mark of direction'],
  ])('%j is kept as the desk has it (%s)', (name) => {
    expect(asNamed(name)).toBe(name);
  });
  test('cannot turn the direction of the words after it, and stands on one line', () => {
    expect(asNamed('\u202Eevil\u202C \u2066x\u2069')).toBe('evil x');
    expect(asNamed(' a\r\nb\u0000c\u2028d\t')).toBe('a b c d');
  });
  test('of a megabyte is cut, and its end says so', () => {
    const cut = asNamed('x'.repeat(1_000_000));
    expect(cut).toHaveLength(longestName);
    expect(cut.endsWith('…')).toBe(true);
  });
  test('that is a name already stays one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(asNamed(asNamed(text))).toBe(asNamed(text));
        expect(asNamed(text).isWellFormed()).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
