import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Detect from '../../../../../adapters/detect';
import { addDesk, deskHere } from '../../../../../entrypoints/background/page-requests/custom-desk-requests';
import { deskAt } from '../../../../../entrypoints/background/desks/known';
import { deskTabsOf } from '../../../../../entrypoints/background/desks/tabs';
import { loadSettings } from '../../../../../entrypoints/background/store/settings/store';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith, store } from '../kit/model';

// A product that everybody hosts by themselves: it has no host of its own that a manifest could name.
vi.mock('../../../../../adapters/detect', async (original) => {
  const real = await original<typeof Detect>();
  return { ...real, detectors: real.detectors.map((one) => (one.id === 'halopsa' ? { ...one, matches: [] } : one)) };
});

let world = DesksWorld.install();
const changed = vi.fn(() => Promise.resolve());
beforeEach(async () => {
  world = DesksWorld.install();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

describe.each([
  ['http://127.0.0.1', 'http://127.0.0.1/*'],
  ['http://127.0.0.1:4310', 'http://127.0.0.1/*'],
  ['http://192.168.1.20:8080', 'http://192.168.1.20/*'],
  ['https://help.acme.example:8443', 'https://help.acme.example/*'],
])('a desk whose product has no host of its own, at %s', (origin, pattern) => {
  beforeEach(() => {
    world.granted.add(pattern);
  });

  it('is added and recognised in its open tab, which goes on', async () => {
    world.open(1, `${origin}/tickets?id=7`, 'halopsa');
    expect(await addDesk({ address: origin }, changed)).toEqual({
      origin,
      desk: 'halopsa',
      name: 'HaloPSA',
      error: null,
    });
    expect((await loadSettings()).settings.customDesks).toEqual([{ origin, desk: 'halopsa' }]);
    expect(world.registered.get(`desk:${origin}`)?.matches).toEqual([pattern]);
    expect([(await deskTabsOf(origin)).length, await deskAt(origin)]).toEqual([1, { origin, desk: 'halopsa' }]);
  });

  it('is recognised on its first visit', async () => {
    expect(await addDesk({ address: origin }, changed)).toEqual({ origin, desk: null, name: null, error: null });
    world.open(1, `${origin}/tickets?id=7`, 'halopsa');
    expect(await deskHere({ kind: 'unrecognised-tab', tabId: 1, origin }, changed)).toEqual({ desk: 'halopsa' });
    expect(world.registered.get(`desk:${origin}`)?.matches).toEqual([pattern]);
  });
});
