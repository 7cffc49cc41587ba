import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { jobs } from '../../../../../entrypoints/background/store/ledger/jobs';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { ANSWER, store } from '../kit/model';
import { until } from '../kit/running';
import {
  WatchWorld,
  alsoAtOther,
  jobIds,
  listed,
  rests as restsOf,
  origin,
  otherOrigin,
  ticketOf,
  watching,
} from './watch-world';
import { watchers } from './watchers';
import { answersCompatible } from '../kit/stand-in';

const world = new WatchWorld();
answersCompatible(() => world.model);

const ALARM = 'deskside:watch';
let badge = '';
const on = { triage: true, draft: true, watch: true, summary: false };
const some = (...ids: readonly string[]) => ids.map((id) => listed(ticketOf(id)));

const { start, running, rests, forgetRests, lookAgain, allRest } = watchers(world);

beforeEach(async () => {
  await allRest();
  world.renew();
  badge = '';
  Object.assign(browser.action, {
    getBadgeText: () => Promise.resolve(badge),
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void (badge = text)),
    setBadgeBackgroundColor: () => Promise.resolve(),
  });
  await store(watching());
});

describe('the alarm', () => {
  it.each([
    ['no view is chosen', watching({ desks: { [origin]: { descriptions: {}, watched: [] } } })],
    ['no desk is known', watching({ desks: {} })],
    ['it is switched off', watching({ capabilities: { ...on, watch: false } })],
  ])('is not there while %s, and no desk is asked', async (_name, settings) => {
    await store(settings);
    await running();
    expect([await browser.alarms.get(ALARM), world.asks]).toEqual([undefined, []]);
  });

  it('is there once a minute while something is watched, goes with the last view and comes back', async () => {
    const watcher = await running();
    expect(await browser.alarms.get(ALARM)).toMatchObject({ periodInMinutes: 1 });
    const create = vi.spyOn(browser.alarms, 'create');
    await lookAgain(watcher);
    expect(create).not.toHaveBeenCalled();
    await store(watching({ desks: {} }));
    await until(async () => (await browser.alarms.get(ALARM)) === undefined);
    await rests(watcher);
    await store(watching());
    await until(async () => (await browser.alarms.get(ALARM)) !== undefined);
    await rests(watcher);
  });

  it('begins a look, and no other alarm does', async () => {
    const watcher = await running();
    const asked = world.asks.length;
    const alarm = await browser.alarms.get(ALARM);
    if (alarm === undefined) throw new Error('it is there');
    await forgetRests();
    await fakeBrowser.alarms.onAlarm.trigger({ ...alarm, name: 'else' });
    await rests(watcher);
    expect(world.asks).toHaveLength(asked);
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await rests(watcher);
    expect(world.looks()).toEqual(['none', 'mark-1']);
  });
});

describe('a look', () => {
  it('goes on from the last mark, takes what was there before for known, and has the rest triaged', async () => {
    world.news.set(origin, some('1', '2'));
    const watcher = await running();
    expect([world.looks(), await jobIds(), world.model.asked]).toEqual([['none'], [], []]);
    world.news.set(origin, some('2', '3'));
    world.answerEach(ANSWER);
    await lookAgain(watcher);
    expect([world.looks(), world.model.asked.length, await tickets.waiting()]).toEqual([['none', 'mark-1'], 1, 1]);
    expect(world.asked()).toContain('Problem 3.');
  });

  it('asks nothing without an open tab that is awake, and neither does what is to be done', async () => {
    await running();
    const asked = world.asks.length;
    for (const tab of world.desks.tabs) Object.assign(tab, { discarded: true });
    await world.found([ticketOf('1')]);
    await running();
    world.desks.tabs.splice(0);
    await running();
    expect([world.asks.length, world.model.asked, await jobIds()]).toEqual([asked, [], ['1']]);
    // Nothing keeps it from being done as soon as a tab is there.
    expect((await restsOf())['1']).toBeLessThanOrEqual(0);
  });

  it('is told of one desk’s tab only about that desk', async () => {
    await store(watching(alsoAtOther));
    world.desks.tabs.splice(0, 1);
    await running();
    expect([(await watchBook.get(origin, ['v1'])).lookedAt, world.looks()]).toEqual([null, ['none']]);
    expect((await watchBook.get(otherOrigin, ['v1'])).lookedAt).not.toBeNull();
  });

  it('asks no desk before its time, and none while the provider rests', async () => {
    const watcher = await running();
    watcher.look();
    await rests(watcher);
    expect(world.looks()).toEqual(['none']);
    await watchBook.providerFailed({ code: 'server-error' });
    await world.found([ticketOf('1')]);
    await lookAgain(watcher);
    expect([world.looks(), world.reads(), await jobIds()]).toEqual([['none'], 0, ['1']]);
  });

  it('asks no desk where nothing may be asked of anybody', async () => {
    await store(watching({ agreedUnopened: [] }));
    await running();
    expect(world.asks).toEqual([]);
  });

  it('is one at a time: all that is wished for meanwhile is one more after it', async () => {
    let [open, most] = [0, 0];
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    world.gate = async () => {
      open += 1;
      most = Math.max(most, open);
      await held;
      open -= 1;
    };
    const looks = vi.spyOn(jobs, 'keepOnly');
    const watcher = start();
    await until(() => world.asks.length === 1);
    for (let wish = 1; wish <= 5; wish += 1) watcher.look();
    go();
    await rests(watcher);
    expect([looks.mock.calls.length, most]).toEqual([2, 1]);
  });

  it('that fails lets that desk rest longer each time and go on from the same mark', async () => {
    const watcher = await running();
    world.deskFails('desk-unreachable');
    const minutes = [];
    for (const failures of [1, 2, 3, 4, 5, 6]) {
      await lookAgain(watcher);
      const { notBefore, mark, failures: counted } = await watchBook.get(origin, ['v1']);
      expect([mark, counted]).toEqual(['mark-1', failures]);
      minutes.push(Math.round((Date.parse(notBefore) - Date.now()) / 60_000));
    }
    expect(minutes).toEqual([1, 2, 4, 8, 15, 15]);
    world.desksFail.clear();
    await lookAgain(watcher);
    const after = await watchBook.get(origin, ['v1']);
    expect([after.failures, 'error' in after, world.looks().at(-1)]).toEqual([0, false, 'mark-1']);
  });

  it('comes less often while nothing happens, and at once again when something does', async () => {
    const watcher = await running();
    const restAfter = async (looks: number): Promise<number> => {
      for (let look = 0; look < looks; look += 1) await lookAgain(watcher);
      const { notBefore } = await watchBook.get(origin, ['v1']);
      return Math.round((Date.parse(notBefore) - Date.now()) / 60_000);
    };
    expect([await restAfter(8), await restAfter(1), await restAfter(20)]).toEqual([1, 2, 5]);
    world.news.set(origin, some('1'));
    world.answerEach(ANSWER);
    expect(await restAfter(1)).toBe(1);
  });

  it('begins anew with other views', async () => {
    await running();
    await store(watching({ desks: { [origin]: { descriptions: {}, watched: [{ id: 'v2', title: 'Mine' }] } } }));
    await until(() => world.looks().length === 2);
    await allRest();
    expect([world.looks(), await jobIds()]).toEqual([['none', 'none'], []]);
  });
});

describe('the icon', () => {
  it('counts what waits, less with each ticket that is opened, and nothing once it is off', async () => {
    world.answerEach(ANSWER);
    const watcher = await running();
    expect(badge).toBe('');
    world.news.set(origin, some('1', '2', '3'));
    await lookAgain(watcher);
    expect(badge).toBe('3');
    world.hub.opened(ticketOf('2'));
    await until(() => badge === '2');
    await store(watching({ capabilities: { ...on, watch: false } }));
    await until(() => badge === '');
    await rests(watcher);
    expect(await tickets.waiting()).toBe(2);
    await store(watching());
    await until(() => badge === '2');
    for (const id of ['1', '3']) world.hub.opened(ticketOf(id));
    await until(() => badge === '');
  });
});
