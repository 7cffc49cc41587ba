import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SNOOZE_ALARM, Snoozer } from '../../../../../entrypoints/background/queue/snoozer';
import { prune } from '../../../../../entrypoints/background/rules/upkeep';
import { using } from '../../../../../entrypoints/background/store/ledger/db';
import { activity } from '../../../../../entrypoints/background/store/ledger/ledger';
import { ticketsChanged } from '../../../../../entrypoints/background/store/ledger/ticket-changes';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { publicTicket } from '../kit/world';
import { following, listed, origin, QueueWorld, ticketOf } from './queue-world';

const world = new QueueWorld();
const START = Date.parse('2026-11-30T08:00:00.000Z');
const MINUTE = 60_000;
let clock = START;
const now = (): Date => new Date(clock);
const iso = (minutes: number): string => new Date(START + minutes * MINUTE).toISOString();

async function snooze(ticketId: string, until: string): Promise<void> {
  await world.told([listed(ticketId)], new Date(START - MINUTE));
  const record = await tickets.get(ticketOf(ticketId));
  if (record === undefined) throw new Error('a list told it');
  await using((db) => db.put('tickets', { ...record, snoozedUntil: until, snoozedAt: now().toISOString() }));
  ticketsChanged([record.key]);
}
async function worker(): Promise<Snoozer> {
  const snoozer = new Snoozer(now);
  snoozer.start();
  await snoozer.rests();
  return snoozer;
}
/** The browser wakes it, whatever time it is. */
async function woken(snoozer: Snoozer): Promise<void> {
  await fakeBrowser.alarms.onAlarm.trigger({
    name: SNOOZE_ALARM,
    scheduledTime: clock,
    persistAcrossSessions: true,
  });
  await snoozer.rests();
  await snoozer.rests();
}
const state = async (ticketId: string) => {
  const record = await tickets.get(ticketOf(ticketId));
  return [record?.snoozedUntil === null ? 'awake' : 'snoozed', record?.back ?? null];
};
const timesBack = async (ticketId: string): Promise<number> =>
  (await activity.of(ticketOf(ticketId))).filter(({ what }) => what === 'back').length;
const says = (ticketId: string, author: 'requester' | 'agent', createdAt: string): void => {
  world.instead = (ask) => {
    if (ask.what !== 'read' || ask.ref.ticketId !== ticketId) return null;
    const ticket = publicTicket(['The printer is on fire.', 'Still burning.'], ask.ref);
    const messages = ticket.messages.map((one, index) => (index === 1 ? { ...one, author, createdAt } : one));
    const value = {
      ticket: { ...ticket, messages },
      catalogue: null,
      fieldsOnForm: [],
      values: {},
      scope: null,
      closed: false,
      age: 0,
    };
    return {
      ok: true,
      value: { ...value, catalogue: { desk: 'zendesk', origin, fields: [], macros: [], fetchedAt: iso(0) } },
    };
  };
};

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  clock = START;
  await world.renew();
});

describe('a snoozed ticket', () => {
  it('comes back once its time has come, and not before', async () => {
    const snoozer = await worker();
    await snooze('1', iso(30));
    for (const minute of [10, 29.9]) {
      clock = START + minute * MINUTE;
      await woken(snoozer);
    }
    expect(await state('1')).toEqual(['snoozed', null]);
    clock = START + 30 * MINUTE;
    for (let times = 0; times < 3; times += 1) await woken(snoozer);
    expect([await state('1'), await timesBack('1')]).toEqual([['awake', 'time'], 1]);
  });

  it.each<[string, number]>([
    ['the browser was closed over it', 600],
    ['the clock was put forward by days', 10_000],
  ])('comes back at the next start: %s', async (_name, minutes) => {
    await snooze('1', iso(30));
    clock = START + minutes * MINUTE;
    await worker();
    expect([await state('1'), await timesBack('1')]).toEqual([['awake', 'time'], 1]);
  });

  it('waits until its time by the clock, where that was put back meanwhile', async () => {
    const snoozer = await worker();
    await snooze('1', iso(30));
    clock = START - 60 * MINUTE;
    await woken(snoozer);
    expect(await state('1')).toEqual(['snoozed', null]);
    clock = START + 31 * MINUTE;
    await woken(snoozer);
    expect([await state('1'), await timesBack('1')]).toEqual([['awake', 'time'], 1]);
  });

  it('is told by an alarm, for the earliest and no later than answers are looked for; without any there is none', async () => {
    const snoozer = await worker();
    expect(await browser.alarms.get(SNOOZE_ALARM)).toBeUndefined();
    await snooze('1', iso(60));
    await snoozer.rests();
    expect((await browser.alarms.get(SNOOZE_ALARM))?.scheduledTime).toBe(START + 5 * MINUTE);
    await snooze('2', iso(2));
    await snoozer.rests();
    expect((await browser.alarms.get(SNOOZE_ALARM))?.scheduledTime).toBe(START + 2 * MINUTE);
    clock = START + 61 * MINUTE;
    await woken(snoozer);
    expect(await browser.alarms.get(SNOOZE_ALARM)).toBeUndefined();
  });

  it('is kept beyond the retention, since somebody wants it back', async () => {
    await snooze('1', iso(60 * 24 * 40));
    await prune(1, new Date(START + 30 * 86_400_000));
    expect(await state('1')).toEqual(['snoozed', null]);
  });

  it('stays while the queue is off, and no desk is asked', async () => {
    await snooze('1', iso(1));
    await saveSettings(following({ enabled: false }));
    clock = START + 10 * MINUTE;
    const snoozer = await worker();
    expect([await state('1'), world.asks]).toEqual([['snoozed', null], []]);
    await saveSettings(following());
    await vi.waitFor(async () => expect(await state('1')).toEqual(['awake', 'time']));
    await snoozer.rests();
  });
});

describe('an answer', () => {
  it.each<[string, 'requester' | 'agent', number, string]>([
    ['of the requester, written since', 'requester', 3, 'awake'],
    ['of the requester, written before', 'requester', -3, 'snoozed'],
    ['of an agent', 'agent', 3, 'snoozed'],
  ])('%s: the ticket is %s', async (_name, author, minute, is) => {
    const snoozer = await worker();
    await snooze('1', iso(60));
    says('1', author, iso(minute));
    clock = START + 6 * MINUTE;
    await woken(snoozer);
    expect(await state('1')).toEqual([is, is === 'awake' ? 'answer' : null]);
    expect(await timesBack('1')).toBe(is === 'awake' ? 1 : 0);
  });

  it('brings it back at once where a list says that the ticket has changed', async () => {
    const snoozer = await worker();
    await snooze('1', iso(60));
    await snoozer.rests();
    says('1', 'requester', iso(1));
    clock = START + 2 * MINUTE;
    await world.told([listed('1', { stamp: 's2' })], now());
    await vi.waitFor(async () => expect(await state('1')).toEqual(['awake', 'answer']));
    await snoozer.rests();
    clock = START + 61 * MINUTE;
    await woken(snoozer);
    expect(await timesBack('1')).toBe(1);
  });

  it('is looked for every five minutes at most, quietly, of twenty tickets at most, in turn', async () => {
    for (let id = 1; id <= 25; id += 1) await snooze(String(id), iso(600));
    const snoozer = await worker();
    expect(world.asked('read')).toBe(20);
    expect(world.asks.every(({ quiet }) => quiet)).toBe(true);
    await woken(snoozer);
    expect(world.asked('read')).toBe(20);
    clock = START + 5 * MINUTE;
    await woken(snoozer);
    const read = new Set(world.asks.flatMap((ask) => (ask.what === 'read' ? [ask.ref.ticketId] : [])));
    expect(read.size).toBe(25);
  });

  it('is not looked for where no tab of the desk is open', async () => {
    await snooze('1', iso(60));
    world.desks.tabs.splice(0);
    await worker();
    expect(world.asks).toEqual([]);
  });
});
