import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { desksideError } from '../../../../../core/errors';
import { withPause } from '../../../../../core/pause';
import { whatsNew } from '../../../../../core/whats-new';
import { tellLastAnswer } from '../../../../../entrypoints/background/page-requests/last-answer-request';
import { scoreLearning } from '../../../../../entrypoints/background/page-requests/learning-score';
import { newsSeen, tellNews } from '../../../../../entrypoints/background/page-requests/news-requests';
import { listOpenDesks, tellActiveDesk } from '../../../../../entrypoints/background/page-requests/open-desks';
import { noteLastAnswer } from '../../../../../entrypoints/background/store/last-answer';
import { noteInstalled } from '../../../../../entrypoints/background/store/seen-version';
import { DESTINATION, settingsWith, store } from '../kit/model';
import { DesksWorld } from '../kit/desks-world';
import { ref } from '../kit/world';

const packageVersion = (): unknown =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: unknown }).version;

let desks: DesksWorld;
beforeEach(() => {
  desks = DesksWorld.install();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => vi.unstubAllGlobals();
});

describe('how the last question ended', () => {
  it('is told of what answers now, and of nothing else', async () => {
    await store(settingsWith());
    expect((await tellLastAnswer()).last).toBeNull();
    await noteLastAnswer({ id: 'compatible', destination: DESTINATION }, desksideError('bad-key'));
    expect((await tellLastAnswer()).last).toMatchObject({ error: { code: 'bad-key' } });
    await store(settingsWith({ provider: 'on-device' }));
    expect((await tellLastAnswer()).last).toBeNull();
  });

  it('says nothing of what no provider answers for', async () => {
    await store(settingsWith());
    await noteLastAnswer({ id: 'compatible', destination: DESTINATION }, null);
    await noteLastAnswer({ id: 'compatible', destination: DESTINATION }, desksideError('stopped'));
    expect((await tellLastAnswer()).last?.error).toBeNull();
  });
});

describe('open desks', () => {
  it('are those whose addresses the browser tells, each once, with what access it would have to be asked for', async () => {
    desks.open(7, `${ref.origin}/agent/tickets/1`);
    desks.open(8, `${ref.origin}/agent/dashboard`);
    desks.open(9, 'https://help.other.example/agent/tickets/1');
    const { desks: open, access } = await listOpenDesks();
    expect(open).toMatchObject([{ origin: ref.origin, name: 'Zendesk', open: true }]);
    expect(access.length).toBeGreaterThan(0);
  });

  it('the one that is looked at is told, paused or not', async () => {
    desks.open(7, `${ref.origin}/agent/tickets/1`);
    const { query } = browser.tabs;
    Object.assign(browser.tabs, {
      query: (asked: { url?: string[]; active?: boolean }) =>
        asked.active === true ? Promise.resolve([{ id: 7 }]) : query(asked as never),
    });
    await store(withPause(settingsWith(), ref.origin, null));
    expect((await tellActiveDesk()).desk).toEqual({
      origin: ref.origin,
      name: 'Zendesk',
      examples: 0,
    });
  });

  it('nothing was learnt of a desk that was never read', async () => {
    expect(await scoreLearning({ origin: ref.origin })).toEqual({ learnt: 0, got: null });
  });
});

describe('the news', () => {
  const installed = (previous: string | undefined) =>
    noteInstalled(previous === undefined ? 'install' : 'update', previous);

  it('are of the version that is there, in three lines', () => {
    expect([whatsNew.version, whatsNew.lines.length]).toEqual([packageVersion(), 3]);
  });

  it('wait after an update until they are put away, and never after an installation', async () => {
    await installed(undefined);
    expect(await tellNews()).toEqual({ fresh: false });
    Object.assign(browser.runtime, { getManifest: () => ({ version: '0.2.0' }) });
    await installed('0.1.0');
    expect(await tellNews()).toEqual({ fresh: true });
    await newsSeen();
    expect(await tellNews()).toEqual({ fresh: false });
  });

  it('wait too for whoever had a version that kept nothing', async () => {
    await installed('0.0.9');
    expect(await tellNews()).toEqual({ fresh: true });
  });
});
