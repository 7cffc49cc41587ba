import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ToPage } from '../../../../../core/messages';
import type { DeskView } from '../../../../../core/queue';
import type { Policy } from '../../../../../core/policy/schema';
import { forgetWhatWasRead } from '../../../../../entrypoints/background/desks/forget';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { namedViewsKey, watchKey } from '../../../../../entrypoints/background/store/ledger/jobs';
import { catalogues, facts } from '../../../../../entrypoints/background/store/ledger/ledger';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { namedIds } from '../../../../../entrypoints/background/watch/named-views';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { watchView } from '../../../../../entrypoints/background/watch/watch-view';
import { viewsToLookAt, watchedDesks } from '../../../../../entrypoints/background/watch/watched-desks';
import { Watcher } from '../../../../../entrypoints/background/watch/watcher';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith, store } from '../kit/model';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';
import { until } from '../kit/running';
import { catalogue, ref } from '../kit/world';

policyIsSetHere();

const { origin } = ref;
const OWN = 'https://help.acme.example';
const NAMES = ['Unassigned', ' new THIS week', 'Second line'];
const unassigned: DeskView = { id: '902', title: 'Unassigned' };
const fresh: DeskView = { id: '903', title: 'New this week' };
const noon = new Date('2026-11-29T12:00:00Z');
const hoursLater = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);

let desks: DesksWorld;
/** What the desk offers; null: it is signed out. */
let offers: readonly DeskView[] | null;
let asked: string[];
let looked: (readonly string[])[];

/** Somebody with the switch on who chose another view than their organisation. */
const somebody = (watch: boolean) =>
  settingsWith({
    enabled: true,
    capabilities: { triage: true, draft: true, watch, summary: false },
    provider: 'on-device',
    desks: { [origin]: { descriptions: {}, watched: [{ id: '7', title: 'Mine' }] } },
  });

const under = async (policy: Policy, watch = true) => {
  manage(policy);
  await store(somebody(watch));
  return loadEffective();
};

beforeEach(async () => {
  desks = DesksWorld.install();
  desks.tabs.push({ id: 4, url: `${origin}/agent/dashboard`, serves: true });
  offers = [{ id: '7', title: 'Mine' }, unassigned, fresh];
  asked = [];
  looked = [];
  unmanage();
  await catalogues.put({ ...catalogue, origin });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(browser.tabs, {
    sendMessage: (_tabId: number, { ask }: Extract<ToPage, { type: 'source' }>) => {
      asked.push(ask.what);
      if (ask.what === 'changes') looked.push(ask.views);
      if (offers === null) return Promise.resolve({ ok: false, error: { code: 'desk-signed-out' } });
      return Promise.resolve({
        ok: true,
        value: ask.what === 'views' ? offers : { tickets: [], complete: true, mark: 'm' },
      });
    },
  });
});

describe('the views that an organisation names', () => {
  it('are the desk’s ids, asked for quietly and once a day', async () => {
    expect(await namedIds(origin, NAMES, noon)).toEqual(['902', '903']);
    expect(await namedIds(origin, NAMES.toReversed(), hoursLater(23))).toEqual(['902', '903']);
    expect(asked).toEqual(['views']);
    offers = [unassigned];
    expect(await namedIds(origin, NAMES, hoursLater(24))).toEqual(['902']);
    expect(asked).toEqual(['views', 'views']);
  });

  it('are asked for anew when the organisation names others', async () => {
    await namedIds(origin, NAMES, noon);
    expect(await namedIds(origin, ['Mine'], noon)).toEqual(['7']);
    expect(asked).toEqual(['views', 'views']);
  });

  it('are waited for where the desk does not answer, and what was found before rests with it', async () => {
    offers = null;
    expect(await namedIds(origin, NAMES, noon)).toEqual([]);
    expect(await watchBook.get(origin, [])).toMatchObject({ failures: 1, error: { code: 'desk-signed-out' } });
    expect(await namedIds(origin, NAMES, new Date())).toEqual([]);
    expect(asked).toEqual(['views']);
  });

  it('go with the desk', async () => {
    await namedIds(origin, NAMES, noon);
    await watchBook.nothing(origin);
    await forgetWhatWasRead(origin, true);
    expect([await facts.get(namedViewsKey(origin)), await facts.get(watchKey(origin))]).toEqual([undefined, undefined]);
  });
});

describe('which desks are watched', () => {
  it('are those that the person chose, without a word of the organisation', async () => {
    const effective = await under({ organisation: 'Acme' });
    expect(await watchedDesks(effective)).toEqual([origin]);
    expect(await viewsToLookAt(effective, origin)).toEqual(['7']);
    expect(asked).toEqual([]);
  });

  it('are all that are known where it names views, with its views instead of the person’s', async () => {
    desks.granted.add(OWN);
    manage({ watchedViews: NAMES });
    await store({
      ...somebody(true),
      desks: { 'https://never-read.zendesk.com': { descriptions: {}, watched: [unassigned] } },
      customDesks: [
        { origin: OWN, desk: 'zendesk' },
        { origin: 'https://nobody-knows.example', desk: null },
      ],
    });
    await catalogues.put({ ...catalogue, origin: 'https://taken-away.example' });
    const effective = await loadEffective();
    expect(await watchedDesks(effective)).toEqual([origin, OWN]);
    expect(await viewsToLookAt(effective, origin)).toEqual(['902', '903']);
  });

  it('are only those on which it lets Deskside work', async () => {
    const effective = await under({ watchedViews: NAMES, allowed: { desks: ['other.zendesk.com'] } });
    expect(await watchedDesks(effective)).toEqual([]);
  });

  it('are none where its list is empty', async () => {
    expect(await watchedDesks(await under({ watchedViews: [] }))).toEqual([]);
  });
});

describe('what the options show', () => {
  const shown = async () => (await watchView()).desks;

  it('names the views as the desk does, and those that it does not have', async () => {
    await under({ watchedViews: NAMES });
    expect(await shown()).toEqual([expect.not.objectContaining({ named: expect.anything() })]);
    await namedIds(origin, NAMES, noon);
    expect(await shown()).toMatchObject([
      { origin, state: 'watching', named: { views: [unassigned, fresh], missing: ['Second line'] } },
    ]);
  });

  it('does not rest any more once a desk has told that it has none of them', async () => {
    await under({ watchedViews: ['VIP'] });
    await watchBook.failed(origin, await watchBook.get(origin, []), { code: 'desk-signed-out' }, new Date(0));
    expect(await shown()).toMatchObject([{ state: 'resting' }]);
    await namedIds(origin, ['VIP']);
    expect(await shown()).toMatchObject([{ state: 'watching', error: null, named: { views: [], missing: ['VIP'] } }]);
  });

  it('asks the desk nothing', async () => {
    await under({ watchedViews: NAMES });
    await shown();
    expect(asked).toEqual([]);
  });
});

describe('a look', () => {
  const alarm = () => browser.alarms.get('deskside:watch');

  it('is at the organisation’s views, and costs one request more on the first of a day', async () => {
    await under({ watchedViews: NAMES });
    const watcher = new Watcher(new Hub());
    watcher.look();
    await until(async () => (await watchBook.get(origin, ['902', '903'])).lookedAt !== null);
    expect([asked, looked]).toEqual([['views', 'changes'], [['902', '903']]]);
    expect(await alarm()).toBeDefined();
  });

  it('is none where the person has it switched off, whatever the organisation names', async () => {
    await under({ watchedViews: NAMES }, false);
    await browser.alarms.create('deskside:watch', { periodInMinutes: 1 });
    const watcher = new Watcher(new Hub());
    watcher.look();
    await until(async () => (await alarm()) === undefined);
    expect(asked).toEqual([]);
  });

  it('is at nothing where no view has such a name', async () => {
    await under({ watchedViews: ['VIP'] });
    const watcher = new Watcher(new Hub());
    watcher.look();
    await until(async () => (await facts.get(namedViewsKey(origin))) !== undefined);
    manage({ watchedViews: ['Unassigned'] });
    watcher.look();
    await until(() => looked.length > 0);
    expect([asked, looked]).toEqual([['views', 'views', 'changes'], [['902']]]);
  });

  it('follows when the organisation begins to name views', async () => {
    await store(somebody(true));
    new Watcher(new Hub()).start();
    await until(async () => (await watchBook.get(origin, ['7'])).lookedAt !== null);
    manage({ watchedViews: ['Unassigned'] });
    await browser.storage.session.set({ 'policy.now': { is: 'known', policy: {}, problems: [] } });
    await until(() => looked.length > 1);
    expect(looked).toEqual([['7'], ['902']]);
  });

  it.each<[string, Policy, boolean]>([
    ['while the organisation names the same', { watchedViews: NAMES.toReversed() }, true],
    ['until it names others', { watchedViews: ['VIP'] }, false],
    ['until it names none', { watchedViews: [] }, false],
    ['until it leaves the choice to each person', { organisation: 'Acme' }, false],
  ])('keeps what the views are on a closed desk %s', async (_name, policy, stays) => {
    await namedIds(origin, NAMES, noon);
    desks.tabs.splice(0);
    await under(policy);
    const watcher = new Watcher(new Hub());
    watcher.look();
    await until(() => Reflect.get(watcher, 'looking') === null);
    expect((await facts.get(namedViewsKey(origin))) !== undefined).toBe(stays);
  });

  it('is waited for by an alarm before any desk is known', async () => {
    await forgetWhatWasRead(origin, false);
    await under({ watchedViews: NAMES });
    const watcher = new Watcher(new Hub());
    watcher.look();
    await until(async () => (await alarm()) !== undefined);
  });
});
