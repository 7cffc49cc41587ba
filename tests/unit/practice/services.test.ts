import { request } from 'node:https';
import { describe, expect, it } from 'vitest';
import { startModelServer } from '../../providers/openai-server';
import { start, type ServiceId } from '../providers/kit';

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

const overTls = (url: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { rejectUnauthorized: false }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });

describe('a practice service', () => {
  it.each<readonly [ServiceId, string]>([
    ['openai', '/v1/chat/completions'],
    ['openrouter', '/api/v1/chat/completions'],
    ['azure', '/openai/v1/chat/completions'],
    ['lm-studio', '/v1/chat/completions'],
  ])('%s lets a browser ask, as the real one does', async (id, path) => {
    const server = await start(id);
    const answer = await fetch(server.url + path, {
      method: 'OPTIONS',
      headers: { origin: EXTENSION, 'access-control-request-method': 'POST' },
    });
    expect(answer.ok).toBe(true);
    expect(['*', EXTENSION]).toContain(answer.headers.get('access-control-allow-origin'));
    await server.close();
  });

  it('of Ollama lets only the origins ask that it was told', async () => {
    const server = await start('ollama');
    const ask = () =>
      fetch(`${server.url}/v1/chat/completions`, {
        method: 'OPTIONS',
        headers: { origin: EXTENSION, 'access-control-request-method': 'POST' },
      });
    const refused = await ask();
    expect([refused.status, await refused.text()]).toEqual([403, '']);
    server.settings.origins = [EXTENSION];
    expect((await ask()).status).toBe(204);
    await server.close();
  });

  it('may speak TLS', async () => {
    const server = await startModelServer({ tls: true });
    expect(server.url).toMatch(/^https:/);
    expect(await overTls(`${server.url}/v1/models`)).toEqual({
      status: 200,
      body: expect.stringContaining('llama3.2:latest'),
    });
    await server.close();
  });

  it('may have its pages fail on their own', async () => {
    const server = await start('openai', { pages: 'server-error' });
    const answer = await fetch(`${server.url}/v1/models`, {
      headers: { authorization: `Bearer ${server.settings.key}` },
    });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([500, 'req_practice']);
    await server.close();
  });

  it('forgets everything when it is reset', async () => {
    const server = await startModelServer();
    server.behave('html');
    server.settings.models = [];
    await fetch(`${server.url}/v1/models`);
    server.reset();
    expect(server.received).toEqual([]);
    expect(server.allBytes()).toBe('');
    expect(await (await fetch(`${server.url}/v1/models`)).text()).toContain('llama3.2');
    await server.close();
  });
});
