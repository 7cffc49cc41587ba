import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RequestPreview } from '../../../../../core/request-preview';
import { approved } from '../../../../../entrypoints/background/model/approved';
import { heldFor, letGo, onHeld } from '../../../../../entrypoints/background/model/held';
import { logged } from '../../../../../entrypoints/background/model/logged';
import { requestLog } from '../../../../../entrypoints/background/store/ledger/request-log';
import { approvePreview, previewNamed } from '../../../../../entrypoints/background/store/previews';
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

/** Of each provider. */
const REQUESTS = process.env['DESKSIDE_ALL'] === undefined ? 10 : 500;

let server: ModelServer;
let stopPressing: () => void;
/** Every request that was shown before it left, in order. */
let previews: RequestPreview[];

/** A person who looks at whatever waits, and lets exactly that go. */
function pressAtOnce(): () => void {
  const pressed = new Set<string>();
  return onHeld(() => {
    for (const { id } of heldFor(ref)) {
      if (pressed.has(id)) continue;
      pressed.add(id);
      void previewNamed(id, ref.origin).then(async (answer) => {
        if (answer?.is !== 'request') throw new Error('there was nothing to look at');
        // What waits has gone nowhere yet.
        const received = server.received.filter(({ method }) => method === 'POST');
        if (received.length !== previews.length) throw new Error('something has left that nobody was shown');
        previews.push(answer.preview);
        if (await approvePreview(ref, id, answer.preview.sha256)) letGo(ref, id);
      });
    }
  });
}

beforeEach(async () => {
  freshBrowser();
  previews = [];
  stopPressing = pressAtOnce();
  await store(settingsWith({ keepRequestTexts: true, askEachRequest: true }));
});
afterEach(() => {
  stopPressing();
  return server.close();
});

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

const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');

it.each(known)(
  '%s: what is shown before and after, what is logged and what is hashed is what the server received',
  { timeout: REQUESTS * 600 },
  async (_id, make) => {
    const about = { feature: 'triage', ref } as const;
    const model = approved(logged(await make(), about), about);
    const shown: string[] = [];
    const isLogged = () => until(async () => (await requestLog.all()).length === shown.length);
    for (const [turn, user] of fc.sample(words, { numRuns: REQUESTS, seed: 20_261_130 }).entries()) {
      await model.complete({ ...triage, user }, call({ onSent: (body) => shown.push(body) })).catch(() => undefined);
      // Nobody asks faster than a log can be written.
      if (turn % 10 === 9) await isLogged();
    }
    const received = server.received.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(received.length).toBeGreaterThanOrEqual(REQUESTS);
    expect(previews.map(({ body }) => body)).toEqual(received);
    expect(previews.map(({ sha256 }) => sha256)).toEqual(received.map(hashOf));
    expect(previews.map(({ bytes }) => bytes)).toEqual(received.map((body) => Buffer.byteLength(body, 'utf8')));
    expect(shown).toEqual(received);
    await isLogged();
    const [records, texts] = await Promise.all([requestLog.all(), requestLog.texts()]);
    expect(records.map(({ sha256 }) => sha256).toSorted()).toEqual(received.map(hashOf).toSorted());
    // Of many texts the newest are kept; of each request there is the hash.
    expect(texts.size).toBe(Math.min(received.length, 100));
    for (const { id, sha256, bytes } of records) {
      const text = texts.get(id)?.text;
      if (text !== undefined) expect([hashOf(text), Buffer.byteLength(text, 'utf8')]).toEqual([sha256, bytes]);
    }
  },
);
