import { fc } from '../../property';
import { describe, expect, it } from 'vitest';
import { VisibleText } from '../../../../providers/engine/visible-text';

/** What is shown of `raw`, whole or so far. */
function visibleText(raw: string, ended: boolean, startsInside = false): string {
  const text = new VisibleText(startsInside);
  text.push(raw);
  if (ended) text.end();
  return text.shown;
}

const closesUnopened = (raw: string): boolean => {
  const text = new VisibleText();
  text.push(raw);
  text.end();
  return text.closedUnopened;
};

describe('visible text', () => {
  it.each([
    ['Hello', 'Hello'],
    ['<think>a</think>Hello', 'Hello'],
    ['<think>a</think>\n\nHello', 'Hello'],
    ['\n<THINK>a</Think> Hello', 'Hello'],
    ['[THINK]a[/THINK]Hello', 'Hello'],
    ['<thinking>a</thinking>Hello', 'Hello'],
    ['a and b</think>Hello', 'Hello'],
    ['<think>never closed', ''],
    ['Hello <think>a</think>there', 'Hello there'],
    ['Hello <think>never closed', 'Hello'],
    ['<think>a</think><think>b</think>Hello', 'Hello'],
    ['<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>Hello', 'Hello'],
    [
      '<|start|>assistant<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final <|constrain|>JSON<|message|>{"a":1}<|return|>',
      '{"a":1}',
    ],
    [
      '<|channel|>commentary to=functions.x<|message|>{}<|call|><|start|>assistant<|channel|>final<|message|>Hello<|end|>more',
      'Hello',
    ],
    ['<|channel|>analysis<|message|>never ended', ''],
    ['1 < 2 and 3 <', '1 < 2 and 3 <'],
    ['a <| b |> c', 'a <| b |> c'],
    ['I think, <b>so</b>', 'I think, <b>so</b>'],
    ['', ''],
  ])('of %j is %j', (raw, shown) => expect(visibleText(raw, true)).toBe(shown));

  it('holds back what may become a tag, and gives it when it did not', () => {
    expect(visibleText('Hello <thi', false)).toBe('Hello ');
    expect(visibleText('Hello <this ', false)).toBe('Hello <this ');
    expect(visibleText('Hello <thi', true)).toBe('Hello <thi');
  });

  it('of channels grows with the final one only', () => {
    const raw =
      '<|channel|>analysis<|message|>TRACE<|end|><|start|>assistant<|channel|>final<|message|>Hello there<|return|>';
    let before = '';
    for (let at = 0; at <= raw.length; at += 1) {
      const shown = visibleText(raw.slice(0, at), false);
      expect(shown.startsWith(before)).toBe(true);
      expect('Hello there'.startsWith(shown)).toBe(true);
      before = shown;
    }
    expect(before).toBe('Hello there');
  });

  it('of a model that is known to begin inside a trace waits for its end', () => {
    expect(visibleText('let me see', false, true)).toBe('');
    expect(visibleText('let me see</think>Hello', false, true)).toBe('Hello');
    expect(visibleText('Hello', true, true)).toBe('Hello');
  });

  it('tells which models begin inside a trace', () => {
    expect(closesUnopened('a</think>b')).toBe(true);
    expect(closesUnopened('<think>a</think>b')).toBe(false);
    expect(closesUnopened('a')).toBe(false);
  });
});

const traces = fc.stringMatching(/^[A-Z .\n<]{0,30}$/);
const tags = fc.constantFrom(
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['[THINK]', '[/THINK]'],
  ['<Thought>', '</Thought>'],
);
const words = fc.stringMatching(/^[a-z ,<&]{0,20}$/);

/** Lower case is the answer, upper case is the trace. */
const answers = fc.tuple(words, fc.array(fc.tuple(tags, traces, words), { maxLength: 3 })).map(([start, blocks]) => ({
  raw: start + blocks.map(([[open, close], trace, after]) => `${open}${trace}${close}${after}`).join(''),
  plain: start + blocks.map(([, , after]) => after).join(''),
}));

describe('over any borders between chunks', () => {
  it('no character of a trace or a tag is ever shown, and nothing of the answer is lost', () => {
    fc.assert(
      fc.property(answers, ({ raw, plain }) => {
        for (let at = 0; at <= raw.length; at += 1) {
          const shown = visibleText(raw.slice(0, at), false);
          expect(shown).not.toMatch(/[A-Z[\]]|<\/?th(ink|ought)/);
          expect(plain.trimStart().startsWith(shown)).toBe(true);
        }
        expect(visibleText(raw, true)).toBe(plain.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('what is shown only grows', () => {
    fc.assert(
      fc.property(answers, ({ raw }) => {
        let before = '';
        for (let at = 0; at <= raw.length; at += 1) {
          const shown = visibleText(raw.slice(0, at), false);
          expect(shown.startsWith(before)).toBe(true);
          before = shown;
        }
      }),
      { numRuns: 300 },
    );
  });
});
