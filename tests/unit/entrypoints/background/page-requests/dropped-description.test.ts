import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseDescriptionText } from '../../../../../core/described/parse';
import type { CustomDesk } from '../../../../../core/settings';
import { candidatesFor } from '../../../../../entrypoints/background/desks/recognise';
import {
  dropDescribed,
  saveDescribed,
  showDescribed,
} from '../../../../../entrypoints/background/page-requests/described-requests';
import { loadSettings, saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith } from '../kit/model';

const HELP = 'https://help.acme.example';
const text = readFileSync(
  new URL('../../../../../adapters/described/shipped/request-tracker.json', import.meta.url),
  'utf8',
);
const parsed = parseDescriptionText(text);
const description = parsed.ok ? parsed.value : null;
const changed = () => Promise.resolve();
const store = (custom: Omit<CustomDesk, 'origin'>) =>
  saveSettings(settingsWith({ customDesks: [{ origin: HELP, ...custom }] }));
const custom = async () => (await loadSettings()).settings.customDesks;
const shipped = async () => (await candidatesFor(HELP)).shipped.map(({ id }) => id);

beforeEach(() => {
  DesksWorld.install();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify([description]))));
});
afterEach(() => vi.unstubAllGlobals());

it('a desk of which the person said that it is not what was found is not taken for that again', async () => {
  const described = { from: 'shipped', id: 'request-tracker', name: 'Request Tracker 5', base: '/rt' } as const;
  await store({ desk: null, described });
  expect(await shipped()).toEqual(['request-tracker']);
  await dropDescribed({ origin: HELP }, changed);
  expect(await custom()).toEqual([{ origin: HELP, desk: null, notThese: ['request-tracker'] }]);
  expect(await shipped()).toEqual([]);
});

it('what a person brought can be read and taken back before any page fits it', async () => {
  await store({ desk: null });
  expect(await showDescribed({ origin: HELP })).toEqual({ described: null });
  await saveDescribed({ origin: HELP, text, description }, changed);
  const by = { from: 'own', id: 'request-tracker', name: 'Request Tracker 5', base: '' };
  expect((await showDescribed({ origin: HELP })).described).toMatchObject({ ...by, text });
  await dropDescribed({ origin: HELP }, changed);
  expect(await showDescribed({ origin: HELP })).toEqual({ described: null });
});
