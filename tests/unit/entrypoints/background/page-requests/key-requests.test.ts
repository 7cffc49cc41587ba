import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestProgress } from '../../../../../core/messages';
import { sayTold } from '../../../../../core/words/say-phrase';
import { selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { serveTest } from '../../../../../entrypoints/background/page-requests/connection-test';
import { dropKey, storeKey } from '../../../../../entrypoints/background/page-requests/key-requests';
import { listModels } from '../../../../../entrypoints/background/page-requests/provider-requests';
import { viewSettings } from '../../../../../entrypoints/background/page-requests/settings-requests';
import { noteUntried } from '../../../../../entrypoints/background/store/untried';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { withWatchedKey } from '../../../../../entrypoints/background/model/watched-key';
import { saveKey } from '../../../../../entrypoints/background/store/vault/vault';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { usageBook } from '../../../../../entrypoints/background/store/ledger/usage-book';
import { startModelServer, type ModelServer } from '../../../../providers/openai-server';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';

const KEY = 'sk-good-1234567890-wxyz';
let server: ModelServer;

const atServer = () =>
  settingsWith({ providers: { compatible: { address: server.url, model: 'llama3.2', contextChars: 24_000 } } });
const keyNow = async () => (await viewSettings()).keys['compatible'];

beforeEach(async () => {
  freshBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = await startModelServer({ key: KEY });
  await store(atServer());
});

afterEach(() => server.close());

describe('a connection test', () => {
  it('that comes to nothing speaks of no ticket: none is open there', async () => {
    const heard: TestProgress[] = [];
    let tell: (message: unknown) => void = () => undefined;
    const port = {
      postMessage: (progress: TestProgress) => heard.push(progress),
      onMessage: { addListener: (listener: typeof tell) => (tell = listener) },
      onDisconnect: { addListener: () => undefined },
    };
    serveTest(port as unknown as Parameters<typeof serveTest>[0], new Hub());
    tell({ provider: 'nobody' });
    await vi.waitFor(() => expect(heard.at(-1)?.running).toBe(false));
    const [step] = heard.at(-1)?.steps ?? [];
    expect(step?.error?.code).toBe('unexpected');
    expect(sayTold(step?.text ?? '')).not.toContain('Nothing was changed');
  });
});

describe('a key', () => {
  it('is tried when it is saved; a refused one is kept and marked, and a good one takes the mark away', async () => {
    expect(await storeKey('compatible', 'sk-wrong-000000000000-0000', new Hub().signal)).toEqual({
      last4: '0000',
      check: { code: 'bad-key', detail: '0000' },
    });
    expect(await keyNow()).toEqual({ last4: '0000', refused: true });
    expect(await storeKey('compatible', ` ${KEY}\n`, new Hub().signal)).toEqual({ last4: 'wxyz', check: null });
    expect(await keyNow()).toEqual({ last4: 'wxyz', refused: false });
    await dropKey('compatible');
    expect(await keyNow()).toBeUndefined();
  });

  it('that was tried just now is saved without another request', async () => {
    expect(await storeKey('compatible', KEY, new Hub().signal, true)).toEqual({ last4: 'wxyz', check: null });
    expect(server.received).toEqual([]);
  });

  it('of a provider that was saved without a try: that is told until it has answered', async () => {
    await noteUntried(['compatible', 'ollama'], true);
    await noteUntried(['compatible'], true);
    expect((await viewSettings()).untried).toEqual(['ollama', 'compatible']);
    await noteUntried(['ollama'], false);
    expect((await viewSettings()).untried).toEqual(['compatible']);
  });

  it('ends the rest of a provider that had no credit or was asked too often, unless it is refused', async () => {
    for (const code of ['no-credit', 'rate-limited'] as const) {
      await watchBook.providerFailed({ code, retryAfterMs: 3_600_000 });
      await storeKey('compatible', 'sk-wrong-000000000000-0000', new Hub().signal);
      expect(await watchBook.provider()).toMatchObject({ error: { code } });
      await storeKey('compatible', KEY, new Hub().signal);
      expect(await watchBook.provider()).toBeNull();
    }
  });

  it('that cannot be tried is saved, is not called refused, and the reason is told', async () => {
    await server.close();
    expect(await storeKey('compatible', KEY, new Hub().signal)).toMatchObject({
      last4: 'wxyz',
      check: { code: 'not-running' },
    });
    expect(await keyNow()).toEqual({ last4: 'wxyz', refused: false });
    server = await startModelServer();
  });

  it('loses the marks that nobody sees when it is saved', async () => {
    expect(await storeKey('compatible', `\ufeff${KEY}\u200b`, new Hub().signal)).toEqual({
      last4: 'wxyz',
      check: null,
    });
  });

  it.each(['sk-proj-abc…wxyz', 'sk-***', `Bearer ${KEY}`, `API_KEY=${KEY}`, `“${KEY}”`, `${KEY}\nand more`])(
    'that is none (%s) is neither saved nor sent, not even to list or to test',
    async (typed) => {
      expect(await storeKey('compatible', typed, new Hub().signal)).toMatchObject({ error: { code: 'not-a-key' } });
      expect(await keyNow()).toBeUndefined();
      const draft = { provider: 'compatible', address: server.url, model: 'llama3.2', key: typed } as const;
      expect((await listModels(draft, new AbortController().signal)).error).toMatchObject({ code: 'not-a-key' });
      expect(server.received).toEqual([]);
    },
  );

  it('that an older version saved is not sent, and what is wrong with it is told', async () => {
    await saveKey(`compatible@${server.url}`, 'sk-proj-abc…wxyz');
    expect(await selectProviders(await loadEffective())).toMatchObject({ ok: false, error: { code: 'not-a-key' } });
    await saveKey(`compatible@${server.url}`, `${KEY}\u200b`);
    expect(await selectProviders(await loadEffective())).toMatchObject({ ok: true });
  });

  it('of a provider without an address is saved and tried by nobody', async () => {
    expect(await storeKey('azure', KEY, new Hub().signal)).toEqual({ last4: 'wxyz', check: null });
    expect(server.received).toEqual([]);
  });

  it('is marked when an answer is refused for it, and no longer after the next answer', async () => {
    await saveKey('compatible@http://localhost:11434', KEY);
    await store(settingsWith());
    const model = new FakeModel();
    const watched = withWatchedKey(model, 'compatible@http://localhost:11434');
    const ask = () =>
      watched.complete({ system: '', user: '', maxTokens: 1 }, { signal: new AbortController().signal });
    const refused = ask();
    (await model.request()).fail('bad-key');
    await expect(refused).rejects.toThrow('bad-key');
    await vi.waitFor(async () => expect(await keyNow()).toEqual({ last4: 'wxyz', refused: true }));
    const other = ask();
    (await model.request(2)).fail('server-error');
    await expect(other).rejects.toThrow('server-error');
    const good = ask();
    (await model.request(3)).answer(ANSWER);
    await good;
    await vi.waitFor(async () => expect(await keyNow()).toEqual({ last4: 'wxyz', refused: false }));
  });
});

describe('the connection test', () => {
  it('tells its steps as they come, ends with all of them, and its tokens are in the books', async () => {
    const port = fakePort();
    serveTest(port.asPort, new Hub());
    port.say({ provider: 'compatible', address: server.url, model: 'llama3.2', key: KEY });
    await vi.waitFor(() => expect(port.told.at(-1)?.running).toBe(false));
    expect(port.told.length).toBeGreaterThan(3);
    expect(port.told.at(-1)?.steps.filter(({ state }) => state === 'failed' || state === 'waiting')).toEqual([]);
    await vi.waitFor(async () =>
      expect((await usageBook.all()).map(({ feature, requests }) => [feature, requests])).toEqual([['test', 2]]),
    );
  });

  it('says what is wrong with an address without asking anybody', async () => {
    const port = fakePort();
    serveTest(port.asPort, new Hub());
    port.say({ provider: 'compatible', address: 'http://', model: 'llama3.2' });
    await vi.waitFor(() =>
      expect(port.told.at(-1)).toMatchObject({
        running: false,
        steps: [{ name: 'address', state: 'failed', error: { code: 'wrong-address' } }],
      }),
    );
    expect(server.received).toEqual([]);
  });

  it('stops the request at the server when the page goes away', async () => {
    server.holdFirstByte();
    const port = fakePort();
    serveTest(port.asPort, new Hub());
    port.say({ provider: 'compatible', address: server.url, model: 'llama3.2', key: KEY });
    await server.waitForRequest(({ path }) => path.endsWith('/chat/completions'));
    port.leave();
    expect(await server.waitForAborted()).toBe(1);
  });
});

/** The page's end of a port. */
function fakePort() {
  const told: TestProgress[] = [];
  let listen: (message: unknown) => void = () => undefined;
  let left: () => void = () => undefined;
  const port = {
    postMessage: (message: TestProgress) => void told.push(message),
    onMessage: { addListener: (listener: typeof listen) => void (listen = listener) },
    onDisconnect: { addListener: (listener: typeof left) => void (left = listener) },
  };
  return {
    told,
    say: (message: unknown) => listen(message),
    leave: () => left(),
    asPort: port as unknown as Parameters<typeof serveTest>[0],
  };
}
