import { fc } from '../../../property';
import { inWords } from '../../../in-words';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault, toDesksideError, type DesksideError } from '../../../../../core/errors';
import { periodOf } from '../../../../../core/limits';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { guarded, type WhenFresh } from '../../../../../entrypoints/background/model/last-gate';
import { Lines } from '../../../../../entrypoints/background/model/lines';
import { counted } from '../../../../../entrypoints/background/model/counted';
import { tokensOfRequest } from '../../../../../entrypoints/background/model/estimate';
import type { Call, LanguageModel, ModelRequest } from '../../../../../providers/provider';
import { FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';
import { manage, policyIsSetHere, setPolicy, unmanage } from '../kit/policy-now';

policyIsSetHere();

const OPENAI = 'https://api.openai.com/v1/chat/completions';
const request: ModelRequest = {
  system: 's'.repeat(2400),
  user: 'u'.repeat(600),
  maxTokens: 700,
  redaction: 'identifiers',
};
const call = (signal = new AbortController().signal): Call => ({ signal });
const now = () => new Date(2026, 10, 21, 12);
const period = periodOf(now(), 1);
const limits = (tokensPerMonth: number): Partial<Settings> => ({ limits: { tokensPerMonth, resetDay: 1 } });

/** Read a moment ago. */
const fresh: WhenFresh = () => Promise.resolve(false);

/** What the model was given, or why it was given nothing. */
async function through(
  model = new FakeModel(),
  wanted = request,
  feature: 'triage' | 'draft' = 'triage',
  whenFresh: WhenFresh = fresh,
): Promise<ModelRequest | DesksideError> {
  const asking = guarded(
    model.destination === null ? Object.assign(model, { complete: model.complete.bind(model) }) : modelOf(model),
    feature,
    whenFresh,
    now,
  ).complete(wanted, call());
  const refused = asking.then(
    () => null,
    (thrown: unknown) => toDesksideError(thrown),
  );
  const given = await Promise.race([refused, model.request().then(({ request: asked }) => asked)]);
  if (given === null) throw new Error('it was answered before it was asked');
  return given;
}

/** The fake's own methods live in its prototype. */
const modelOf = (model: FakeModel): LanguageModel => ({
  kind: model.kind,
  id: model.id,
  label: model.label,
  model: model.model,
  destination: model.destination,
  complete: (asked, how) => model.complete(asked, how),
  stream: (asked, how) => model.stream(asked, how),
  wouldPost: model.wouldPost,
  listModels: () => model.listModels(),
  checkKey: () => model.checkKey(),
  test: () => model.test(),
});

beforeEach(async () => {
  freshBrowser();
  unmanage();
  dayBook.erased();
  await store(settingsWith());
});

describe('a request', () => {
  it('goes through as it is when nothing is against it', async () => expect(await through()).toEqual(request));

  it.each<[string, Partial<Settings>, string]>([
    ['Deskside is switched off', { enabled: false }, 'off'],
    [
      'suggestions are switched off',
      { capabilities: { triage: false, draft: true, watch: false, summary: false } },
      'off',
    ],
    ['nobody agreed to where it goes', { agreed: [] }, 'stopped'],
    [
      'the settings send requests elsewhere',
      { providers: { compatible: { address: 'http://localhost:9999', model: 'fake', contextChars: 24_000 } } },
      'stopped',
    ],
    ['another provider is chosen', { provider: 'on-device' }, 'stopped'],
    ['the person’s own limit is nothing', limits(0), 'limit-reached'],
  ])('is refused when %s', async (_name, change, code) => {
    await store(settingsWith(change));
    expect(await through()).toMatchObject({ code });
  });

  it.each<[string, Policy, string]>([
    ['has not licensed Deskside', { licensed: false }, 'not-licensed'],
    ['has paused it', { enabled: false }, 'paused'],
    ['took suggestions away', { capabilities: { suggestions: false } }, 'off'],
    ['allows other providers', { allowed: { providers: ['openai'] } }, 'not-allowed'],
    ['allows other servers', { allowed: { servers: ['*.acme.com'] } }, 'not-allowed'],
    ['allows no token', { limits: { tokensPerMonth: 0 } }, 'limit-reached'],
    [
      'chose this destination, which the person did not agree to as such',
      { provider: { use: 'compatible', address: 'http://localhost:11434', model: 'fake' } },
      'stopped',
    ],
  ])('is refused when the organisation %s', async (_name, policy, code) => {
    manage(policy);
    expect(await through()).toMatchObject({ code });
  });

  it.each([
    ['waiting', 'policy-waiting'],
    ['unreadable', 'policy-unreadable'],
  ] as const)('is refused while the policy is %s', async (is, code) => {
    setPolicy({ is });
    expect(await through()).toMatchObject({ code });
  });

  it('is refused for a draft when drafts are taken away, and only for that', async () => {
    manage({ capabilities: { drafts: false } });
    expect(await through(new FakeModel(), request, 'draft')).toMatchObject({ code: 'off' });
    expect(await through()).toEqual(request);
  });

  it('is refused where less was replaced in it than is wanted by now, and where nothing says what was', async () => {
    await store(settingsWith({ redaction: 'strict' }));
    expect(await through()).toMatchObject({ code: 'stopped' });
    expect(await through(new FakeModel(), { ...request, redaction: 'strict' })).toMatchObject({ redaction: 'strict' });
    const { redaction: _gone, ...silent } = request;
    expect(await through(new FakeModel(), silent)).toMatchObject({ code: 'stopped' });
    await store(settingsWith());
    expect(await through(new FakeModel(), silent)).toEqual(silent);
  });

  it('is refused where an organisation has come to demand more', async () => {
    await store(settingsWith({ redaction: 'off' }));
    manage({ redaction: 'strict' });
    expect(await through()).toMatchObject({ code: 'stopped' });
  });

  it('goes to the one that stands in, and is refused there when that is no longer wanted', async () => {
    const openai = Object.assign(new FakeModel(), { id: 'openai', destination: OPENAI });
    const providers = { ...settingsWith().providers, openai: { address: '', model: 'fake', contextChars: 24_000 } };
    await store(settingsWith({ providers, fallback: 'openai', agreed: [OPENAI] }));
    expect(await through(openai)).toEqual(request);
    manage({ featuresOff: ['second-provider'] });
    expect(await through(Object.assign(new FakeModel(), { id: 'openai', destination: OPENAI }))).toMatchObject({
      code: 'stopped',
    });
  });

  it('says when counting starts anew', async () => {
    await store(settingsWith(limits(100)));
    await dayBook.add('2026-11-21', { tokens: 99, estimated: 0 }, period, dayBook.erasures());
    expect(await through()).toEqual(request);
    await dayBook.add('2026-11-21', { tokens: 1, estimated: 0 }, period, dayBook.erasures());
    expect(inWords(await through())).toEqual({ code: 'limit-reached', detail: 'December 1' });
  });

  it('is not asked when everything was stopped while this was looked up', async () => {
    const model = new FakeModel();
    const controller = new AbortController();
    const asking = guarded(modelOf(model), 'triage', fresh, now).complete(request, call(controller.signal));
    controller.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    expect(model.asked).toEqual([]);
  });

  it('that stays in the browser is not counted, limited or cut', async () => {
    manage({ limits: { tokensPerMonth: 0, tokensPerRequest: 1000 } });
    await store(settingsWith({ provider: 'browser', agreed: [] }));
    expect(await through(Object.assign(new FakeModel(), { id: 'browser', destination: null }))).toEqual(request);
  });
});

describe('the freshness of what a request holds', () => {
  const readAgain: WhenFresh = () => Promise.resolve(true);

  it('is waited for', async () => {
    const model = new FakeModel();
    let read = (_again: boolean): void => undefined;
    const whenFresh = vi.fn<WhenFresh>(() => new Promise((resolve) => (read = resolve)));
    void guarded(modelOf(model), 'triage', whenFresh, now).complete(request, call());
    await vi.waitUntil(() => whenFresh.mock.calls.length === 1);
    expect(model.asked).toEqual([]);
    read(true);
    expect((await model.request()).request).toEqual(request);
  });

  it('that cannot be had lets nothing through, and says why', async () => {
    expect(
      await through(new FakeModel(), request, 'triage', () => Promise.reject(fault('desk-signed-out'))),
    ).toMatchObject({ code: 'desk-signed-out' });
  });

  it('is not asked for what may not be sent', async () => {
    await store(settingsWith({ enabled: false }));
    const whenFresh = vi.fn(readAgain);
    expect(await through(new FakeModel(), request, 'triage', whenFresh)).toMatchObject({ code: 'off' });
    expect(whenFresh).not.toHaveBeenCalled();
  });

  it('takes time, after which everything is asked anew', async () => {
    const whenFresh: WhenFresh = async () => {
      await store(settingsWith({ agreed: [] }));
      return true;
    };
    expect(await through(new FakeModel(), request, 'triage', whenFresh)).toMatchObject({ code: 'stopped' });
  });

  it.each(['complete', 'stream'] as const)(
    'is asked for, with all else, before a %s is posted once more',
    async (how) => {
      const whenFresh = vi.fn(fresh);
      const model = new FakeModel();
      const asking = guarded(modelOf(model), 'triage', whenFresh, now);
      if (how === 'complete') void asking.complete(request, call());
      else
        void (async () => {
          for await (const _answer of asking.stream(request, call()));
        })();
      const { call: given } = await model.request();
      await given.again?.();
      expect(whenFresh).toHaveBeenCalledTimes(2);
      await store(settingsWith({ enabled: false }));
      await expect(given.again?.()).rejects.toMatchObject({ error: { code: 'off' } });
    },
  );
});

describe('what one request may take', () => {
  const size = tokensOfRequest(request);

  it.each<[string, number, number]>([
    ['room enough', size + 700, 700],
    ['less room than it wants for its answer', size + 300, 300],
  ])('%s', async (_name, tokensPerRequest, maxTokens) => {
    manage({ limits: { tokensPerRequest } });
    expect(await through()).toEqual({ ...request, maxTokens });
  });

  it('no room for an answer', async () => {
    manage({ limits: { tokensPerRequest: size + 100 } });
    expect(inWords(await through())).toEqual({ code: 'request-too-large', detail: (size + 100).toLocaleString('en') });
  });

  it('counts the answer that is to be repaired', async () => {
    manage({ limits: { tokensPerRequest: size + 700 } });
    expect(
      await through(new FakeModel(), { ...request, repair: { answer: 'x'.repeat(3000), problem: 'no JSON' } }),
    ).toMatchObject({ code: 'request-too-large' });
  });
});

describe('several tabs at once', () => {
  /** One answer of a server that takes four requests at a time. */
  interface Tab {
    readonly tokens: number;
    /** How many turns of the event loop it takes: the answers come in any order. */
    readonly turns: number;
    readonly says: boolean;
  }
  const tabs = fc.array(
    fc.record({ tokens: fc.integer({ min: 1, max: 900 }), turns: fc.nat(40), says: fc.boolean() }),
    { minLength: 6, maxLength: 24 },
  );
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const estimated = { tokensIn: 0, tokensOut: 1 };

  it('overspend by no more than the requests that were under way, whatever they use and however they end', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(tabs, fc.integer({ min: 1, max: 4000 }), async (all, limit) => {
        freshBrowser();
        dayBook.erased();
        await store(
          settingsWith({
            provider: 'openai',
            providers: { openai: { address: '', model: 'fake', contextChars: 24_000 } },
            agreed: [OPENAI],
            ...limits(limit),
          }),
        );
        const lines = new Lines();
        const usedBy = ({ tokens, says }: Tab): number => (says ? tokens : tokens + estimated.tokensOut);
        const underWay = new Set<Tab>();
        let entered = 0;
        const model = (tab: Tab): LanguageModel => ({
          ...modelOf(Object.assign(new FakeModel(), { id: 'openai', destination: OPENAI })),
          async *stream() {
            underWay.add(tab);
            expect(underWay.size).toBeLessThanOrEqual(4);
            // What has ended is in the books: nobody begins once that is the whole limit.
            expect(entered).toBeLessThan(limit);
            for (let left = tab.turns; left > 0; left -= 1) await turn();
            yield {
              text: 'ok',
              usage: tab.says ? { tokensIn: tab.tokens - 1, tokensOut: 1 } : { tokensIn: tab.tokens },
            };
          },
        });
        const ask = async (tab: Tab): Promise<string> => {
          try {
            await lines
              .inLine(guarded(counted(model(tab), 'triage', now), 'triage', fresh, now), 'triage')
              .complete(request, call());
            return 'ok';
          } catch (thrown) {
            return toDesksideError(thrown).code;
          } finally {
            if (underWay.delete(tab)) entered += usedBy(tab);
          }
        };
        const codes = await Promise.all(all.map(ask));
        const used = (await dayBook.of(period)).tokens;
        const largest = all
          .map(usedBy)
          .sort((a, b) => b - a)
          .slice(0, 4);
        expect(used).toBe(
          all.filter((_tab, index) => codes[index] === 'ok').reduce((sum, tab) => sum + usedBy(tab), 0),
        );
        expect(used).toBeLessThan(limit + largest.reduce((sum, tokens) => sum + tokens, 0));
        for (const code of codes) expect(['ok', 'limit-reached']).toContain(code);
        if (codes.includes('limit-reached')) expect(used).toBeGreaterThanOrEqual(limit);
        refused += codes.filter((code) => code !== 'ok').length;
      }),
      { numRuns: 60, seed: 20261121 },
    );
    expect(refused).toBeGreaterThan(100);
  }, 60_000);
});
