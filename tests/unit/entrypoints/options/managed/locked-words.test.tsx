// @vitest-environment happy-dom
import { sayPhrase } from '../../../../../core/words/say-phrase';
import { describe, expect, test, vi } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings } from '../../../../../core/settings';
import { HealthSection } from '../../../../../entrypoints/options/health/HealthSection';
import { ProviderSection } from '../../../../../entrypoints/options/provider/ProviderSection';
import { beforeSecondProvider } from '../../../../../entrypoints/lib/second-provider';
import { knownPolicy, settingsUnder } from '../../../../fixtures/managed';
import { mountWith, viewUnder } from '../../pages/store';

vi.mock('../../../../../entrypoints/pages/ask', () => ({
  ask: () => Promise.resolve({ on: false, tabs: [] }),
  noAnswerPhrase: String,
}));

describe('the health of the desks while nothing is read', () => {
  test('says to switch it on where that is possible', async () => {
    const { page } = await mountWith(<HealthSection />, viewUnder(null));
    expect(page.text()).toContain('Switch it on and open a ticket.');
  });

  test('while paused says who decides it and where to ask', async () => {
    const { page } = await mountWith(
      <HealthSection />,
      viewUnder({ enabled: false, support: { link: 'https://acme.example/help' } }),
    );
    expect(page.text()).toContain(
      'Paused by Acme Ltd. It goes on by itself when it is switched on again. Acme Ltd decides this, so ask there.',
    );
    expect(page.text()).not.toContain('Switch it on and');
    expect(page.root.querySelector('a')?.href).toBe('https://acme.example/help');
  });

  test('of a policy that cannot be read asks for nothing that is locked', async () => {
    const { page } = await mountWith(<HealthSection />, {
      ...viewUnder(null),
      ...settingsUnder(defaultSettings(), { is: 'unreadable' }),
    });
    expect(page.text()).toContain(
      'The browser does not hand over what your organisation has set. Your organisation decides this, so ask there.',
    );
    expect(page.text()).not.toContain('Switch it on and');
  });
});

describe('an own key that was refused', () => {
  const shown = async (ownKeys: boolean) => {
    const view = {
      ...viewUnder({ provider: { use: 'openai', model: 'gpt-5', key: 'k', ownKeys } }),
      keys: { openai: { last4: '4711', refused: true } },
    };
    const { page } = await mountWith(<ProviderSection />, view);
    const tile = page.root.querySelector('input[value="openai"]')?.closest('label');
    return [page.text().includes('The key was refused.'), tile?.querySelector('.small')?.textContent];
  };

  test('is said where it is used, and not where own keys are not allowed', async () => {
    expect([await shown(true), await shown(false)]).toEqual([
      [true, 'key refused'],
      [false, 'in use'],
    ]);
  });
});

describe('a second provider for somebody who was provisioned', () => {
  const provisioned: Policy = { organisation: 'Acme Ltd', provisioned: true, provider: { use: 'ollama', model: 'm' } };
  const says = (policy: Policy, enabled: boolean | null): string | null => {
    const told = beforeSecondProvider(settingsUnder(defaultSettings(), knownPolicy(policy)).managed.rules, { enabled });
    return told && sayPhrase(told);
  };

  test('needs their own word first', () => {
    expect(says(provisioned, null)).toBe(
      'Acme Ltd switched Deskside on, not you. To choose a second provider, switch Deskside off and on once yourself.',
    );
    expect([says(provisioned, true), says({}, null)]).toEqual([null, null]);
  });

  test('which stands beside the field', async () => {
    const { page } = await mountWith(<ProviderSection />, viewUnder(provisioned));
    await page.press('Second provider: nobody');
    expect(page.text()).toContain('switch Deskside off and on once yourself');
  });
});
