import { openWay } from '../../../providers/open-way';
import { fc } from '../../property';
import { expect, it } from 'vitest';
import { createAnthropic } from '../../../../providers/anthropic';
import { anthropicService } from '../../../providers/anthropic';
import type { ServiceSettings } from '../../../providers/service';
import { addressOf, Notes } from './kit';
import { call, draft, TestClock } from '../helpers';

const service = anthropicService();
const settings: ServiceSettings = {
  models: [],
  origins: null,
  refusedFormats: [],
  refusedFields: [],
  cachedTokens: 0,
  pages: 'normal',
  pace: 0,
  firstByteAfter: 0,
  answer: () => '',
  key: undefined,
  contextTokens: undefined,
};

/** The stream of an answer, cut wherever the network may cut it. */
function cut(text: string, sizes: readonly number[]): ReadableStream<Uint8Array> {
  const question = { model: 'claude-sonnet-5', stream: true, messages: [] };
  const events = [
    ...service.events(question, { content: text, trace: '', refusal: '', finish: 'stop' }, settings),
  ].join('');
  const bytes = new TextEncoder().encode(events);
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(to) {
      if (at >= bytes.length) return to.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      to.enqueue(bytes.slice(at, (at += size)));
      return undefined;
    },
  });
}

// Tags of thinking are taken out of every answer, so these texts hold none.
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('event: message_stop', '\n\n', '\r\n', '"type":"message_stop"', 'data: {}', '🙂', 'é'),
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join(' ').replace(/[<[]/g, ''));

it('an answer is the same however its bytes are cut, and whatever it talks about', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
      async (text, sizes) => {
        fc.pre(text.trim() !== '');
        const answering: typeof fetch = async () =>
          new Response(cut(text, sizes), { headers: { 'content-type': 'text/event-stream' } });
        const model = createAnthropic({
          address: addressOf('https://api.anthropic.com'),
          model: 'claude-sonnet-5',
          key: 'k',
          memory: new Notes(),
          clock: new TestClock(),
          wayOut: openWay(answering),
        });
        expect((await model.complete(draft, call())).text).toBe(text.trim());
      },
    ),
    { numRuns: 200 },
  );
});
