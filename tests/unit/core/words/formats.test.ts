import { afterEach, expect, it } from 'vitest';
import { languages } from '../../../../core/words/languages';
import { listText } from '../../../../core/words/formats';
import { speakAs } from '../../../../core/words/say';
import { makeSpeaker } from '../../../../core/words/speaker';

const speak = (language: string) => speakAs(makeSpeaker({ language, locale: language, words: {} }));
afterEach(() => speak('en'));

it.each(languages)('what has spaces in itself can be told apart in a list of %s', (language) => {
  speak(language);
  const items = ['Acme Cloud', 'Northgate House', 'East wing'];
  const pieces = items.reduce((rest, item) => rest.replace(item, '|'), listText(items, 'unit'));
  expect(pieces.split('|').map((between) => between.trim())).toEqual([
    '',
    expect.stringMatching(/\S/),
    expect.stringMatching(/\S/),
    '',
  ]);
});

it('a list of units has no “and” in English, and the other kinds keep theirs', () => {
  speak('en');
  expect(listText(['a', 'b', 'c'], 'unit')).toBe('a, b, c');
  expect(listText(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(listText(['a', 'b', 'c'], 'disjunction')).toBe('a, b, or c');
});
