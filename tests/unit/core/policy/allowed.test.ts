import { describe, expect, it } from 'vitest';
import { whyNotAllowedAt } from '../../../../core/policy/allowed';
import { merge } from '../../../../core/policy/merge';
import type { Policy } from '../../../../core/policy/schema';
import { staysOf } from '../../../../core/policy/stays';
import { providerFacts, providerIds, type ProviderId } from '../../../../core/providers';
import { defaultSettings } from '../../../../core/settings';
import { knownPolicy } from '../../../fixtures/managed';

const rulesUnder = (policy: Policy) => merge(knownPolicy(policy), defaultSettings(), defaultSettings()).rules;
const ownComputersOnly = rulesUnder({ allowed: { localOnly: true } });
const server = new URL('http://127.0.0.1:11434/v1/chat/completions');
const onServers = providerIds.filter((id) => providerFacts[id].local && providerFacts[id].address !== 'none');

describe('own computers only', () => {
  // Any of them may be pointed at an Ollama server.
  describe.each(onServers)('%s', (id) => {
    it.each([
      'gpt-oss:120b-cloud',
      'glm-4.6:cloud',
      ' Kimi-K2:1T-CLOUD ',
      'registry.example/team/qwen3-coder:480b-cloud',
    ])('refuses %s, which a local server would pass on', (model) => {
      expect(whyNotAllowedAt(ownComputersOnly, { id, model, server })).toBe('cloud-model');
      expect(whyNotAllowedAt(rulesUnder({}), { id, model, server })).toBeNull();
    });

    it.each(['', 'gpt-oss:20b', 'cloud', 'cloudy-llama:8b', 'llama3.2'])('lets “%s” be asked', (model) => {
      expect(whyNotAllowedAt(ownComputersOnly, { id, model, server })).toBeNull();
    });
  });

  it('is tested with every provider that may have a server there', () =>
    expect(onServers).toEqual(expect.arrayContaining(['ollama', 'lm-studio', 'compatible'])));
});

describe('servers of the organisation’s own', () => {
  const own = rulesUnder({ allowed: { localOnly: true, ownServers: ['*.acme.example', 'llm.example.com:8443'] } });
  const at = (url: string, id: ProviderId = 'compatible', model = 'm') => ({ id, model, server: new URL(url) });

  it.each([
    'https://llm.acme.example/v1',
    'https://llm.example.com:8443/v1',
    'http://127.0.0.1:1234/v1',
    'http://10.1.2.3/v1',
  ])('lets %s be asked', (url) => expect(whyNotAllowedAt(own, at(url))).toBeNull());

  it.each(['https://acme.example.evil/v1', 'https://llm.example.com/v1', 'https://acme.example/v1'])(
    'refuses %s, which is not listed',
    (url) => expect(whyNotAllowedAt(own, at(url))).toBe('local-only'),
  );

  it('lets a provider be asked there whose address can be written, and one on the internet nowhere', () => {
    expect(whyNotAllowedAt(own, at('https://llm.acme.example/v1', 'openai'))).toBeNull();
    expect(whyNotAllowedAt(own, at('https://api.openai.com/v1', 'openai'))).toBe('local-only');
    expect(whyNotAllowedAt(own, at('https://api.anthropic.com', 'anthropic'))).toBe('local-only');
    expect(whyNotAllowedAt(ownComputersOnly, at('https://llm.acme.example/v1', 'openai'))).toBe('local-only');
  });

  it('allows nothing that the organisation forbids otherwise', () => {
    const listed = rulesUnder({ allowed: { servers: ['other.example'], ownServers: ['llm.acme.example'] } });
    expect(whyNotAllowedAt(listed, at('https://llm.acme.example/v1'))).toBe('server');
  });
});

describe('nothing leaves this computer, as the person wants it', () => {
  const wish = (policy: Policy = {}) =>
    merge(knownPolicy(policy), { ...defaultSettings(), localOnly: true }, defaultSettings()).rules;
  const at = (url: string, model = 'm') => ({ id: 'compatible' as const, model, server: new URL(url) });

  it.each([
    'http://localhost:11434',
    'http://127.9.9.9',
    'http://[::1]:8080',
    'http://models.localhost',
    'http://2130706433',
  ])('lets %s be asked', (url) => expect(whyNotAllowedAt(wish(), at(url))).toBeNull());

  it.each([
    'http://10.0.0.5',
    'http://192.168.1.20:11434',
    'http://[fd00::1]',
    'http://[::ffff:127.0.0.1]',
    'https://api.openai.com',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://0.0.0.0',
  ])('refuses %s', (url) => expect(whyNotAllowedAt(wish(), at(url))).toBe('not-here'));

  it('refuses a model that its server passes on', () =>
    expect(whyNotAllowedAt(wish(), at('http://localhost:11434', 'gpt-oss:120b-cloud'))).toBe('not-here-model'));

  it('counts what the organisation lists as its own, and says whose the refusal is', () => {
    const listed = wish({ allowed: { ownServers: ['llm.acme.example'] } });
    expect(whyNotAllowedAt(listed, at('https://llm.acme.example/v1'))).toBeNull();
    expect(whyNotAllowedAt(listed, at('https://other.acme.example/v1'))).toBe('not-here');
    expect(whyNotAllowedAt(wish({ allowed: { localOnly: true } }), at('https://other.example'))).toBe('local-only');
    expect(whyNotAllowedAt(wish({ allowed: { localOnly: true } }), at('http://10.0.0.5'))).toBe('not-here');
  });

  it('has nothing against what stays in the browser', () =>
    expect(whyNotAllowedAt(wish(), { id: 'on-device', model: '', server: null })).toBeNull());
});

describe('how far anything goes', () => {
  const rules = (localOnly: boolean, policy: Policy = {}) =>
    merge(knownPolicy({ organisation: 'Acme', ...policy }), { ...defaultSettings(), localOnly }, defaultSettings())
      .rules;
  const here = { id: 'ollama', model: 'm', server: new URL('http://localhost:11434') } as const;
  const own = { id: 'compatible', model: 'm', server: new URL('https://llm.acme.example') } as const;
  const far = { id: 'openai', model: 'm', server: new URL('https://api.openai.com') } as const;
  const listed: Policy = { allowed: { ownServers: ['llm.acme.example'] } };

  it('is told where somebody has set a limit, and nowhere else', () => {
    expect(staysOf(rules(false), [here])).toBeNull();
    expect(staysOf(rules(false, listed), [here])).toBeNull();
    expect(staysOf(rules(true), [here])?.within).toBe('computer');
    expect(staysOf(rules(false, { allowed: { localOnly: true } }), [here])).toEqual({
      within: 'organisation',
      organisation: 'Acme',
      origins: ['http://localhost:11434'],
    });
  });

  it('is the farthest of all that may be asked', () => {
    expect(staysOf(rules(true, listed), [here, own])?.within).toBe('organisation');
    expect(staysOf(rules(true, listed), [here])?.within).toBe('computer');
  });

  it('leaves out what is refused', () =>
    expect(staysOf(rules(true), [far])).toEqual({ within: 'computer', organisation: 'Acme', origins: [] }));
});
