import { describe, expect, it } from 'vitest';
import { Lines } from '../../../../../entrypoints/background/model/lines';
import type { Call, LanguageModel, ModelRequest } from '../../../../../providers/provider';
import { FakeModel } from '../kit/model';

const request = (user: string): ModelRequest => ({ system: '', user, maxTokens: 10 });

function watched(
  controller = new AbortController(),
): Call & { readonly told: string[]; readonly controller: AbortController } {
  const told: string[] = [];
  return { signal: controller.signal, controller, told, onProgress: (cause) => told.push(cause) };
}

/** A local server answers one at a time. */
const local = (): FakeModel => Object.assign(new FakeModel(), { id: 'ollama' });

async function all(model: LanguageModel, user: string, call: Call): Promise<string> {
  let text = '';
  for await (const answer of model.stream(request(user), call)) text = answer.text;
  return text;
}

describe('the line of a server', () => {
  it('lets one request of a local server in at a time, tells the others that they wait, and goes on after a failure', async () => {
    const model = local();
    const lines = new Lines();
    const first = lines.inLine(model, 'triage').complete(request('a'), watched());
    const waiting = watched();
    const second = lines.inLine(model, 'triage').complete(request('b'), waiting);
    (await model.request()).fail('server-error');
    expect(model.asked).toHaveLength(1);
    expect(waiting.told).toEqual(['queued']);
    await expect(first).rejects.toThrow('server-error');
    (await model.request(2)).answer('two');
    expect((await second).text).toBe('two');
    expect(waiting.told).toEqual(['queued', 'thinking']);
  });

  it('lets a draft, which a person waits for, go before suggestions', async () => {
    const model = local();
    const lines = new Lines();
    const under = lines.inLine(model, 'triage').complete(request('first'), watched());
    const later = lines.inLine(model, 'triage').complete(request('suggestion'), watched());
    const draft = lines.inLine(model, 'draft').complete(request('draft'), watched());
    (await model.request()).answer('');
    await under;
    const next = await model.request(2);
    expect(next.request.user).toBe('draft');
    next.answer('');
    await draft;
    (await model.request(3)).answer('');
    await later;
  });

  it('forgets what is stopped while it waits, and asks nobody for it', async () => {
    const model = local();
    const lines = new Lines();
    const first = lines.inLine(model, 'triage').complete(request('a'), watched());
    await model.request();
    const stopped = watched();
    const second = lines.inLine(model, 'draft').complete(request('b'), stopped);
    stopped.controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    (await model.request()).answer('');
    await first;
    const third = lines.inLine(model, 'triage').complete(request('c'), watched());
    expect((await model.request(2)).request.user).toBe('c');
    (await model.request(2)).answer('');
    await third;
  });

  it('keeps the turn until a stream has ended, also when its reader leaves early', async () => {
    const model = local();
    const lines = new Lines();
    const reader = lines.inLine(model, 'draft').stream(request('a'), watched());
    await reader[Symbol.asyncIterator]().next();
    const second = all(lines.inLine(model, 'draft'), 'b', watched());
    await Promise.resolve();
    expect(model.asked).toHaveLength(0);
    await (reader as AsyncGenerator).return(undefined);
    (await model.request()).answer('b is done');
    expect(await second).toBe('b is done');
  });

  it('is another one for another server, and longer for one in the cloud', async () => {
    const lines = new Lines();
    const [one, other] = [local(), Object.assign(local(), { destination: 'http://localhost:1/v1/chat/completions' })];
    const asked = [one, other].map((model) => lines.inLine(model, 'triage').complete(request('a'), watched()));
    (await one.request()).answer('');
    (await other.request()).answer('');
    await Promise.all(asked);
    const cloud = Object.assign(new FakeModel(), {
      id: 'openai',
      destination: 'https://api.openai.com/v1/chat/completions',
    });
    const many = Array.from({ length: 6 }, () => lines.inLine(cloud, 'triage').complete(request('a'), watched()));
    await cloud.request(4);
    expect(cloud.asked).toHaveLength(4);
    for (let at = 1; at <= 6; at += 1) (await cloud.request(at)).answer('');
    await Promise.all(many);
  });
});
