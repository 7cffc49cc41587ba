import { expect, it } from 'vitest';
import { clean, htmlToText } from '../../../../adapters/shared/plain-text';

it.each([
  ['<p>Hello<br>there</p><p>again</p>', 'Hello\nthere\nagain\n'],
  ['a <!-- <b>no</b> --> b', 'a  b'],
  ['<style>p{}</style>x<script>alert(1)</script >y', 'xy'],
  ['<STYLE>no</Style>yes', 'yes'],
  ['<style>never closed', 'never closed'],
  ['5 &lt; 6 &amp; 7 &#8211; &#x41;', '5 < 6 & 7 – A'],
  ['cut <b', 'cut <b'],
  ['<!-- open for ever <p>no</p>', ''],
  ['two   words\n\tand', 'two words and'],
])('%j becomes %j', (html, text) => expect(htmlToText(html)).toBe(text));

// With a reading that grows with the square of the length, none of these would end within the patience of any test.
it.each(['<!--', '<script>', '<script', '</p', '<', '<style>x</styl', '&#', '![', 'https://x/'])(
  'a mail of a hundred thousand times %j is read to its end',
  (piece) => {
    expect(clean(htmlToText(piece.repeat(100_000))).length).toBeLessThanOrEqual(piece.length * 100_000);
  },
);
