import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withPause } from '../../../../../core/pause';
import { deskAt } from '../../../../../entrypoints/background/desks/known';
import { whyNot } from '../../../../../entrypoints/background/desks/learn/may-learn';
import { followPauses } from '../../../../../entrypoints/background/desks/pauses';
import { askSource } from '../../../../../entrypoints/background/desks/source';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { loadSettings } from '../../../../../entrypoints/background/store/settings/store';
import { openTab, shows } from '../kit/tabs';
import { ANSWER, settingsWith, store } from '../kit/model';
import { ref, ticketMessage } from '../kit/world';
import { SessionWorld } from '../session/session-world';

const mocks = vi.hoisted(() => ({ model: { current: null as unknown } }));
vi.mock('../../../../../entrypoints/background/model/select-provider', async (original) => ({
  ...(await original<object>()),
  selectProviders: () =>
    Promise.resolve({ ok: true, value: { first: mocks.model.current, second: null, identity: 'fake' } }),
}));

const world = new SessionWorld();
const pause = (until: string | null) => store(withPause(settingsWith(), ref.origin, until));
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

beforeEach(async () => {
  world.renew();
  mocks.model.current = world.model;
  await store(settingsWith());
});

describe('a desk that the person has paused', () => {
  it('is nothing that is read, asked or learnt from, and another one goes on', async () => {
    expect((await deskAt(ref.origin))?.desk).toBe('zendesk');
    await pause(null);
    expect(await deskAt(ref.origin)).toBeNull();
    expect((await deskAt('https://other.zendesk.com'))?.desk).toBe('zendesk');
    expect(await askSource(ref.origin, { what: 'me', quiet: false } as never)).toMatchObject({
      ok: false,
      error: { code: 'desk-unreachable' },
    });
    expect(whyNot(await loadEffective(), ref.origin)).toMatchObject({ code: 'desk-paused' });
  });

  it('loses its card at once, and has it again when it is resumed, in the same tab', async () => {
    const port = await openTab(world.hub);
    port.say(ticketMessage());
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    await pause(inAnHour());
    await world.hub.reloadAll();
    await port.until(shows('off'));
    await store(settingsWith());
    await world.hub.reloadAll();
    port.say(ticketMessage());
    await port.until(shows('suggestion'));
    expect(world.model.asked).toHaveLength(1);
  });

  it('is sent nothing of, though a question waits already', async () => {
    const port = await openTab(world.hub);
    port.say(ticketMessage());
    await world.model.request();
    await pause(inAnHour());
    await world.hub.reloadAll();
    await port.until(shows('off'));
    expect(world.model.asked[0]?.call.signal.aborted).toBe(true);
  });
});

describe('the end of a pause', () => {
  it('is planned with the browser, and said once it has come', async () => {
    const ended = vi.fn(() => Promise.resolve());
    const until = inAnHour();
    await pause(until);
    followPauses(ended);
    await vi.waitFor(async () =>
      expect((await fakeBrowser.alarms.get('deskside:pauses'))?.scheduledTime).toBe(Date.parse(until)),
    );
    expect(ended).not.toHaveBeenCalled();
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse(until));
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'deskside:pauses',
      scheduledTime: Date.parse(until),
      persistAcrossSessions: false,
    });
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    expect((await loadSettings()).settings.pauses).toEqual({});
    vi.restoreAllMocks();
  });

  it('that came while no worker was there is said at its next start', async () => {
    const ended = vi.fn(() => Promise.resolve());
    await pause('2026-01-01T00:00:00.000Z');
    followPauses(ended);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    expect((await loadSettings()).settings.pauses).toEqual({});
  });
});
