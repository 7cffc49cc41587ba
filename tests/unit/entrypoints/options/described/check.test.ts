import { expect, test } from 'vitest';
import { checkText, idIn } from '../../../../../entrypoints/options/described/check';
import { skeleton } from '../../../../../entrypoints/options/described/StartFrom';
import { mistaken } from '../../../../fixtures/gallery/described-samples';

const atLine = (text: string, line: number): string => text.split('\n')[line - 1] ?? '';

test('an empty text is nothing yet, and no mistake', () => {
  expect(checkText(' \n')).toEqual({ is: 'empty' });
});

test('each mistake is told with the line that it is in, the first line first', () => {
  const checked = checkText(mistaken);
  if (checked.is !== 'wrong') throw new Error('It was taken');
  expect(checked.mistakes.map(({ where }) => where)).toEqual(['id', 'about.missing']);
  expect(checked.mistakes.map(({ line }) => atLine(mistaken, line))).toEqual([
    expect.stringContaining('"id": "Request Tracker"'),
    expect.stringContaining('"missing": "nothing"'),
  ]);
});

test('what the skeleton lacks is only what is empty in it: every word that has to be there is', () => {
  const checked = checkText(skeleton);
  if (checked.is !== 'wrong') throw new Error('It was taken');
  expect(checked.mistakes.length).toBeGreaterThan(5);
  for (const { line, says } of checked.mistakes) {
    expect(atLine(skeleton, line)).toMatch(/: (?:""|\[\]),?$/);
    expect(says.key).not.toContain('missing');
  }
});

test.each([
  ['{ "id": "our-desk", "name": ', 'our-desk'],
  ['{ "id": "Our desk" }', null],
  ['nothing', null],
])('a text that cannot be read yet is exported under the id in it, if there is one: %s', (text, id) => {
  expect(idIn(text)).toBe(id);
});
