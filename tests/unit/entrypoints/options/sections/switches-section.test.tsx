// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { SwitchesSection } from '../../../../../entrypoints/options/sections/SwitchesSection';
import { mountWith, viewUnder } from '../../pages/store';

async function shown(policy: Policy | null, change: Partial<Settings> = {}) {
  const view = viewUnder(policy, { ...defaultSettings(), ...change });
  const { page, saved } = await mountWith(<SwitchesSection />, view);
  const select = page.root.querySelector<HTMLSelectElement>('[data-place="start/summarise"] select');
  const toggle = page.root.querySelector<HTMLInputElement>('[data-place="start/summaries"] input');
  if (select === null || toggle === null) throw new Error('the summaries have a switch and a list');
  return { select, toggle, saved, offers: [...select.options].map(({ value }) => value) };
}

test('summaries are off until somebody switches them on, and made at a press until somebody chooses otherwise', async () => {
  const { select, toggle, saved, offers } = await shown(null);
  expect([toggle.checked, select.value, offers]).toEqual([false, 'press', ['press', '4', '8', '15']]);
  toggle.click();
  expect(saved.map(({ capabilities }) => capabilities.summary)).toEqual([true]);
});

test.each([
  ['8', 8],
  ['press', null],
])('“%s” is saved as what it means', async (value, summariseFrom) => {
  const { select, saved } = await shown(null, { summariseFrom: 4 });
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(saved.map((settings) => settings.summariseFrom)).toEqual([summariseFrom]);
});

test('a number of another version stays among those that can be chosen', async () => {
  const { select, offers } = await shown(null, { summariseFrom: 6 });
  expect([select.value, offers]).toEqual(['6', ['press', '4', '6', '8', '15']]);
});

test('the switch is locked where the organisation forbids summaries', async () => {
  const on = { ...defaultSettings().capabilities, summary: true };
  const { toggle } = await shown({ capabilities: { summaries: false } }, { capabilities: on });
  expect([toggle.checked, toggle.disabled]).toEqual([false, true]);
});
