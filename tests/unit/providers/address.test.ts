import { openWay } from '../../providers/open-way';
import { sayTold } from '../../../core/words/say-phrase';
import { describe, expect, it } from 'vitest';
import { providerFacts, providerIds, type ProviderId } from '../../../core/providers';
import { resolveAddress } from '../../../providers/address';
import { createAzure } from '../../../providers/azure';
import { TestMemory } from './helpers';
import { fc, runs } from '../property';

const chatUrl = (id: ProviderId, typed: string, model = ''): string => {
  const address = resolveAddress(id, typed, model);
  return address === null ? 'none' : address.ok ? address.chatUrl : `problem: ${sayTold(address.problem)}`;
};

describe('the address of a provider', () => {
  it.each<readonly [ProviderId, string, string]>([
    ['on-device', '', 'none'],
    ['browser', 'https://example.com', 'none'],
    ['anthropic', 'https://evil.example.com', 'https://api.anthropic.com/v1/messages'],
    ['openai', '', 'https://api.openai.com/v1/chat/completions'],
    ['openai', 'https://eu.api.openai.com', 'https://eu.api.openai.com/v1/chat/completions'],
    ['openrouter', '  ', 'https://openrouter.ai/api/v1/chat/completions'],
    ['ollama', '', 'http://localhost:11434/v1/chat/completions'],
    ['ollama', '192.168.1.7:11434/api', 'http://192.168.1.7:11434/v1/chat/completions'],
    ['lm-studio', '', 'http://localhost:1234/v1/chat/completions'],
    ['compatible', 'gpu-box:8080', 'http://gpu-box:8080/v1/chat/completions'],
    ['compatible', '', 'problem: Enter the address of the server, for example http://localhost:11434.'],
  ])('%s from %j is %s', (id, typed, final) => expect(chatUrl(id, typed)).toBe(final));
});

const DATED = 'https://acme.openai.azure.com/openai/deployments/replies/chat/completions?api-version=2024-10-21';
const V1 = 'https://acme.openai.azure.com/openai/v1/chat/completions';

describe('the address of a resource in Azure', () => {
  it.each([
    ['acme.openai.azure.com', V1],
    ['https://acme.openai.azure.com/', V1],
    ['https://acme.openai.azure.com/openai', V1],
    ['https://acme.openai.azure.com/openai/v1', V1],
    ['https://acme.openai.azure.com/openai/v1/', V1],
    ['https://acme.openai.azure.com/OpenAI/V1/chat/completions', V1],
    ['https://acme.openai.azure.com/openai/v1/responses?api-version=preview', V1],
    ['https://acme.openai.azure.com/openai/responses?api-version=2025-04-01-preview', V1],
    ['https://acme.openai.azure.com/v1', V1],
    ['https://acme.openai.azure.us', 'https://acme.openai.azure.us/openai/v1/chat/completions'],
    ['https://acme.openai.azure.cn', 'https://acme.openai.azure.cn/openai/v1/chat/completions'],
    [
      'https://acme.cognitiveservices.azure.com/',
      'https://acme.cognitiveservices.azure.com/openai/v1/chat/completions',
    ],
    [
      'https://acme.services.ai.azure.com/api/projects/desk',
      'https://acme.services.ai.azure.com/openai/v1/chat/completions',
    ],
    ['https://acme.services.ai.azure.com/models', 'https://acme.services.ai.azure.com/openai/v1/chat/completions'],
    [
      'https://eastus.api.cognitive.microsoft.com/',
      'https://eastus.api.cognitive.microsoft.com/openai/v1/chat/completions',
    ],
    ['https://llm.acme.com', 'https://llm.acme.com/openai/v1/chat/completions'],
    ['https://llm.acme.com/azure/', 'https://llm.acme.com/azure/openai/v1/chat/completions'],
    ['https://llm.acme.com/azure/v1', 'https://llm.acme.com/azure/v1/chat/completions'],
    ['https://llm.acme.com/azure/openai/v1/models', 'https://llm.acme.com/azure/openai/v1/chat/completions'],
    ['https://acme.openai.azure.com/openai/deployments/replies/chat/completions?api-version=2024-10-21', DATED],
    [
      'https://acme.openai.azure.com/openai/deployments/replies?api-version=2025-04-01-preview',
      DATED.replace('2024-10-21', '2025-04-01-preview'),
    ],
    ['https://acme.openai.azure.com/openai/deployments/replies', DATED],
    [
      'https://llm.acme.com/mine/deployments/replies/chat/completions?api-version=2024-10-21',
      'https://llm.acme.com/mine/deployments/replies/chat/completions?api-version=2024-10-21',
    ],
    ['', 'problem: Enter the address of the server, for example http://localhost:11434.'],
    [
      'http://acme.openai.azure.com',
      'problem: Use https:// for acme.openai.azure.com. With plain http the text of tickets could be read on the way.',
    ],
  ])('%s is %s', (typed, final) => expect(chatUrl('azure', typed)).toBe(final));

  it('takes the deployment of the form before the one in the address', () => {
    expect(chatUrl('azure', DATED, 'other')).toBe(DATED.replace('replies', 'other'));
    expect(chatUrl('azure', DATED, '')).toBe(DATED);
    expect(chatUrl('azure', DATED, 'two words/../x')).toBe(DATED.replace('replies', 'two%20words%2F..%2Fx'));
  });

  it('gives the model its name where the form has none', () => {
    const address = resolveAddress('azure', DATED, '');
    if (!address?.ok) throw new Error('no address');
    expect(createAzure({ address, model: '', memory: new TestMemory(), wayOut: openWay() })).toMatchObject({
      model: 'replies',
      label: 'Azure OpenAI · replies',
      destination: DATED,
    });
  });

  it('keeps nothing of a query but the version', () => {
    expect(chatUrl('azure', `${DATED}&api-key=secret&code=secret#secret`)).toBe(DATED);
  });
});

const withServer = providerIds.filter(
  (id) => providerFacts[id].address === 'optional' || providerFacts[id].address === 'required',
);
const hosts = fc.oneof(
  fc.constantFrom(
    'localhost',
    '127.0.0.1',
    '[::1]',
    '10.0.0.7',
    'gpu-box',
    'acme.openai.azure.com',
    'acme.services.ai.azure.com',
    'acme.openai.azure.us',
    'acme.openai.azure.com.',
    'openrouter.ai',
    'llm.acme.com',
  ),
  fc.domain(),
);
const parts = fc.array(
  fc.constantFrom(
    'v1',
    'openai',
    'OpenAI',
    'deployments',
    'my-model',
    'a%20b',
    '%zz',
    'api',
    'projects',
    'chat',
    'completions',
    'models',
    'responses',
    'V1',
    '',
    '..',
    'azure',
  ),
  { maxLength: 7 },
);
const queries = fc.constantFrom(
  '',
  '?api-version=2024-10-21',
  '?api-version=2025-04-01-preview&key=secret',
  '?api-version=',
  '?x',
  '#top',
  '/',
);
const typedAddresses = fc
  .tuple(
    fc.constantFrom('', 'http://', 'https://', 'user:secret@', 'https://user:secret@'),
    hosts,
    fc.constantFrom('', ':11434', ':443', ':8080'),
    parts,
    queries,
  )
  .map(
    ([scheme, host, port, path, query]) => `${scheme}${host}${port}${path.map((part) => `/${part}`).join('')}${query}`,
  );
const models = fc.constantFrom('', 'replies', 'gpt-4.1', 'a b', 'x/y');

describe('every address of every provider', () => {
  it('gives itself again, from what is posted to', () => {
    let good = 0;
    fc.assert(
      fc.property(fc.constantFrom(...withServer), typedAddresses, models, (id, typed, model) => {
        const address = resolveAddress(id, typed, model);
        if (!address?.ok) return;
        good += 1;
        expect(resolveAddress(id, address.chatUrl, model)).toEqual(address);
      }),
      { numRuns: runs },
    );
    expect(good).toBeGreaterThan(runs / 4);
  });

  it('keeps no name and no password, and the permission that is asked for covers it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...withServer),
        fc.oneof(typedAddresses, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        models,
        (id, typed, model) => {
          const address = resolveAddress(id, typed, model);
          if (address === null) return;
          expect(JSON.stringify(address)).not.toContain('secret');
          if (!address.ok) return;
          const url = new URL(address.chatUrl);
          expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
          expect(address.permissionPattern).toBe(`${url.protocol}//${url.hostname}/*`);
          expect(address.origin).toBe(url.origin);
          expect(address.chatUrl.startsWith(`${address.baseUrl}/chat/completions`)).toBe(true);
          expect(Object.fromEntries(url.searchParams)).toEqual(address.query ?? {});
        },
      ),
      { numRuns: runs },
    );
  });
});
