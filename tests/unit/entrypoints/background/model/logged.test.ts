import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestRecord } from '../../../../../core/request-log';
import { keepRequestTexts } from '../../../../../entrypoints/background/rules/request-texts';
import { logged } from '../../../../../entrypoints/background/model/logged';
import * as log from '../../../../../entrypoints/background/store/ledger/request-log';
import { createModel } from '../../../../../providers';
import { openWay } from '../../../../providers/open-way';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { call, draft, TestMemory, triage } from '../../../providers/helpers';
import { settingsWith, store } from '../kit/model';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';
import { until } from '../kit/running';
import { freshBrowser, ref } from '../kit/world';

policyIsSetHere();

const { requestLog } = log;
let server: ModelServer;

beforeEach(async () => {
  freshBrowser();
  unmanage();
  await store(settingsWith());
  server = await startModelServer();
  return () => server.close();
});

const model = (about: Parameters<typeof logged>[1] = { feature: 'triage', ref }) =>
  logged(
    createModel(
      { id: 'compatible', address: server.url, model: 'llama3.2', key: null },
      { memory: new TestMemory(), wayOut: openWay() },
    ),
    about,
  );

const ended = async (count: number): Promise<readonly RequestRecord[]> => {
  let all: readonly RequestRecord[] = [];
  await until(async () => {
    all = (await requestLog.all()).toReversed();
    return all.length === count && all.every(({ result }) => result !== 'open');
  });
  return all;
};

const posted = (): readonly string[] =>
  server.received.filter(({ method }) => method === 'POST').map(({ body }) => body);
const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');

describe('a question', () => {
  it('is in the log with the hash and the size of what the server received', async () => {
    const answer = await model().complete(
      { ...draft, user: 'Grüße – “ok” 🎫', holds: ['instruction', 'conversation'] },
      call(),
    );
    const [record] = await ended(1);
    const [body = ''] = posted();
    expect(record).toMatchObject({
      by: 'person',
      feature: 'triage',
      ref,
      destination: `${server.url}/v1/chat/completions`,
      provider: 'compatible',
      model: 'llama3.2',
      holds: ['instruction', 'conversation'],
      bytes: Buffer.byteLength(body, 'utf8'),
      sha256: hashOf(body),
      result: 'answered',
    });
    expect([record?.tokensIn, record?.tokensOut]).toEqual([answer.usage.tokensIn, answer.usage.tokensOut]);
  });

  it('that is posted again is there twice, each with its own hash', async () => {
    server.settings.refusedFormats = ['json_schema'];
    await model().complete(triage, call());
    const bodies = posted();
    expect(bodies.length).toBeGreaterThan(1);
    const records = await ended(bodies.length);
    expect(records.map(({ sha256 }) => sha256).toSorted()).toEqual(bodies.map(hashOf).toSorted());
    expect(records.map(({ result }) => result).toSorted()).toEqual([...bodies.slice(1).map(() => 'again'), 'answered']);
  });

  it('that is mended says that an earlier answer went along, and one of tickets that nobody opened whose share it is', async () => {
    await model({ feature: 'watch', ref }).complete(
      { ...triage, holds: ['instruction'], repair: { answer: '{}', problem: 'nothing' } },
      call(),
    );
    expect((await ended(1))[0]).toMatchObject({ by: 'background', holds: ['instruction', 'earlier-answer'] });
  });

  it('that fails, or that nobody reads to its end, says so', async () => {
    server.settings.key = 'sk-another';
    await expect(model().complete(draft, call())).rejects.toThrow('no-key');
    expect((await ended(1))[0]?.result).toBe('no-key');
    server.reset();
    for await (const soFar of model().stream(draft, call())) if (soFar.text !== '') break;
    expect((await ended(2)).at(-1)?.result).toBe('stopped');
  });

  it('that never left is not there', async () => {
    const refusing = logged(
      createModel(
        { id: 'compatible', address: server.url, model: 'llama3.2', key: null },
        { memory: new TestMemory(), wayOut: () => Promise.reject(new Error('closed')) },
      ),
      { feature: 'triage', ref },
    );
    await expect(refusing.complete(draft, call())).rejects.toThrow();
    expect(await requestLog.all()).toEqual([]);
  });

  it('is answered although the log takes nothing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const failing = vi.spyOn(requestLog, 'add').mockRejectedValue(new Error('full'));
    expect((await model().complete(draft, call())).text).toMatch(/^Hello/);
    await until(() => failing.mock.calls.length === 1);
  });
});

it('a connection test is there with each question, about no ticket', async () => {
  await model({ feature: 'test', ref: null }).test(new AbortController().signal, () => undefined);
  const records = await ended(posted().length);
  expect(records.length).toBeGreaterThanOrEqual(2);
  expect(records.map(({ sha256 }) => sha256)).toEqual(posted().map(hashOf));
  expect(records.every(({ ref: about, feature }) => about === null && feature === 'test')).toBe(true);
});

describe('the text of a request', () => {
  const textOf = async (): Promise<string | null> => {
    const [record] = await ended(1);
    return (await requestLog.text(record?.id ?? ''))?.text ?? null;
  };

  it('is not kept until the person wants it', async () => {
    await model().complete(draft, call());
    expect(await textOf()).toBeNull();
  });

  it('is kept as it was posted while the person wants it, and goes when they do not any more', async () => {
    await store(settingsWith({ keepRequestTexts: true }));
    await model().complete(draft, call());
    expect(await textOf()).toBe(posted()[0]);
    await keepRequestTexts();
    expect(await textOf()).toBe(posted()[0]);
    await store(settingsWith());
    await keepRequestTexts();
    expect(await textOf()).toBeNull();
  });

  it('is not kept where the organisation forbids it', async () => {
    await store(settingsWith({ keepRequestTexts: true }));
    manage({ requestTexts: false });
    await model().complete(draft, call());
    expect(await textOf()).toBeNull();
  });
});
