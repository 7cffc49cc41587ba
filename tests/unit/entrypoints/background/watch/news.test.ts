import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchKey } from '../../../../../entrypoints/background/store/ledger/jobs';
import { facts } from '../../../../../entrypoints/background/store/ledger/ledger';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { store } from '../kit/model';
import { WatchWorld, origin, otherOrigin, watching } from './watch-world';
import { watchers } from './watchers';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
answersCompatible(() => world.model);

const ALARM = 'deskside:watch';
const { running, rests, allRest } = watchers(world);
const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
const record = () => watchBook.get(origin, ['v1']);
const seconds = (from: string | null, to: string): number => (Date.parse(to) - Date.parse(from ?? '')) / 1000;

/** So long after the last look, with so long to wait. */
async function after(lookedAt: number, wait: number, more: object = {}): Promise<void> {
  const change = { lookedAt: ago(lookedAt), notBefore: ago(-wait), ...more };
  await facts.put(watchKey(origin), JSON.stringify({ ...(await record()), ...change }));
}

beforeEach(async () => {
  await allRest();
  world.renew();
  await store(watching());
});

describe('news from a desk', () => {
  it('begins a look once a minute has passed since the last one, however long nothing happened there', async () => {
    const watcher = await running();
    await after(60, 240, { idle: 30 });
    await watcher.news(origin);
    await rests(watcher);
    expect(world.looks()).toEqual(['none', 'mark-1']);
    // Nothing was found, and that is the first time again.
    expect((await record()).idle).toBe(1);
  });

  it('begins none within a minute; then the desk’s rest ends with that minute', async () => {
    const watcher = await running();
    await after(58, 240, { idle: 30 });
    await watcher.news(origin);
    await rests(watcher);
    expect(world.looks()).toEqual(['none']);
    const { lookedAt, notBefore } = await record();
    expect(seconds(lookedAt, notBefore)).toBe(60);
  });

  it('lengthens no rest', async () => {
    const watcher = await running();
    const before = await record();
    await watcher.news(origin);
    await rests(watcher);
    expect([await record(), world.looks()]).toEqual([before, ['none']]);
  });

  it('shortens no rest after a failure, nor one of the provider', async () => {
    const watcher = await running();
    await after(600, 300, { failures: 3, error: { code: 'rate-limited' } });
    await watcher.news(origin);
    await rests(watcher);
    expect(world.looks()).toEqual(['none']);
    await after(600, 300, { failures: 0 });
    await watchBook.providerFailed({ code: 'server-error' });
    await watcher.news(origin);
    await rests(watcher);
    expect(world.looks()).toEqual(['none']);
  });

  it('is none where nothing is watched', async () => {
    const watcher = await running();
    const look = vi.spyOn(watcher, 'look');
    await watcher.news(otherOrigin);
    expect(look).not.toHaveBeenCalled();
  });

  it('asks no desk twice within a minute: the alarm counts from there', async () => {
    const watcher = await running();
    const create = vi.spyOn(browser.alarms, 'create');
    await after(60, 240);
    await watcher.news(origin);
    await rests(watcher);
    expect(create.mock.calls).toEqual([[ALARM, { periodInMinutes: 1 }]]);
    watcher.look();
    await rests(watcher);
    expect([create.mock.calls.length, world.looks().length]).toEqual([1, 2]);
  });
});
