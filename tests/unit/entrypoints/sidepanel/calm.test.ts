import { describe, expect, test } from 'vitest';
import { countNew, withOwn } from '../../../../entrypoints/sidepanel/calm';
import { fc, runs } from '../../property';

const own = (...keys: readonly string[]): ReadonlySet<string> => new Set(keys);

describe('what a person has brought back themselves', () => {
  test('comes into its place, and what else is new waits', () => {
    const wanted = ['new', 'a', 'back', 'b', 'late'];
    const shown = withOwn(['a', 'gone', 'b'], wanted, own('back'));
    expect(shown).toEqual(['a', 'back', 'gone', 'b']);
    expect(countNew(shown, wanted)).toBe(2);
  });
  test('comes first where nothing that is shown stands before it', () =>
    expect(withOwn(['a'], ['new', 'back', 'too', 'a'], own('too', 'back'))).toEqual(['back', 'too', 'a']));
  test('is not there where it does not fit what is asked for', () => {
    const shown = ['a'];
    expect(withOwn(shown, ['a', 'new'], own('back'))).toBe(shown);
  });
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  test('nothing that is shown moves among itself, and nothing comes twice', () =>
    fc.assert(
      fc.property(keys, keys, keys, (shown, wanted, mine) => {
        const next = withOwn(shown, wanted, own(...mine));
        expect(next.filter((key) => shown.includes(key))).toEqual(shown);
        expect(next.filter((key) => !shown.includes(key)).toSorted()).toEqual(
          wanted.filter((key) => mine.includes(key) && !shown.includes(key)).toSorted(),
        );
      }),
      { numRuns: runs },
    ));
});
