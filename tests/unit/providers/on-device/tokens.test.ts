import { describe, expect, test } from 'vitest';
import { charFeatures, fold, quotableWords, wordsOf } from '../../../../providers/on-device/tokens';

describe('words', () => {
  test('lose case, accents and apostrophes, but kana keep their voicing', () => {
    expect(fold("Müller's CAFÉ Straße ﬁx")).toBe('mullers cafe strasse fix');
    expect(fold('ガ')).toBe('ガ');
    expect(fold('ｶﾞ')).toBe('ガ');
  });
  test('leave out addresses and links, and long numbers keep no digit', () => {
    expect(wordsOf('Mail bob@example.com or https://example.com/x?y=1 about 4711234')).toEqual([
      'mail',
      'or',
      'about',
      '0000',
    ]);
  });
  test('are found in Japanese although it has no spaces', () => {
    expect(wordsOf('パスワードを忘れました')).toContain('パスワード');
    expect(
      charFeatures('プリンターの紙詰まり').filter((key) => new Set(charFeatures('紙詰まり')).has(key)).length,
    ).toBeGreaterThan(5);
  });
  test('can be quoted as they were written', () => {
    const text = 'Der DRÜCKER klemmt';
    expect(quotableWords(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['Der', 'der'],
      ['DRÜCKER', 'drucker'],
      ['klemmt', 'klemmt'],
    ]);
  });
});
