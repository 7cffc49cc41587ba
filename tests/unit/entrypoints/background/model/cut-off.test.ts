import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../../../../core/errors';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../../../providers/provider';
import { settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';

const request: ModelRequest = { system: 'a'.repeat(300), user: 'b'.repeat(297), maxTokens: 100 };
/** 300 + 297 + three line breaks are 200 tokens, and the answer may have 100. */
const GUESSED = 300;
const at = (): Date => new Date(2026, 10, 21, 12);
const answer: ModelAnswer = { text: 'Hello', usage: { tokensIn: 50, tokensOut: 5 } };

/** Another worker: none of the modules of the one before is left. */
const startWorker = async () => {
  vi.resetModules();
  const [{ counted }, { usageBook }, { eraseLedger, exportLedger }, { loadLimit }] = await Promise.all([
    import('../../../../../entrypoints/background/model/counted'),
    import('../../../../../entrypoints/background/store/ledger/usage-book'),
    import('../../../../../entrypoints/background/rules/upkeep'),
    import('../../../../../entrypoints/background/rules/limit'),
  ]);
  return { counted, usageBook, eraseLedger, exportLedger, loadLimit };
};
type Worker = Awaited<ReturnType<typeof startWorker>>;

const books = async ({ exportLedger }: Worker): Promise<unknown> => {
  const { days, usage } = await exportLedger();
  return { days, usage };
};
const day = (tokens: number, estimated: number, requests: number) => [
  { day: '2026-11-21', tokens, estimated, requests },
];
const used = (requests: number, unknown: number, tokensIn = 0, tokensOut = 0) => [
  expect.objectContaining({ month: '2026-11', feature: 'draft', requests, unknown, tokensIn, tokensOut }),
];

/** Asks, and comes back as soon as the request has gone out. `end` has it answered, or broken. */
async function asked({ counted }: Worker, more: Partial<LanguageModel> = {}) {
  let end: (last: ModelAnswer | Error) => void = () => undefined;
  const ended = new Promise<ModelAnswer | Error>((resolve) => (end = resolve));
  let out: () => void = () => undefined;
  const hasGoneOut = new Promise<void>((resolve) => (out = resolve));
  const model: LanguageModel = {
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI',
    model: 'gpt-5-mini',
    destination: 'https://api.openai.com/v1/chat/completions',
    complete: () => Promise.reject(new Error('an answer is read as it comes')),
    async *stream(_request, { onSent }) {
      onSent?.('{}');
      out();
      const last = await ended;
      if (last instanceof Error) throw last;
      yield last;
    },
    wouldPost: () => Promise.resolve(null),
    listModels: () => Promise.resolve([]),
    checkKey: () => Promise.resolve(),
    test: () => Promise.resolve([]),
    ...more,
  };
  const { signal } = new AbortController();
  const settled = counted(model, 'draft', at)
    .complete(request, { signal })
    .then(
      () => undefined,
      () => undefined,
    );
  await hasGoneOut;
  return { end, settled };
}

beforeEach(async () => {
  freshBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

describe('a request that the end of the worker cuts off', () => {
  it('is found by the next one, in both books, once', async () => {
    await asked(await startWorker());
    const next = await startWorker();
    const counted = { days: day(GUESSED, GUESSED, 1), usage: used(1, 1) };
    expect([await books(next), await books(next), await books(await startWorker())]).toEqual([
      counted,
      counted,
      counted,
    ]);
  });

  it('counts against the month’s limit before anything else is read', async () => {
    await asked(await startWorker());
    const { loadLimit } = await startWorker();
    expect((await loadLimit(settingsWith(), at())).used).toBe(GUESSED);
  });

  it('is told from others that were under way and have ended', async () => {
    const first = await startWorker();
    const requests = [await asked(first), await asked(first), await asked(first), await asked(first)];
    requests[0]?.end(answer);
    requests[1]?.end(fault('bad-key'));
    await Promise.all([requests[0]?.settled, requests[1]?.settled]);
    await vi.waitFor(async () => expect(await first.usageBook.all()).toHaveLength(1));
    await vi.waitFor(async () =>
      expect(await books(await startWorker())).toEqual({
        days: day(55 + 2 * GUESSED, 2 * GUESSED, 3),
        usage: used(3, 2, 50, 5),
      }),
    );
  });

  it('is entered once by two that look at the same time', async () => {
    await asked(await startWorker());
    const next = await startWorker();
    await Promise.all([books(next), next.usageBook.all(), books(next), next.usageBook.all()]);
    expect(await books(next)).toEqual({ days: day(GUESSED, GUESSED, 1), usage: used(1, 1) });
  });

  it('is no one’s while its worker lives: only what was answered counts', async () => {
    const worker = await startWorker();
    const { end, settled } = await asked(worker);
    expect(await books(worker)).toEqual({ days: [], usage: [] });
    end(answer);
    await settled;
    await vi.waitFor(async () =>
      expect(await books(worker)).toEqual({ days: day(55, 0, 1), usage: used(1, 0, 50, 5) }),
    );
    expect(await books(await startWorker())).toEqual({ days: day(55, 0, 1), usage: used(1, 0, 50, 5) });
  });

  it('counts for no limit where the model is in the browser', async () => {
    await asked(await startWorker(), { destination: null });
    expect(await books(await startWorker())).toEqual({ days: [], usage: used(1, 1) });
  });

  it('may be a test of the connection', async () => {
    const worker = await startWorker();
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    void worker
      .counted(
        {
          kind: 'language-model',
          id: 'openai',
          label: 'OpenAI',
          model: 'gpt-5-mini',
          destination: 'https://api.openai.com',
          complete: () => Promise.reject(new Error('not asked')),
          stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('not asked')) }) }),
          wouldPost: () => Promise.resolve(null),
          listModels: () => Promise.resolve([]),
          checkKey: () => Promise.resolve(),
          test: () => {
            begun();
            return new Promise(() => undefined);
          },
        },
        'test',
        at,
      )
      .test(new AbortController().signal, () => undefined);
    await beginning;
    expect(await books(await startWorker())).toMatchObject({ days: day(500, 500, 1), usage: [{ feature: 'test' }] });
  });
});

describe('erasing while a request is under way that is then cut off', () => {
  it.each<[Parameters<Worker['eraseLedger']>[0], unknown, unknown]>([
    ['everything', [], []],
    ['activity', day(GUESSED, GUESSED, 1), []],
    ['learned', day(GUESSED, GUESSED, 1), used(1, 1)],
  ])('%s', async (what, days, usage) => {
    const worker = await startWorker();
    await asked(worker);
    await worker.eraseLedger(what);
    expect(await books(await startWorker())).toEqual({ days, usage });
  });
});
