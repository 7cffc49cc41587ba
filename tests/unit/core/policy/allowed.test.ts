import { describe, expect, it } from 'vitest';
import { whyNotAllowedAt } from '../../../../core/policy/allowed';
import { merge } from '../../../../core/policy/merge';
import type { Policy } from '../../../../core/policy/schema';
import { providerFacts, providerIds } from '../../../../core/providers';
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
