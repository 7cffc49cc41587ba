import { fc } from '../../../../property';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../../../../../core/summary';
import {
  checkSummaryAnswer,
  type SummaryGrounds,
} from '../../../../../../entrypoints/background/features/summary/summary-answer';

const grounds = (known: readonly string[] = [], restore = (said: string) => said): SummaryGrounds => ({
  messages: new Map([
    [1, { id: 'm1' }],
    [3, { id: 'm3' }],
  ]),
  known,
  restore,
});
const whole = {
  issue: [{ text: 'The printer is on fire.', message: 1 }],
  tried: [{ text: 'It was switched off.', message: 3 }],
  open: [],
  mood: { is: 'worried', message: 3 },
};
const checked = (answer: unknown, known?: readonly string[]) => {
  const check = checkSummaryAnswer(typeof answer === 'string' ? answer : JSON.stringify(answer), grounds(known));
  if (!check.ok) throw new Error(check.problem);
  return check.value;
};
const texts = (answer: unknown, known?: readonly string[]) => checked(answer, known).lines.map(({ text }) => text);
const issue = (text: unknown, message: unknown = 1) => ({ ...whole, issue: [{ text, message }], tried: [] });

describe('a summary’s answer', () => {
  it('comes to lines, each with the message that it rests on, and a mood', () => {
    expect(checked(whole)).toEqual({
      lines: [
        { about: 'issue', text: 'The printer is on fire.', messageId: 'm1' },
        { about: 'tried', text: 'It was switched off.', messageId: 'm3' },
      ],
      mood: { is: 'worried', messageId: 'm3' },
    });
  });

  it.each([
    ['as text', '3', 'm3'],
    ['in brackets', '[3]', 'm3'],
    ['with a sign', '#1', 'm1'],
  ])('may name its message %s', (_how, message, messageId) => {
    expect(checked(issue('It burns.', message)).lines[0]?.messageId).toBe(messageId);
  });

  it.each([
    ['a message that was not shown', 2],
    ['a message that there is not', 99],
    ['no message', undefined],
    ['a fraction', 1.5],
    ['several', '1, 3'],
  ])('has no line that rests on %s', (_what, message) => {
    expect(texts({ ...whole, issue: [{ text: 'It burns.', message }] })).toEqual(['It was switched off.']);
  });

  it('is taken fenced, wrapped in prose, as one line in place of a list, and with its text under another name', () => {
    const said = { issue: { line: 'It burns.', source: 1 }, mood: 'angry' };
    expect(checked(`Here you are:\n\`\`\`json\n${JSON.stringify(said)}\n\`\`\``)).toEqual({
      lines: [{ about: 'issue', text: 'It burns.', messageId: 'm1' }],
      mood: null,
    });
  });

  it('has a mood of the list only, and only with its message', () => {
    expect(checked({ ...whole, mood: { is: 'Angry ', message: 1 } }).mood).toEqual({ is: 'angry', messageId: 'm1' });
    expect(checked({ ...whole, mood: { is: 'furious', message: 1 } }).mood).toBeNull();
    expect(checked({ ...whole, mood: { is: 'angry', message: 7 } }).mood).toBeNull();
  });

  it('without any line counts for nothing, and says what it lacks', () => {
    expect(checkSummaryAnswer('{"issue": [], "tried": [], "open": []}', grounds())).toMatchObject({ ok: false });
    expect(checkSummaryAnswer('I cannot do that.', grounds())).toMatchObject({
      ok: false,
      problem: expect.stringContaining('"issue"'),
    });
    expect(checkSummaryAnswer('{"issue": [{"text": "It burns.", "mess', grounds())).toMatchObject({ ok: false });
  });

  it('says the same thing once, and no more than a few', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ text: `Step ${at % 6}.`, message: 1 }));
    expect(texts({ ...whole, issue: [...many], tried: many, open: [] })).toEqual([
      'Step 0.',
      'Step 1.',
      'Step 0.',
      'Step 1.',
      'Step 2.',
      'Step 3.',
    ]);
  });

  it('is plain text: pictures, HTML, control characters and what turns the direction go', () => {
    expect(texts(issue('It <b>burns</b>!![x](https://evil.example/a.png)\n\u202Enow\u0007'))).toEqual([
      'It burns! now',
    ]);
  });

  it('loses its web addresses where the conversation has them, and the line where it has not', () => {
    const known = ['See https://status.acme.example/printers please.'];
    expect(texts(issue('They sent [the page](https://status.acme.example/printers) about it.'), known)).toEqual([
      'They sent the page about it.',
    ]);
    expect(texts(issue('They sent https://status.acme.example/printers about it.'), known)).toEqual([
      'They sent about it.',
    ]);
    const elsewhere = { ...whole, issue: [{ text: 'Look at [here](https://evil.example/login).', message: 1 }] };
    expect(texts(elsewhere, known)).toEqual(['It was switched off.']);
  });

  it('marks what the conversation does not hold, and not what it holds in another form', () => {
    const known = ['It cost 1,200.00 EUR on 3 March 2026.'];
    const lines = checked(
      {
        ...whole,
        issue: [{ text: 'They paid €1,200 on 2026-03-03.', message: 1 }],
        tried: [{ text: 'Another €450 was promised by boss@evil.example.', message: 3 }],
      },
      known,
    ).lines;
    expect(lines.map(({ unknown }) => unknown)).toEqual([undefined, ['€450', 'boss@evil.example']]);
  });

  it('puts back what was replaced, and drops a line with a mark that nobody gave out', () => {
    const restore = (said: string): string => said.replaceAll('⟨name 1⟩', 'Ada');
    const answer = {
      ...whole,
      issue: [{ text: '⟨name 1⟩ has a fire.', message: 1 }],
      tried: [{ text: 'Wrote to ⟨email 9⟩.', message: 3 }],
    };
    const check = checkSummaryAnswer(JSON.stringify(answer), grounds([], restore));
    expect(check).toMatchObject({ ok: true, value: { lines: [{ text: 'Ada has a fire.' }] } });
    expect(check.ok && check.value.lines).toHaveLength(1);
  });

  it('never has a line that is too long, empty, or of a message that was not shown, whatever a model says', () => {
    const text = fc.oneof(fc.string({ maxLength: 2000 }), fc.string({ unit: 'binary', maxLength: 600 }), fc.anything());
    const entry = fc.record({ text, message: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.string()) });
    const lists = fc.oneof(fc.array(entry, { maxLength: 8 }), fc.anything());
    fc.assert(
      fc.property(lists, lists, fc.anything(), (first, second, mood) => {
        let said: string;
        try {
          said = JSON.stringify({ issue: first, tried: second, open: [], mood }) ?? '';
        } catch (thrown) {
          if (thrown instanceof TypeError) return;
          throw thrown;
        }
        const check = checkSummaryAnswer(said, grounds());
        if (!check.ok) return;
        for (const line of check.value.lines) {
          expect(line.text.length).toBeGreaterThan(0);
          expect(line.text.length).toBeLessThanOrEqual(LONGEST_LINE);
          expect(line.text).not.toMatch(/[\p{Cc}\n]/u);
          expect(line.text).not.toContain('://');
          expect(['m1', 'm3']).toContain(line.messageId);
        }
      }),
    );
  });
});
