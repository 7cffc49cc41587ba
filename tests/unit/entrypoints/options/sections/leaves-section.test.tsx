// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../../core/settings';
import { LeavesSection } from '../../../../../entrypoints/options/sections/LeavesSection';
import { Navigation } from '../../../../../entrypoints/options/shell/Navigation';
import { mountWith, viewUnder } from '../../pages/store';

const ownSwitch = (root: HTMLElement): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>('[role="switch"]');
  if (found === null) throw new Error('no switch');
  return found;
};

test('one press keeps everything on this computer', async () => {
  const { page, saved } = await mountWith(<LeavesSection />, viewUnder(null));
  await act(async () => ownSwitch(page.root).click());
  expect(saved.map(({ localOnly }) => localOnly)).toEqual([true]);
  expect(page.text()).not.toContain('may be asked as well');
});

test('one press has every request wait for a press', async () => {
  const { page, saved } = await mountWith(<LeavesSection />, viewUnder(null));
  await act(async () => page.root.querySelectorAll<HTMLInputElement>('[role="switch"]')[1]?.click());
  expect(saved.map(({ askEachRequest }) => askEachRequest)).toEqual([true]);
});

test('an organisation can want every request to be seen, and nobody can take that back', async () => {
  const { page } = await mountWith(<LeavesSection />, viewUnder({ eachRequestAsked: true }));
  const each = page.root.querySelectorAll<HTMLInputElement>('[role="switch"]')[1];
  expect([each?.checked, each?.disabled]).toEqual([true, true]);
});

test('servers that the organisation lists are named, since they may be asked as well', async () => {
  const { page } = await mountWith(<LeavesSection />, viewUnder({ allowed: { ownServers: ['llm.acme.example'] } }));
  expect(page.text()).toContain('Listed by Acme Ltd as its own, so they may be asked as well: llm.acme.example.');
  expect(ownSwitch(page.root).disabled).toBe(false);
});

test.each([
  [false, {}, null],
  [true, {}, 'Nothing leaves this computer'],
  [false, { allowed: { localOnly: true } }, 'Stays within Acme Ltd'],
] as const)('the navigation says how far anything goes (%#)', async (localOnly, policy, words) => {
  const { page } = await mountWith(
    <Navigation pages desks={[]} />,
    viewUnder(policy, { ...defaultSettings(), localOnly }),
  );
  expect(page.root.querySelector('.stays-line')?.textContent ?? null).toBe(words);
});
