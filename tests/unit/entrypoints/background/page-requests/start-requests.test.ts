import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { desksideError } from '../../../../../core/errors';
import { withPause } from '../../../../../core/pause';
import { practiceFields } from '../../../../../core/practice';
import { defaultSettings } from '../../../../../core/settings';
import { choiceFor } from '../../../../../core/suggestion';
import { whatsNew } from '../../../../../core/whats-new';
import { tellLastAnswer } from '../../../../../entrypoints/background/page-requests/last-answer-request';
import { scoreLearning } from '../../../../../entrypoints/background/page-requests/learning-score';
import { newsSeen, tellNews } from '../../../../../entrypoints/background/page-requests/news-requests';
import { listOpenDesks, tellActiveDesk } from '../../../../../entrypoints/background/page-requests/open-desks';
import { suggestPractice } from '../../../../../entrypoints/background/page-requests/practice-request';
import { noteLastAnswer } from '../../../../../entrypoints/background/store/last-answer';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { noteInstalled } from '../../../../../entrypoints/background/store/seen-version';
import { DESTINATION, settingsWith, store } from '../kit/model';
import { DesksWorld } from '../kit/desks-world';
import { ref } from '../kit/world';

const packageVersion = (): unknown =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: unknown }).version;

let desks: DesksWorld;
const never = new AbortController().signal;
beforeEach(() => {
  desks = DesksWorld.install();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => vi.unstubAllGlobals();
});

describe('the practice ticket', () => {
  it('is answered on this device by names and meanings, without a switch, and nothing of it is kept', async () => {
    await store(defaultSettings());
    const before = await exportLedger();
    const { triage, sent } = await suggestPractice(never);
    if (triage.is !== 'suggestion') throw new Error(`it is ${triage.is}`);
    expect(choiceFor(triage.suggestion, 'category')?.optionId).toBe('printer-jam');
    expect(sent?.destination).toBeNull();
    expect(await exportLedger()).toEqual(before);
    expect(practiceFields[0]?.options.length).toBeGreaterThanOrEqual(20);
  });

  it('that a server cannot be asked about says why', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await store({
      ...defaultSettings(),
      provider: 'ollama',
      providers: { ollama: { address: '', model: 'llama3.2', contextChars: 24_000 } },
    });
    const { triage } = await suggestPractice(never);
    expect(triage).toMatchObject({ is: 'failed', error: { code: expect.stringMatching(/not-running|no-access/) } });
    expect((await tellLastAnswer()).last?.error).toMatchObject({
      code: expect.stringMatching(/not-running|no-access/),
    });
  });
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
