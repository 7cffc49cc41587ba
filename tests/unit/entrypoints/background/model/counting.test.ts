import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../../../../core/errors';
import { periodOf } from '../../../../../core/limits';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { usageBook } from '../../../../../entrypoints/background/store/ledger/usage-book';
import { counted } from '../../../../../entrypoints/background/model/counted';
import { onCrossed } from '../../../../../entrypoints/background/model/crossed';
import { tokensOfRequest, tokensOfText } from '../../../../../entrypoints/background/model/estimate';
import type { Call, LanguageModel, ModelAnswer, ModelRequest, ModelUsage } from '../../../../../providers/provider';
import { settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';
import { policyIsSetHere, unmanage } from '../kit/policy-now';

policyIsSetHere();

const request: ModelRequest = { system: 'a'.repeat(300), user: 'b'.repeat(297), maxTokens: 10 };
/** 300 + 297 + three line breaks. */
const SENT = 200;
const call = (): Call => ({ signal: new AbortController().signal });
const at = () => new Date(2026, 10, 21, 12);
const today = '2026-11-21';

/** Posts, then yields what it is given; a fault among the pieces is thrown. */
const modelOf = (pieces: readonly (ModelAnswer | Error)[], more: Partial<LanguageModel> = {}): LanguageModel => ({
  kind: 'language-model',
  id: 'openai',
  label: 'OpenAI · gpt-5-mini',
  model: 'gpt-5-mini',
  destination: 'https://api.openai.com/v1/chat/completions',
  complete: () => Promise.reject(new Error('an answer is read as it comes')),
  async *stream(_request, { onSent }) {
    onSent?.('{}');
    for (const piece of pieces) {
      if (piece instanceof Error) throw piece;
      yield await Promise.resolve(piece);
    }
  },
  wouldPost: () => Promise.resolve(null),
  listModels: () => Promise.resolve([]),
  checkKey: () => Promise.resolve(),
  test: (_signal, _onSteps, onUsage) => {
    onUsage?.({ tokensIn: 40, tokensOut: 2 });
    onUsage?.({});
    return Promise.resolve([]);
  },
  ...more,
});

const days = async (): Promise<unknown> => (await exportLedger())['days'];
const day = (tokens: number, estimated: number, requests = 1) => [{ day: today, tokens, estimated, requests }];
const ask = async (model: LanguageModel): Promise<void> => {
  await counted(model, 'draft', at)
    .complete(request, call())
    .catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error));
};
const says = (text: string, usage: ModelUsage): ModelAnswer => ({ text, usage });

beforeEach(async () => {
  freshBrowser();
  unmanage();
  dayBook.erased();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

describe('a day', () => {
  const text = 'x'.repeat(90);
  it.each<[string, (ModelAnswer | Error)[], number, number]>([
    ['what the answer says', [says(text, { tokensIn: 100, tokensOut: 20, tokensCached: 60 })], 120, 0],
    ['an estimate of what it does not say', [says(text, {})], SENT + 30, SENT + 30],
    ['an estimate of the part that it does not say', [says(text, { tokensIn: 100 })], 130, 30],
    ['an estimate for nonsense', [says(text, { tokensIn: Number.NaN, tokensOut: -5 })], SENT + 30, SENT + 30],
    ['an answer that was refused in the end', [says('', { tokensIn: 100, tokensOut: 20 }), fault('refused')], 120, 0],
    [
      'one that broke off, with what had been written by then',
      [says(text, { tokensIn: 100, tokensOut: 1 }), fault('server-error')],
      130,
      29,
    ],
    ['one that was given up before its first word, since it had gone out', [fault('stopped')], SENT, SENT],
    ['one that nobody waited for any longer', [fault('timeout')], SENT, SENT],
  ])('has %s', async (_name, pieces, tokens, estimated) => {
    await ask(modelOf(pieces));
    expect(await days()).toEqual(day(tokens, estimated));
  });

  it.each([['bad-key'], ['not-running'], ['rate-limited'], ['server-error']] as const)(
    'has nothing of a request that never was answered: %s',
    async (code) => {
      await ask(modelOf([fault(code)]));
      expect(await days()).toEqual([]);
    },
  );

  it('has nothing of one that was stopped before it went out, nor of a model in the browser', async () => {
    await ask(
      modelOf([], {
        stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(fault('stopped')) }) }),
      }),
    );
    await ask(modelOf([says(text, { tokensIn: 9, tokensOut: 9 })], { destination: null }));
    expect(await days()).toEqual([]);
    await vi.waitFor(async () => expect(await usageBook.all()).toHaveLength(1));
  });

  it('has what a reader saw who left in the middle', async () => {
    for await (const _piece of counted(modelOf([says(text, { tokensIn: 100 }), says('never', {})]), 'draft', at).stream(
      request,
      call(),
    ))
      break;
    expect(await days()).toEqual(day(130, 30));
  });

  it('has each answer of a connection test, before the test ends', async () => {
    await counted(modelOf([]), 'test', at).test(call().signal, () => undefined);
    expect(await days()).toEqual(day(42 + 500, 500, 2));
  });

  it('is entered before the answer ends, so that the next request finds it', async () => {
    let found = -1;
    for await (const _piece of counted(modelOf([says(text, { tokensIn: 100, tokensOut: 20 })]), 'triage', at).stream(
      request,
      call(),
    ))
      found = (await dayBook.of(periodOf(at(), 1))).tokens;
    expect(found).toBe(0);
    expect((await dayBook.of(periodOf(at(), 1))).tokens).toBe(120);
  });
});

describe('the news', () => {
  it('come when an answer crosses 80 % or 100 %, once each, however many come at once', async () => {
    await store(settingsWith({ limits: { tokensPerMonth: 1000, resetDay: 1 } }));
    const heard = vi.fn();
    const leave = onCrossed(heard);
    const spend = (tokens: number) => ask(modelOf([says('a', { tokensIn: tokens, tokensOut: 0 })]));
    await spend(799);
    expect(heard).toHaveBeenCalledTimes(0);
    await Promise.all([spend(150), spend(150), spend(150)]);
    expect(heard).toHaveBeenCalledTimes(2);
    await spend(150);
    expect(heard).toHaveBeenCalledTimes(2);
    leave();
  });

  it('do not come without a limit', async () => {
    const heard = vi.fn();
    const leave = onCrossed(heard);
    await ask(modelOf([says('a', { tokensIn: 1e9, tokensOut: 0 })]));
    leave();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('an estimate', () => {
  it('is about a third of Latin letters, and no less than the characters of Chinese', () => {
    expect(tokensOfText('')).toBe(0);
    expect(tokensOfText('The printer is on fire')).toBe(8);
    expect(tokensOfText('打印机着火了')).toBe(6);
  });

  it('has everything that is sent in it', () => {
    const parts: Partial<ModelRequest>[] = [
      { schema: { name: 'x', schema: { type: 'object', description: 'y'.repeat(300) } } },
      { repair: { answer: 'z'.repeat(300), problem: 'no JSON' } },
    ];
    for (const part of parts)
      expect(tokensOfRequest({ ...request, ...part })).toBeGreaterThanOrEqual(tokensOfRequest(request) + 100);
  });
});
