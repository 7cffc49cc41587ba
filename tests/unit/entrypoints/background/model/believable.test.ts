import { beforeEach, describe, expect, it, vi } from 'vitest';
import { periodOf } from '../../../../../core/limits';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { using } from '../../../../../entrypoints/background/store/ledger/db';
import { usageBook } from '../../../../../entrypoints/background/store/ledger/usage-book';
import { believable, ceilingOf } from '../../../../../entrypoints/background/model/believable';
import { counted } from '../../../../../entrypoints/background/model/counted';
import { limitProblem } from '../../../../../entrypoints/background/rules/limit';
import type { LanguageModel, ModelRequest, ModelUsage } from '../../../../../providers/provider';
import { fc, runs } from '../../../property';
import { settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';
import { policyIsSetHere, unmanage } from '../kit/policy-now';

policyIsSetHere();

const request: ModelRequest = { system: 'a'.repeat(300), user: 'b'.repeat(297), maxTokens: 700 };
const at = () => new Date(2026, 10, 21, 12);
const november = periodOf(at(), 1);
const MONTH = { tokensPerMonth: 1_000_000, resetDay: 1 };

const lying = (usage: ModelUsage): LanguageModel => ({
  kind: 'language-model',
  id: 'openai',
  label: 'OpenAI · m',
  model: 'm',
  destination: 'https://api.openai.com/v1/chat/completions',
  complete: () => Promise.reject(new Error('an answer is read as it comes')),
  async *stream(_request, { onSent }) {
    onSent?.('{}');
    yield await Promise.resolve({ text: 'Hello', usage });
  },
  wouldPost: () => Promise.resolve(null),
  listModels: () => Promise.resolve([]),
  checkKey: () => Promise.resolve(),
  test: (_signal, _onSteps, onUsage) => {
    onUsage?.(usage);
    return Promise.resolve([]);
  },
});

const ask = (usage: ModelUsage) =>
  counted(lying(usage), 'draft', at).complete(request, { signal: new AbortController().signal });

beforeEach(async () => {
  freshBrowser();
  unmanage();
  dayBook.erased();
  await store(settingsWith({ limits: MONTH }));
});

describe('a server that counts without end', () => {
  it.each<readonly [string, ModelUsage]>([
    ['1e300 in', { tokensIn: 1e300, tokensOut: 5 }],
    ['1e300 out', { tokensIn: 5, tokensOut: 1e300 }],
    ['no end of both', { tokensIn: Infinity, tokensOut: Infinity }],
    ['a cache of 1e300', { tokensIn: 5, tokensOut: 5, tokensCached: 1e300, tokensCacheWritten: 1e300 }],
    ['less than nothing', { tokensIn: -1e300, tokensOut: -1 }],
    ['no number', { tokensIn: NaN, tokensOut: NaN }],
    ['text', { tokensIn: '1e300' as unknown as number, tokensOut: '' as unknown as number }],
  ])('(%s) does not use up the month, and nobody is shown it', async (_what, usage) => {
    const answer = await ask(usage);
    for (const tokens of Object.values(answer.usage)) expect(tokens).toBeLessThan(30_000);
    expect((await dayBook.of(november)).tokens).toBeLessThan(30_000);
    expect(await limitProblem({ limits: MONTH }, at())).toBeNull();
    await vi.waitFor(async () => expect(await usageBook.all()).toHaveLength(1));
    for (const sum of Object.values((await usageBook.all())[0] ?? {}))
      if (typeof sum === 'number') expect(sum).toBeLessThan(30_000);
  });

  it('does not in a connection test either', async () => {
    await counted(lying({ tokensIn: 1e300, tokensOut: 1e300 }), 'test', at).test(
      new AbortController().signal,
      () => {},
    );
    expect((await dayBook.of(november)).tokens).toBeLessThan(30_000);
  });
});

describe('a count that can be true', () => {
  it('is believed, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (user, text) => {
          const asked = { ...request, user };
          // A token is at least one byte, and a template of a model adds a few hundred.
          const bytes = (words: string): number => new TextEncoder().encode(words).length;
          const usage = {
            tokensIn: bytes(asked.system + user) + 800,
            tokensOut: Math.max(bytes(text), asked.maxTokens + 8_192),
          };
          expect(believable(usage, ceilingOf(asked, text))).toBe(usage);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('what an older version believed', () => {
  const lie = { day: '2026-11-20', tokens: 1e300, estimated: 0, requests: 3 };

  it.each([1e300, Infinity, NaN, -5, 9e9])(
    '%d tokens in a day are mended when they are read, and stay so',
    async (tokens) => {
      await using((db) => db.put('days', { ...lie, tokens }));
      expect(await dayBook.of(november)).toEqual({ tokens: 15_000, estimated: 15_000 });
      expect(await limitProblem({ limits: MONTH }, at())).toBeNull();
      await dayBook.add(lie.day, { tokens: 100, estimated: 0 }, november, dayBook.erasures());
      expect(await dayBook.of(november)).toEqual({ tokens: 15_100, estimated: 15_000 });
      expect(await using((db) => db.get('days', lie.day))).toMatchObject({ tokens: 15_100 });
    },
  );

  it('of a month of one model is called unknown', async () => {
    const kept = { month: '2026-11', provider: 'openai', model: 'm', feature: 'draft' as const };
    const sums = { requests: 3, unknown: 0, tokensIn: 1e300, tokensOut: 60, tokensCached: 10, tokensCacheWritten: 0 };
    await using((db) => db.put('usage', { ...kept, ...sums } as never));
    expect(await usageBook.all()).toEqual([{ ...kept, ...sums, tokensIn: 0, tokensCached: 0, unknown: 3 }]);
  });

  it('and an honest month is left as it is', async () => {
    await using((db) => db.put('days', { ...lie, tokens: 900_000, estimated: 4_000 }));
    expect(await dayBook.of(november)).toEqual({ tokens: 900_000, estimated: 4_000 });
  });
});
