import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takesNotes } from '../../../../../entrypoints/background/desks/takes-notes';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith } from '../kit/model';

const HELP = 'https://help.acme.example';
const shipped = (name: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../../../../adapters/described/shipped/${name}.json`, import.meta.url), 'utf8'),
  ) as object;
const at = async (id: string, origin = HELP): Promise<boolean> => {
  await saveSettings(
    settingsWith({
      customDesks: [{ origin: HELP, desk: 'described', described: { from: 'shipped', id, name: 'A desk', base: '' } }],
    }),
  );
  return takesNotes({ desk: 'described', origin }, await loadEffective());
};

beforeEach(() => {
  DesksWorld.install();
  const told = ['request-tracker', 'kustomer'].map(shipped);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(told)));
});
afterEach(() => vi.unstubAllGlobals());

it('a described desk takes internal notes where its description says how one is written', async () => {
  expect(await at('request-tracker')).toBe(true);
  expect(await at('kustomer')).toBe(false);
  expect(await at('no-such-description')).toBe(false);
  expect(await at('request-tracker', 'https://other.example')).toBe(false);
});

it.each(['zendesk', 'freshdesk', 'halopsa'] as const)('%s takes them', async (desk) => {
  expect(await takesNotes({ desk, origin: HELP }, await loadEffective())).toBe(true);
});
