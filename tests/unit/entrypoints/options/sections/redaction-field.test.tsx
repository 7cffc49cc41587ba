// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { RedactionField } from '../../../../../entrypoints/options/sections/RedactionField';
import { mountWith, viewUnder } from '../../pages/store';

const saving = { save: (work: () => Promise<unknown>) => work().then(() => undefined) };

async function shown(policy: Policy | null, change: Partial<Settings> = {}) {
  const view = viewUnder(policy, { ...defaultSettings(), ...change });
  const { page, saved } = await mountWith(<RedactionField saving={saving as never} />, view);
  const select = page.root.querySelector('select');
  if (select === null) throw new Error('there is no list to choose from');
  return { select, saved, page, offers: [...select.options].map(({ value }) => value) };
}

test('offers every choice, says what the present one means, and saves another one', async () => {
  const { select, saved, page, offers } = await shown(null);
  expect(offers).toEqual(['auto', 'off', 'identifiers', 'strict']);
  expect(page.text()).toContain('To a server on this computer the text goes as it is.');
  select.value = 'strict';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(saved.map(({ redaction }) => redaction)).toEqual(['strict']);
});

test('offers nothing below what the organisation demands, and says who demands it', async () => {
  const { select, page, offers } = await shown({ redaction: 'identifiers' }, { redaction: 'off' });
  expect([select.value, offers, select.disabled]).toEqual(['identifiers', ['identifiers', 'strict'], false]);
  expect(page.text()).toContain('Acme Ltd wants at least this much to be replaced');
});

test('is locked where the organisation demands all of it', async () => {
  const { select, offers } = await shown({ redaction: 'strict' });
  expect([select.value, offers, select.disabled]).toEqual(['strict', ['strict'], true]);
});
