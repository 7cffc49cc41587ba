import { vi } from 'vitest';
import type { SettingsView } from '../../../../core/messages';
import type { Policy } from '../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../core/settings';
import { SettingsContext, type SettingsStore } from '../../../../entrypoints/pages/settings-store';
import { knownPolicy, settingsUnder } from '../../../fixtures/managed';
import { mount } from '../../components/mount';
import type { ReactNode } from 'react';

export const viewUnder = (policy: Policy | null, settings: Settings = defaultSettings(), used = 0): SettingsView => ({
  ...settingsUnder(
    settings,
    policy === null ? { is: 'none' } : knownPolicy({ organisation: 'Acme Ltd', ...policy }),
    used,
  ),
  keys: {},
  vault: 'no-passphrase',
  problem: null,
  extensionOrigin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
});

/** A part of the options page over a store that remembers what was saved. */
export async function mountWith(piece: ReactNode, view: SettingsView) {
  const saved: Settings[] = [];
  const store: SettingsStore = {
    view,
    generation: 0,
    reload: vi.fn(() => Promise.resolve()),
    startAfresh: vi.fn(() => Promise.resolve()),
    left: '',
    change: (edit) => {
      saved.push(edit(view.settings));
      return Promise.resolve({ problems: [], said: 'Saved.' });
    },
  };
  const page = await mount(<SettingsContext value={store}>{piece}</SettingsContext>);
  return { page, saved };
}
