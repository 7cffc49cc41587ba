import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../../core/errors';
import type { LanguageModel } from '../../../providers/provider';
import { anthropicService } from '../../providers/anthropic';
import type { Behaviour } from '../../providers/behaviour';
import { compatible } from '../../providers/compatible';
import { startService, type ModelServer } from '../../providers/service';
import { claude } from './anthropic/kit';
import { all, call, draft, errorOf, hurriedClock, model, triage } from './helpers';
import { at, homes, start, type ServiceId } from './kit';

interface Asked {
  readonly start: () => Promise<ModelServer>;
  readonly model: (server: ModelServer) => LanguageModel;
}

const clock = hurriedClock();
const ids = Object.keys(homes) as ServiceId[];
const every: Readonly<Record<string, Asked>> = {
  ...Object.fromEntries(
    ids.map((id) => [id, { start: () => start(id), model: (server: ModelServer) => at(id, server, { clock }) }]),
  ),
  compatible: { start: () => startService(compatible), model: (server) => model(server, { clock }) },
  anthropic: { start: () => startService(anthropicService()), model: (server) => claude(server, { clock }) },
};

const tooMany = (seconds: string): Behaviour => ({
  status: 429,
  body: '{"error":{"message":"Too many requests"}}',
  headers: { 'retry-after': seconds },
});

describe.each(Object.entries(every))('%s', (_id, asked) => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await asked.start();
  });
  afterAll(() => server.close());
  beforeEach(() => server.reset());

  it('is asked three times in all while it has a problem, and then it is said', async () => {
    server.behave('server-error');
    expect((await errorOf(asked.model(server).complete(triage, call()))).code).toBe('server-error');
    expect(server.chats()).toHaveLength(3);
  });

  it('is waited for when it asks for a moment, and asked once more', async () => {
    server.once(tooMany('1'));
    expect(JSON.parse((await asked.model(server).complete(triage, call())).text)).toMatchObject({
      category: { value: 'c2' },
    });
    expect(server.chats()).toHaveLength(2);
  });

  it('is asked once more only after it was asked whether it may be, and not where it may not', async () => {
    const posted: number[] = [];
    const again = (): Promise<void> => {
      posted.push(server.chats().length);
      return posted.length < 2 ? Promise.resolve() : Promise.reject(fault('desk-signed-out'));
    };
    server.behave('server-error');
    expect((await errorOf(asked.model(server).complete(triage, call({ again })))).code).toBe('desk-signed-out');
    expect([posted, server.chats().length]).toEqual([[1, 2], 2]);
  });

  it('is not waited for when it asks for a minute', async () => {
    server.behave(tooMany('60'));
    expect(await errorOf(asked.model(server).complete(triage, call()))).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 60_000,
    });
    expect(server.chats()).toHaveLength(1);
  });

  it.each(['half-then-break', 'refusal', 'model-missing'] as const)(
    'is not asked twice after %s',
    async (behaviour) => {
      server.behave(behaviour);
      await errorOf(asked.model(server).complete(draft, call()));
      expect(server.chats()).toHaveLength(1);
    },
  );

  it('what had arrived of a stream that breaks is given on before the error', async () => {
    server.behave('half-then-break');
    const texts: string[] = [];
    const error = await errorOf(
      (async () => {
        for await (const { text } of asked.model(server).stream(draft, call())) texts.push(text);
      })(),
    );
    expect(error.code).toBe('cut-off');
    expect(texts.at(-1)).toMatch(/^Hello/);
  });

  it('goes on as if nothing had been, after whatever happened', async () => {
    const same = asked.model(server);
    for (const behaviour of ['server-error', 'model-missing', 'half-then-break', 'refusal'] as const) {
      server.behave(behaviour);
      await errorOf(same.complete(draft, call()));
      server.reset();
      expect((await all(same.stream(draft, call()))).at(-1)?.text, behaviour).toMatch(/^Hello,/);
    }
  });
});
