import { describe, expect, it } from 'vitest';
import { errorBody, WORDS_LIMIT } from '../../../../providers/engine/error-body';
import { call, draft, provider, triage } from '../helpers';
import { processorTime } from '../../processor-time';

const units = [
  'a',
  '9',
  ' ',
  '"',
  '{',
  '[',
  '<',
  '\n',
  'model ',
  'region ',
  'invalid ',
  'limit ',
  'api key ',
  'max_tokens ',
  'exceeded ',
  'usage limit ',
  'тест ',
  '日本',
  '\u202e',
  '😀',
  'https://a/?',
  '1 + ',
  'maximum of a b ',
];

describe('a refusal of any length and letters is judged in no time', () => {
  it.each(units)('%j', async (unit) => {
    const long = unit.repeat(Math.ceil(15_000 / unit.length));
    for (const status of [400, 403, 404, 422, 500]) {
      for (const body of [
        long,
        JSON.stringify({ error: { message: long } }),
        JSON.stringify({ detail: [{ msg: long }] }),
      ]) {
        const model = provider('compatible', {
          address: 'http://localhost:9',
          model: 'm',
          fetch: async () => new Response(body, { status }),
        });
        const spent = processorTime();
        // The first retry of what may pass waits for a clock that never moves, so it is stopped.
        const stop = new AbortController();
        const asked = model.complete(status === 500 ? draft : triage, call({ signal: stop.signal })).catch(() => null);
        await new Promise((resolve) => setTimeout(resolve, 5));
        stop.abort();
        await asked;
        expect(spent()).toBeLessThan(250);
      }
    }
  });

  it('and only its beginning is looked at', () => {
    const read: unknown = JSON.parse(errorBody(JSON.stringify({ detail: 'x'.repeat(15_000) })));
    expect(JSON.stringify(read).length).toBeLessThan(WORDS_LIMIT + 100);
  });
});
