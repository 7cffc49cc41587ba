import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../../adapters/shared/mail/parse';
import { readMail, readPlain } from '../../../../../adapters/shared/mail/read';
import { linesOf } from '../../../../../adapters/shared/mail/walk';
import { asNode, testElement, testText } from '../../../dom-parser';

it('reads a tree of a hundred thousand nested elements without overflow', () => {
  const root = testElement('div');
  let inner = root;
  for (let depth = 0; depth < 100_000; depth += 1) {
    const child = testElement('div');
    inner.append(child);
    inner = child;
  }
  inner.append(testText('deep'));
  expect(linesOf(asNode(root)).map(({ text }) => text)).toEqual(['deep']);
});

describe('markup that browsers take the square of its length for', () => {
  it('is not nested deeper than they go, and its words stay in an opening message', () => {
    const html = `${'<div>'.repeat(100_000)}my phone is dead`;
    expect(readMail(html, { place: 'opening' })).toMatchObject({ text: 'my phone is dead' });
    expect(parseHtml(html).isWhole).toBe(false);
  });

  it('gives nothing of a later message, since its marks of quotes are lost', () => {
    expect(readMail(`own${'<div>'.repeat(5000)}<blockquote>SECRET`, { place: 'later' }).text).toBe('');
  });

  it('is left as it is where elements end as they should', () => {
    expect(parseHtml('<p><b>a</b> <font color=red>b</font></p>'.repeat(3000)).isWhole).toBe(true);
    expect(readMail(`${'<p><font color=#010101>'.repeat(2000)}own`, { place: 'later' }).text).toBe('own');
  });
});

/** Work is counted in calls of what looks at text, not in time: a machine's load is nobody's fault. */
const stepsOf = (work: () => void): number => {
  let steps = 0;
  const [exec, test, slice] = [RegExp.prototype.exec, RegExp.prototype.test, String.prototype.slice];
  Object.assign(RegExp.prototype, {
    exec(this: RegExp, text: string) {
      steps += 1;
      return exec.call(this, text);
    },
  });
  Object.assign(String.prototype, {
    slice(this: string, from?: number, to?: number) {
      const piece = slice.call(this, from, to);
      steps += piece.length / 100;
      return piece;
    },
  });
  try {
    work();
  } finally {
    Object.assign(RegExp.prototype, { exec, test });
    Object.assign(String.prototype, { slice });
  }
  return steps;
};

describe('text that is twice as long takes twice the work', () => {
  it.each([
    'wrote: ',
    'On Mon, 2 Mar 2026 at 10:00, IT <it@x.example> wrote:\n',
    'On Mon, 2 Mar 2026 at 10:00, IT <it@x.example>: ',
    'From: a\n',
    'From: ',
    'From: a Sent: b ',
    '> a\n',
    '----- a -----\n',
    '-',
    '-----Original Message----- ',
    '##-',
    ':',
    '<a@',
    'https://x/',
    '![',
    '[cid:',
    'data:',
    '10:00 2026 ',
    'on 1 ',
  ])('%j', (piece) => {
    const [one, two] = [4000, 8000].map((times) =>
      stepsOf(() => {
        for (const place of ['later', 'opening'] as const) readPlain(piece.repeat(times), { place });
      }),
    );
    expect((two ?? 0) / Math.max(one ?? 1, 200)).toBeLessThan(2.6);
  });
});
