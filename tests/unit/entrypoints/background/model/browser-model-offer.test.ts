import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import type { Settings } from '../../../../../core/settings';
import {
  browserModelOffer,
  rememberBrowserModelOffer,
} from '../../../../../entrypoints/background/model/browser-model-offer';
import { eraseStorage } from '../../../../../entrypoints/background/store/settings/store';
import { settingsWith, store } from '../kit/model';
import { ManagedArea } from '../kit/managed-area';
import { Running, until } from '../kit/running';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';

const here = (state: Availability | 'silent'): void =>
  void vi.stubGlobal('LanguageModel', {
    availability: () => (state === 'silent' ? new Promise(() => undefined) : Promise.resolve(state)),
  });
const set = (change: Partial<Settings> = {}): Promise<void> =>
  store(settingsWith({ provider: 'on-device', ...change }));
const offered = browserModelOffer;

beforeEach(async () => {
  await Running.start({ provider: 'on-device' });
  here('available');
});
afterEach(() => void vi.unstubAllGlobals());

it.each([
  ['available', 'available'],
  ['downloadable', 'downloadable'],
  ['downloading', null],
  ['unavailable', null],
] as const)('a browser’s model that is %s is offered as %s', async (state, wanted) => {
  here(state);
  expect(await offered()).toBe(wanted);
});

it('a browser without such models has none to offer', async () => {
  vi.unstubAllGlobals();
  expect(await offered()).toBeNull();
});

it('it is offered once, whatever becomes of it, and again when everything was erased', async () => {
  expect([await offered(), await offered()]).toEqual(['available', 'available']);
  await rememberBrowserModelOffer();
  expect(await offered()).toBeNull();
  await eraseStorage();
  await set();
  expect(await offered()).toBe('available');
});

it('nobody is offered it who chose it or another model, or who switched Deskside off', async () => {
  for (const change of [{ provider: 'browser' }, { provider: 'openai' }, { enabled: false }] as const) {
    await set(change);
    expect(await offered()).toBeNull();
  }
});

it.each<[string, Policy]>([
  ['does not allow it', { allowed: { providers: ['on-device'] } }],
  ['decides the provider', { provider: { use: 'on-device' } }],
])('nobody is offered it whose organisation %s', async (_name, policy) => {
  const { area } = await Running.start({ provider: 'on-device' }, { organisation: 'Acme', ...policy });
  expect(area).toBeInstanceOf(ManagedArea);
  await until(async () => (await loadEffective()).rules.managed);
  expect(await offered()).toBeNull();
});
