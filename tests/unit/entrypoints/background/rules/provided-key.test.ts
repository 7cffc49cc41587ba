import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { Policy } from '../../../../../core/policy/schema';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { readProvidedKey } from '../../../../../entrypoints/background/rules/provided-key';
import { freshBrowser } from '../kit/world';

beforeEach(freshBrowser);

const now = (provider: Policy['provider']): Promise<void> =>
  browser.storage.session.set({ 'policy.now': { is: 'known', policy: { provider }, problems: [] } });

it('is the key of the server that the settings name', async () => {
  await now({ use: 'openai', model: 'm', key: 'sk-theirs' });
  expect(await readProvidedKey(await loadEffective(), 'openai')).toBe('sk-theirs');
});

it.each<[string, Policy['provider']]>([
  ['another provider', { use: 'anthropic', model: 'm', key: 'sk-new' }],
  ['another server', { use: 'openai', address: 'https://gateway.example/v1', model: 'm', key: 'sk-new' }],
])('is none when the policy has named %s since the settings were worked out', async (_name, later) => {
  await now({ use: 'openai', model: 'm', key: 'sk-theirs' });
  const before = await loadEffective();
  await now(later);
  expect(await readProvidedKey(before, 'openai')).toBeNull();
});
