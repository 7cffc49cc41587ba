import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../core/settings';
import { describeChanges } from '../../../../entrypoints/pages/changes';

test('a save says what changed, and only that', () => {
  const before = defaultSettings();
  expect(describeChanges(before, before)).toBe('Nothing was different.');
  expect(describeChanges(before, { ...before, enabled: true })).toBe('Deskside is on.');
  const after = {
    ...before,
    desks: { 'https://acme.zendesk.com': { categoryFieldId: '1', descriptions: { '1': { a: 'x', b: 'y' } } } },
  };
  expect(describeChanges(before, after)).toBe(
    'The category field of acme.zendesk.com was changed. 2 descriptions were changed.',
  );
});

test('a save names the provider where more than the chosen one changed', () => {
  const before = defaultSettings();
  const set = { address: '', model: 'gpt-5-mini', contextChars: 48_000 };
  expect(describeChanges(before, { ...before, provider: 'openai', providers: { openai: set } })).toBe(
    'Answers come from OpenAI. The model is gpt-5-mini.',
  );
  expect(describeChanges(before, { ...before, fallback: 'openai', providers: { openai: set } })).toBe(
    'OpenAI answers when the first is down. The model of OpenAI is gpt-5-mini.',
  );
  const elsewhere = {
    ...before,
    provider: 'openai' as const,
    providers: { openai: { ...set, address: 'https://gateway.example/v1' } },
  };
  expect(describeChanges(elsewhere, { ...elsewhere, providers: { openai: set } })).toBe(
    'OpenAI’s own address is used again.',
  );
  expect(describeChanges({ ...before, fallback: 'openai' }, before)).toBe('Nobody answers when the first is down.');
  expect(describeChanges(before, { ...before, examplesInPrompt: false })).toBe(
    'Similar tickets no longer go along with a question.',
  );
});

test('a save says which views of a desk are watched, and what a feature is called', () => {
  const before = defaultSettings();
  const watching = (...ids: string[]) => ({
    ...before,
    desks: {
      'https://acme.zendesk.com': { descriptions: {}, watched: ids.map((id) => ({ id, title: `View ${id}` })) },
    },
  });
  expect(describeChanges(before, watching('1'))).toBe('One view of acme.zendesk.com is watched.');
  expect(describeChanges(watching('1'), watching('2', '3'))).toBe('2 views of acme.zendesk.com are watched.');
  expect(describeChanges(watching('1'), before)).toBe('No view of acme.zendesk.com is watched.');
  expect(describeChanges(watching('1'), watching('1'))).toBe('Nothing was different.');
  expect(describeChanges(before, { ...before, capabilities: { ...before.capabilities, watch: true } })).toBe(
    'Suggestions for unopened tickets are switched on.',
  );
});
