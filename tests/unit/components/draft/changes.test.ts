import { fc } from '../../property';
import { describe, expect, it } from 'vitest';
import { changesBetween, countChanges, type Change } from '../../../../components/draft/changes';

const without = (changes: readonly Change[], gone: Change['is']): string =>
  changes.flatMap(({ is, text }) => (is === gone ? [] : [text])).join('');
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('what was changed', () => {
  it('is told by words', () => {
    expect(changesBetween('Please restart the printer now.', 'Please restart it now.')).toEqual([
      { is: 'same', text: 'Please restart ' },
      { is: 'removed', text: 'the printer' },
      { is: 'added', text: 'it' },
      { is: 'same', text: ' now.' },
    ]);
  });

  it('is told by words where no space stands between them', () => {
    const changes = changesBetween('プリンターを再起動してください。', 'パソコンを再起動してください。');
    expect(changes.filter(({ is }) => is !== 'same').map(({ text }) => text)).toEqual(['プリンター', 'パソコン']);
  });

  it('is counted by places: a word that took another one’s place is one', () => {
    const count = (before: string, after: string): number => countChanges(changesBetween(before, after));
    expect([count('a b c', 'a b c'), count('a b c', 'a x c'), count('a b c d e', 'x b c d y')]).toEqual([0, 1, 2]);
  });

  it('leaves the new text whole, and of the old one every character that is no white space', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'Hello', ', ', '.', ' ', '\n\n', '再起動', 'é', '[date]'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const changes = changesBetween(before, after);
        expect(plain(without(changes, 'removed'))).toBe(plain(after));
        expect(without(changes, 'added').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
      }),
    );
  });

  it('of two long texts that have nothing in common is all of both, at once', () => {
    const text = (word: string): string => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ');
    const changes = changesBetween(text('a'), text('b'));
    expect(changes.map(({ is }) => is)).toEqual(['added', 'removed']);
    expect(changes[0]?.text).toBe(text('b'));
  });

  it('of two short texts with hardly a word in common is the new one whole, and then the old one', () => {
    expect(changesBetween('Hello Anna, please restart it.', 'Dear Ms Miller, kindly try anew.')).toEqual([
      { is: 'added', text: 'Dear Ms Miller, kindly try anew.' },
      { is: 'removed', text: '\n\nHello Anna, please restart it.' },
    ]);
  });
});
