import { describe, expect, test } from 'vitest';
import { isEmptyLabel, matching, sameLabel } from '../../../../adapters/shared/labels';

const byItself = (label: string): string => label;

describe('a label on the page', () => {
  test.each([
    ['نرم\u200cافزار', 'نرمافزار'],
    ['Printer  2nd floor', 'Printer 2nd floor'],
    ['Schlu\u0308ssel', 'Schlüssel'],
    ['Kosten\u00ADstelle', 'Kostenstelle'],
    ['\u200fעברית', 'עברית'],
  ])('is the option %j although the page writes %j', (option, shown) => {
    expect(sameLabel(option, shown)).toBe(true);
    expect(matching([option, 'Other'], byItself, shown)).toEqual([option]);
  });
  test('chooses between two options that only a joiner tells apart', () => {
    const options = ['می\u200cخواهم', 'میخواهم'];
    for (const option of options) expect(matching(options, byItself, option)).toEqual([option]);
  });
  test('is no answer where several options look like it and none is it', () => {
    expect(matching(['a\u200cb', 'a\u200db'], byItself, 'ab')).toHaveLength(2);
  });
  test('that is only a dash or an invisible mark is no value', () => {
    expect(['-', '–', '\uFEFF', '\u200b', ''].every(isEmptyLabel)).toBe(true);
    expect(isEmptyLabel('- a')).toBe(false);
  });
});
