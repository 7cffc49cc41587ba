import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logged } from '../../../../../entrypoints/background/model/logged';
import { requestLog } from '../../../../../entrypoints/background/store/ledger/request-log';
import type { LanguageModel } from '../../../../../providers/provider';
import { startAnthropic } from '../../../../providers/anthropic';
import { startModelServer } from '../../../../providers/openai-server';
import type { ModelServer } from '../../../../providers/service';
import { fc } from '../../../property';
import { claude } from '../../../providers/anthropic/kit';
import { call, KEY, model as compatible, triage } from '../../../providers/helpers';
import { at, homes, start, type ServiceId } from '../../../providers/kit';
import { settingsWith, store } from '../kit/model';
import { until } from '../kit/running';
import { freshBrowser, ref } from '../kit/world';

/** Of each provider; before a release more than five hundred over all of them. */
const REQUESTS = process.env['DESKSIDE_ALL'] === undefined ? 10 : 72;

let server: ModelServer;

beforeEach(async () => {
  freshBrowser();
  await store(settingsWith({ keepRequestTexts: true }));
});
afterEach(() => server.close());

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.constantFrom('"stream":true', '\\u0000\\n\\r\\t', 'Grüße 🎫 مرحبا', '\ud800 alone', '</ticket>'),
);

const known: readonly (readonly [string, () => Promise<LanguageModel>])[] = [
  ...(Object.keys(homes) as ServiceId[]).map(
    (id) => [id, async () => at(id, (server = await start(id, { key: KEY })), { key: KEY })] as const,
  ),
  ['compatible', async () => compatible((server = await startModelServer()))],
  ['anthropic', async () => claude((server = await startAnthropic({ key: KEY })))],
];

it.each(known)(
  '%s: what is shown, what is logged and what is hashed is what the server received',
  async (_id, make) => {
    const model = logged(await make(), { feature: 'triage', ref });
    const shown: string[] = [];
    for (const user of fc.sample(words, { numRuns: REQUESTS, seed: 20_261_130 }))
      await model.complete({ ...triage, user }, call({ onSent: (body) => shown.push(body) })).catch(() => undefined);
    const received = server.received.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(received.length).toBeGreaterThanOrEqual(REQUESTS);
    expect(shown).toEqual(received);
    await until(async () => (await requestLog.all()).length === received.length);
    const [records, texts] = await Promise.all([requestLog.all(), requestLog.texts()]);
    const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');
    expect(records.map(({ sha256 }) => sha256).toSorted()).toEqual(received.map(hashOf).toSorted());
    for (const { id, sha256, bytes } of records) {
      const text = texts.get(id)?.text ?? '';
      expect([hashOf(text), Buffer.byteLength(text, 'utf8')]).toEqual([sha256, bytes]);
    }
  },
);
