import { expect, test } from 'vitest';
import type { RequestRecord } from '../../../../../core/request-log';
import { fits, resultText } from '../../../../../entrypoints/options/requests/words';

const request: RequestRecord = {
  id: '1',
  at: '2026-11-30T12:00:00.000Z',
  by: 'person',
  feature: 'draft',
  ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '1042' },
  destination: 'http://localhost:11434/v1/chat/completions',
  provider: 'ollama',
  model: 'llama3.2',
  holds: ['instruction'],
  bytes: 1,
  sha256: 'abc123',
  result: 'rate-limited',
};

test.each([
  ['nothing', ''],
  ['its ticket', '#1042'],
  ['the number alone', '1042'],
  ['its desk', 'acme.zen'],
  ['its server', 'LOCALHOST:11434'],
  ['its feature', 'draft'],
  ['its result, as people read it', resultText('rate-limited')],
  ['its model', 'llama'],
  ['its day', '2026-11-30'],
  ['its fingerprint', 'abc1'],
  ['several words in any order', 'localhost  1042'],
])('a request is found by %s', (_what, typed) => expect(fits(request, typed)).toBe(true));

test.each(['1043', 'openai', 'localhost 1043'])('and not by “%s”', (typed) => expect(fits(request, typed)).toBe(false));

test('a request about no ticket is found by that too', () => {
  expect(fits({ ...request, ref: null, feature: 'test' }, 'none')).toBe(true);
  expect(fits({ ...request, ref: null, feature: 'test' }, 'test')).toBe(true);
});
