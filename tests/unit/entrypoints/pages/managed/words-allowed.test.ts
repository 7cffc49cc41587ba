import { describe, expect, test } from 'vitest';
import { desksideError } from '../../../../../core/errors';
import { providerFacts, providerIds } from '../../../../../core/providers';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings } from '../../../../../core/settings';
import { whyNotAllowed } from '../../../../../providers/allowed';
import {
  allowedDesksWords,
  allowedProvidersWords,
  isDeskAllowed,
  providerProblemWords,
  whyProviderOff,
  whyServerOff,
  keyRuleOf,
} from '../../../../../entrypoints/pages/managed/words';
import { isNotAdmitted, tabSentence } from '../../../../../entrypoints/pages/health/not-admitted';
import { goodTab, notAdmittedTab } from '../../../../fixtures/gallery/health-samples';
import { knownPolicy, settingsUnder } from '../../../../fixtures/managed';

const under = (policy: Policy) =>
  settingsUnder(defaultSettings(), knownPolicy({ organisation: 'Acme Ltd', ...policy }));
const rulesOf = (policy: Policy) => under(policy).managed.rules;

describe('a provider', () => {
  test('can be chosen wherever the worker would ask it, and nowhere else', () => {
    for (const policy of [
      {},
      { allowed: { providers: ['azure', 'ollama'] } },
      { allowed: { localOnly: true } },
      { allowed: { providers: [] } },
    ] satisfies Policy[]) {
      const rules = rulesOf(policy);
      for (const id of providerIds)
        expect(whyProviderOff(rules, id) === null, id).toBe(
          whyNotAllowed(rules, {
            id,
            address: providerFacts[id].address === 'required' ? 'http://localhost:1234' : '',
            model: 'm',
          }) === null,
        );
    }
  });

  test('says why not', () => {
    expect(whyProviderOff(rulesOf({ allowed: { providers: ['azure'] } }), 'openai')).toBe(
      'Acme Ltd does not allow OpenAI.',
    );
    expect(whyProviderOff(rulesOf({ allowed: { localOnly: true } }), 'openai')).toBe(
      'Acme Ltd wants answers from your own computers only.',
    );
    expect(allowedProvidersWords(rulesOf({ allowed: { providers: ['on-device', 'azure'] } }))).toBe(
      'Acme Ltd allows this device and Azure OpenAI.',
    );
    expect(allowedProvidersWords(rulesOf({}))).toBeNull();
    expect(
      providerProblemWords(
        rulesOf({ allowed: { servers: ['a.example'] } }),
        'ollama',
        desksideError('not-allowed', 'the server of Ollama is not among those that it allows'),
      ),
    ).toBe('The server of Ollama is not among those that it allows.');
  });
});

test('a server is judged by where requests really go', () => {
  const rules = rulesOf({ allowed: { servers: ['*.acme.example'] } });
  expect(whyServerOff(rules, 'https://models.acme.example/v1/chat/completions')).toBeNull();
  expect(whyServerOff(rules, 'https://acme.example.evil/v1')).toBe('Acme Ltd allows only *.acme.example.');
  expect(whyServerOff(rules, null)).toBeNull();
  expect(whyServerOff(rulesOf({ allowed: { localOnly: true } }), 'https://models.acme.example/v1')).toContain(
    'this computer or its own network',
  );
  expect(whyServerOff(rulesOf({ allowed: { localOnly: true } }), 'http://192.168.1.9:11434/v1')).toBeNull();
});

test('desks', () => {
  const rules = rulesOf({ allowed: { desks: ['acme.zendesk.com'] } });
  expect(isDeskAllowed(rules, 'https://acme.zendesk.com')).toBe(true);
  expect(isDeskAllowed(rules, 'https://other.zendesk.com')).toBe(false);
  expect(isDeskAllowed(rulesOf({}), 'https://other.zendesk.com')).toBe(true);
  expect(allowedDesksWords(rules)).toBe('Acme Ltd allows only acme.zendesk.com.');
});

test('keys: who provides one, and whether the person may have one', () => {
  const azure = { use: 'azure', key: 'k' } as const;
  expect(keyRuleOf(under({}), 'openai')).toBeNull();
  expect(keyRuleOf(under({ provider: azure }), 'azure')).toEqual({
    provided: true,
    locked: false,
    says: 'Acme Ltd provides the key. Your own key takes precedence.',
  });
  expect(keyRuleOf(under({ provider: azure }), 'openai')).toBeNull();
  expect(keyRuleOf(under({ provider: { ...azure, ownKeys: false } }), 'azure')).toEqual({
    provided: true,
    locked: true,
    says: 'Acme Ltd provides the key; own keys are not allowed.',
  });
  expect(keyRuleOf(under({ provider: { ownKeys: false } }), 'openai')).toEqual({
    provided: false,
    locked: true,
    says: 'Acme Ltd does not allow keys of your own.',
  });
});

test('who is not admitted is told so, and not of a fault', () => {
  const rules = rulesOf({});
  expect(isNotAdmitted(goodTab)).toBe(false);
  expect(isNotAdmitted(notAdmittedTab)).toBe(true);
  expect(tabSentence(goodTab, rules)).toBe('Zendesk: everything was read from the desk’s own data.');
  expect(tabSentence(notAdmittedTab, rules)).toBe(
    'Zendesk: Acme Ltd admits only some people and tickets here: your e-mail address is not among the people it admits. Nothing is shown or sent.',
  );
});
