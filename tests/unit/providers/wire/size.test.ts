import { describe, expect, it } from 'vitest';
import { call, draft, errorOf, triage } from '../helpers';
import { answering, bytesOf, chunk, modelOn, seen } from './kit';

/** A body without an end; tells how many bytes were taken of it. */
function endless(
  piece: string,
  begin = '',
): { readonly body: () => ReadableStream<Uint8Array>; readonly taken: () => number } {
  const bytes = bytesOf(piece);
  let taken = 0;
  let begun = false;
  const body = (): ReadableStream<Uint8Array> =>
    new ReadableStream(
      {
        pull(to) {
          if (!begun && begin !== '') to.enqueue(bytesOf(begin));
          begun = true;
          taken += bytes.length;
          if (taken > 50_000_000) return to.error(new Error('It reads for ever.'));
          to.enqueue(bytes);
        },
      },
      { highWaterMark: 0 },
    );
  return { body, taken: () => taken };
}

describe('a server that never ends is let go, whatever it sends', () => {
  it.each([
    ['white space before the first word', ' '.repeat(16_000), '', 100_000],
    ['comments', `${': ping '.repeat(2_000)}\n`, '', 4_100_000],
    ['heartbeats', 'data:\n\n'.repeat(2_000), '', 4_100_000],
    ['one event without an end', 'x'.repeat(16_000), 'data: {"choices":[{"delta":{"content":"', 4_100_000],
    ['words', chunk({ content: 'word '.repeat(3_000) }), '', 400_000],
    ['white space as words', chunk({ content: ' '.repeat(15_000) }), '', 400_000],
    ['thoughts', chunk({ reasoning_content: 'hm '.repeat(5_000) }), '', 400_000],
    ['thoughts between marks', chunk({ content: 'hm '.repeat(5_000) }), chunk({ content: '<think>' }), 400_000],
    ['arguments of a tool', chunk({ tool_calls: [{ function: { arguments: 'x'.repeat(15_000) } }] }), '', 400_000],
    ['a body in one piece', 'x'.repeat(16_000), '{"choices":[{"message":{"content":"', 300_000],
  ])('%s', async (_name, piece, begin, most) => {
    for (const request of [draft, triage]) {
      const { body, taken } = endless(piece, begin);
      expect((await seen(modelOn(answering(body)), request)).error).toBe('bad-answer');
      expect(taken()).toBeLessThan(most);
    }
  });

  it.each([
    ['white space', ' '.repeat(16_000), ''],
    ['JSON', 'x'.repeat(16_000), '{"error":{"message":"'],
    ['a web page', '<p>'.repeat(5_000), '<html>'],
  ])('a refusal of %s keeps its status', async (_name, piece, begin) => {
    const { body, taken } = endless(piece, begin);
    expect((await errorOf(modelOn(answering(body, 404)).complete(draft, call()))).code).toBe('wrong-address');
    expect(taken()).toBeLessThan(120_000);
  });
});
