import { expect, test } from 'vitest';
import { withSelector } from '../../../../../entrypoints/options/described/text-lines';

/** `|` is where the caret is, `[…]` what is chosen. */
function put(text: string, selector: string): string {
  const from = text.search(/[[|]/);
  const to = text.includes(']') ? text.indexOf(']') - 1 : from;
  const { whole, caret } = withSelector(text.replaceAll(/[[\]|]/g, ''), { from, to }, selector);
  return `${whole.slice(0, caret)}|${whole.slice(caret)}`;
}

test.each([
  ['inside of a text it becomes that text', '{ "css": "|" }', '#footer', '{ "css": "#footer|" }'],
  ['what was chosen in a text gives way', '{ "css": "[#old]" }', '#footer', '{ "css": "#footer|" }'],
  ['outside of one it gets quotes', '{ "css": | }', '#footer', '{ "css": "#footer"| }'],
  ['its own quotes are written as JSON has them', '{ "css": "|" }', 'a[x="1"]', String.raw`{ "css": "a[x=\"1\"]|" }`],
  ['only the caret’s line is looked at', '{ "a": "b",\n  | }', 'p', '{ "a": "b",\n  "p"| }'],
])('%s', (_name, text, selector, expected) => expect(put(text, selector)).toBe(expected));
