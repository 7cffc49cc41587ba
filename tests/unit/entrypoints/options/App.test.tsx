// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SettingsView } from '../../../../core/messages';
import { App } from '../../../../entrypoints/options/App';
import { mount } from '../../components/mount';
import { viewUnder } from '../pages/store';

const mocks = vi.hoisted(() => ({ view: undefined as SettingsView | undefined }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: { onChanged: { addListener: () => {}, removeListener: () => {} } },
    runtime: { sendMessage: () => Promise.resolve(mocks.view) },
  },
}));

vi.mock('../../../../entrypoints/options/SettingsPage', () => ({
  SettingsPage: () => (
    <>
      <input id="typed" />
      <a id="way" href="#policy-studio">
        Policy studio
      </a>
    </>
  ),
}));

const KEY = '#policy-provider-key input';

const goTo = (hash: string) =>
  act(async () => {
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
  });

beforeEach(() => {
  sessionStorage.clear();
  location.hash = '';
  mocks.view = viewUnder(null);
});

test('going to the studio and back keeps what was typed in both, and the keyboard follows', async () => {
  const page = await mount(<App />);
  await page.type('#typed', 'not saved yet');
  page.input('#way').focus();
  await goTo('#policy-studio');
  // Its code is loaded when somebody opens it.
  await act(async () => void (await import('../../../../entrypoints/options/studio/PolicyStudio')));
  expect(page.input('#typed').closest('[hidden]')).not.toBeNull();
  expect(document.activeElement?.textContent).toBe('Back to the settings');

  await page.type(KEY, 'sk-typed-4711');
  await goTo('#settings');
  expect([page.input('#typed').value, page.input('#typed').closest('[hidden]')]).toEqual(['not saved yet', null]);
  expect(page.input(KEY).closest('[hidden]')).not.toBeNull();
  expect(document.activeElement).toBe(page.input('#way'));

  await goTo('#policy-studio');
  expect([page.input(KEY).value, page.input(KEY).closest('[hidden]')]).toEqual(['sk-typed-4711', null]);
  expect(page.text()).not.toContain('keys are not kept');
  expect(document.activeElement?.textContent).toBe('Back to the settings');
});

test('the studio is not there before somebody opens it, nor the settings behind it', async () => {
  const page = await mount(<App />);
  expect(page.text()).not.toContain('Back to the settings');
  location.hash = '#policy-studio';
  const studio = await mount(<App />);
  expect([studio.text().includes('Back to the settings'), studio.root.querySelector('#typed')]).toEqual([true, null]);
});
