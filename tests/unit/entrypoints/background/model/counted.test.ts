import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../../../../core/errors';
import type { UsageSums } from '../../../../../core/usage';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { usageBook } from '../../../../../entrypoints/background/store/ledger/usage-book';
import { counted } from '../../../../../entrypoints/background/model/counted';
import type { Call, LanguageModel, ModelAnswer, ModelRequest } from '../../../../../providers/provider';
import { inNoTime } from '../../../in-no-time';
import { freshBrowser } from '../kit/world';

const request: ModelRequest = { system: 's', user: 'u', maxTokens: 10 };
const call = (): Call => ({ signal: new AbortController().signal });
const stopped = fault('stopped');

/** A model that answers with what it is given; a fault among the pieces is thrown. */
const modelOf = (...pieces: (ModelAnswer | Error)[]): LanguageModel => {
  const next = (): Promise<ModelAnswer> => {
    const piece = pieces.shift();
    return piece instanceof Error || piece === undefined
      ? Promise.reject(piece ?? new Error('nobody asked for more'))
      : Promise.resolve(piece);
  };
  return {
    kind: 'language-model',
    id: 'openai',
    label: 'OpenAI · gpt-5-mini',
    model: 'gpt-5-mini',
    destination: 'https://api.openai.com/v1/chat/completions',
    complete: next,
    async *stream() {
      while (pieces.length > 0) yield await next();
    },
    wouldPost: () => Promise.resolve(null),
    listModels: () => Promise.resolve([{ id: 'gpt-5-mini' }]),
    checkKey: () => Promise.reject(fault('bad-key')),
    test: (_signal, onSteps, onUsage) => {
      onSteps([]);
      onUsage?.(usage);
      onUsage?.({});
      return Promise.resolve([{ name: 'address', state: 'ok', text: 'fine' }]);
    },
  };
};

const usage = { tokensIn: 100, tokensOut: 20 };
const november = () => new Date(2026, 10, 30, 23, 59);
const key = { month: '2026-11', provider: 'openai', model: 'gpt-5-mini', feature: 'draft' };
const none: UsageSums = { requests: 1, unknown: 0, tokensIn: 0, tokensOut: 0, tokensCached: 0, tokensCacheWritten: 0 };

/** The only row, once as many requests as these are in it. */
const row = async (requests = 1): Promise<unknown> => {
  await vi.waitFor(async () => expect((await usageBook.all())[0]?.requests).toBe(requests));
  const rows = await usageBook.all();
  expect(rows).toHaveLength(1);
  return rows[0];
};

/** Nothing was entered: a later request is the only one there is. */
const onlyTheNext = async (): Promise<void> => {
  await counted(modelOf({ text: 'later', usage }), 'draft', november).complete(request, call());
  expect(await row()).toEqual({ ...key, ...none, ...usage });
};

const readAll = async (answers: AsyncIterable<ModelAnswer>): Promise<ModelAnswer[]> => {
  const all: ModelAnswer[] = [];
  for await (const answer of answers) all.push(answer);
  return all;
};

beforeEach(freshBrowser);

describe('an answer in one piece', () => {
  it('comes as it is, and what it used is entered', async () => {
    const answer = { text: 'Hello', usage: { ...usage, tokensCached: 60, tokensCacheWritten: 5 } };
    expect(await counted(modelOf(answer), 'draft', november).complete(request, call())).toBe(answer);
    expect(await row()).toEqual({ ...key, ...none, ...answer.usage });
  });

  it('that does not say what it used is a request of unknown usage', async () => {
    await counted(modelOf({ text: 'Hello', usage: {} }), 'draft', november).complete(request, call());
    expect(await row()).toEqual({ ...key, ...none, unknown: 1 });
  });

  it('is counted twice when it had to be repaired', async () => {
    for (const text of ['no', 'yes'])
      await counted(modelOf({ text, usage }), 'draft', november).complete(request, call());
    expect(await row(2)).toEqual({ ...key, ...none, requests: 2, tokensIn: 200, tokensOut: 40 });
  });

  it('that is refused or cut after it said what it used is entered all the same', async () => {
    const refused = fault('refused');
    await expect(
      counted(modelOf({ text: '', usage }, refused), 'draft', november).complete(request, call()),
    ).rejects.toBe(refused);
    expect(await row()).toEqual({ ...key, ...none, ...usage });
  });

  it('that never came is not entered, and its error is the model’s own', async () => {
    await expect(counted(modelOf(stopped), 'draft', november).complete(request, call())).rejects.toBe(stopped);
    await onlyTheNext();
  });

  it('belongs to the month in which it came', async () => {
    for (const time of [november(), new Date(2026, 11, 1)])
      await counted(modelOf({ text: '', usage }), 'triage', () => time).complete(request, call());
    await vi.waitFor(async () =>
      expect((await usageBook.all()).map((one) => [one.month, one.feature])).toEqual([
        ['2026-11', 'triage'],
        ['2026-12', 'triage'],
      ]),
    );
  });
});

describe('an answer as it is written', () => {
  const first = { text: 'Hel', usage: { tokensIn: 100 } };
  const last = { text: 'Hello', usage: { tokensOut: 20 } };

  it('comes piece by piece as it is, and is entered once at its end', async () => {
    const pieces = await readAll(counted(modelOf(first, last), 'draft', november).stream(request, call()));
    expect(pieces).toEqual([first, last]);
    expect(pieces[1]).toBe(last);
    expect(await row()).toEqual({ ...key, ...none, ...usage });
  });

  it('that the reader leaves is entered with what was known, and the model is told', async () => {
    const model = modelOf(first, last);
    const told = vi.fn();
    const leaving = counted(
      {
        ...model,
        async *stream() {
          try {
            yield* model.stream(request, call());
          } finally {
            told();
          }
        },
      },
      'draft',
      november,
    );
    for await (const _piece of leaving.stream(request, call())) break;
    expect(told).toHaveBeenCalledOnce();
    expect(await row()).toEqual({ ...key, ...none, unknown: 1, tokensIn: 100 });
  });

  it('that broke off is entered with what was known', async () => {
    await expect(readAll(counted(modelOf(first, stopped), 'draft', november).stream(request, call()))).rejects.toBe(
      stopped,
    );
    expect(await row()).toEqual({ ...key, ...none, unknown: 1, tokensIn: 100 });
  });

  it('that broke off before any usage was known is a request of unknown usage', async () => {
    await expect(
      readAll(counted(modelOf({ text: 'Hel', usage: {} }, stopped), 'draft', november).stream(request, call())),
    ).rejects.toBe(stopped);
    expect(await row()).toEqual({ ...key, ...none, unknown: 1 });
  });

  it('that ended without a word and without usage is one too', async () => {
    expect(await readAll(counted(modelOf(), 'draft', november).stream(request, call()))).toEqual([]);
    expect(await row()).toEqual({ ...key, ...none, unknown: 1 });
  });

  it('that failed before it began is not entered', async () => {
    await expect(readAll(counted(modelOf(stopped), 'draft', november).stream(request, call()))).rejects.toBe(stopped);
    await onlyTheNext();
  });

  it('that failed after an empty piece is not entered either, unless that said what it used', async () => {
    await expect(
      readAll(counted(modelOf({ text: '', usage: {} }, stopped), 'draft', november).stream(request, call())),
    ).rejects.toBe(stopped);
    await onlyTheNext();
    await expect(
      readAll(
        counted(modelOf({ text: '', usage: { tokensIn: 100 } }, stopped), 'draft', november).stream(request, call()),
      ),
    ).rejects.toBe(stopped);
    expect(await row(2)).toMatchObject({ unknown: 1, tokensIn: 200 });
  });

  it('that nobody read asked nothing', async () => {
    counted(modelOf(first), 'draft', november).stream(request, call());
    await onlyTheNext();
  });

  it('that was under way while everything was erased is not entered', async () => {
    const stream = counted(modelOf(first, last), 'draft', november).stream(request, call())[Symbol.asyncIterator]();
    await stream.next();
    usageBook.erased();
    await stream.next();
    expect((await stream.next()).done).toBe(true);
    await onlyTheNext();
  });
});

describe('books that cannot be written', () => {
  beforeEach(
    () =>
      void vi
        .spyOn(usageBook, 'add')
        .mockImplementation(() => Promise.reject(new DOMException('full', 'QuotaExceededError'))),
  );
  afterEach(() => void vi.restoreAllMocks());

  it('are noted, and change neither answer nor stream', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const answer = { text: 'Hello', usage };
    expect(await counted(modelOf(answer), 'draft').complete(request, call())).toBe(answer);
    expect(await readAll(counted(modelOf(answer), 'draft').stream(request, call()))).toEqual([answer]);
    await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(2));
    expect(warned).toHaveBeenCalledWith('[deskside] usage: QuotaExceededError: full');
  });

  it('that hang hold no answer up', async () => {
    vi.spyOn(usageBook, 'add').mockImplementation(() => new Promise(() => undefined));
    expect(await counted(modelOf({ text: 'Hello', usage }), 'draft').complete(request, call())).toMatchObject({
      text: 'Hello',
    });
    expect(await readAll(counted(modelOf({ text: 'Hello', usage }), 'draft').stream(request, call()))).toHaveLength(1);
  });

  it('nor does a day’s entry for longer than a moment', async () => {
    vi.spyOn(dayBook, 'add').mockImplementation(() => new Promise(() => undefined));
    const model = modelOf({ text: 'Hello', usage });
    expect(await inNoTime(() => counted(model, 'draft').complete(request, call()))).toMatchObject({ text: 'Hello' });
  });
});

describe('a test of the connection', () => {
  it('says what the model says, and each of its answers is entered', async () => {
    const { signal } = call();
    const onSteps = vi.fn();
    const onUsage = vi.fn();
    expect(await counted(modelOf(), 'test', november).test(signal, onSteps, onUsage)).toEqual([
      { name: 'address', state: 'ok', text: 'fine' },
    ]);
    expect([onSteps.mock.calls, onUsage.mock.calls]).toEqual([[[[]]], [[usage], [{}]]]);
    expect(await row(2)).toEqual({ ...key, feature: 'test', ...none, ...usage, requests: 2, unknown: 1 });
  });

  it('needs nobody who listens for usage', async () => {
    await counted(modelOf(), 'test', november).test(call().signal, () => undefined);
    expect(await row(2)).toMatchObject({ feature: 'test' });
  });
});

describe('all else', () => {
  it('is the model’s own', async () => {
    const model = modelOf();
    const same = counted(model, 'test');
    expect([same.kind, same.id, same.label, same.model, same.destination]).toEqual([
      model.kind,
      model.id,
      model.label,
      model.model,
      model.destination,
    ]);
    const { signal } = call();
    expect(await same.listModels(signal)).toEqual([{ id: 'gpt-5-mini' }]);
    await expect(same.checkKey(signal)).rejects.toMatchObject({ error: { code: 'bad-key' } });
    expect(Object.keys(same).sort()).toEqual(Object.keys(model).sort());
  });
});
