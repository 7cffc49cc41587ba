import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exampleChanges } from '../../../../../../entrypoints/background/store/ledger/example-changes';
import { activity, examples, models } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { followRetention, keepRetention } from '../../../../../../entrypoints/background/rules/retention';
import { exportLedger } from '../../../../../../entrypoints/background/rules/upkeep';
import { saveSettings } from '../../../../../../entrypoints/background/store/settings/store';
import { settingsWith } from '../../kit/model';
import { freshBrowser, ref } from '../../kit/world';

const DAY = 86_400_000;
const today = new Date(2026, 10, 21, 12);

const daysAgo = (days: number, from = today): Promise<void> =>
  activity.add({ at: new Date(from.getTime() - days * DAY).toISOString(), what: 'drafted', ref: null, provider: '' });
const kept = async (): Promise<unknown> => (await exportLedger())['activity'];
const keepFor = (retentionDays: number): Promise<void> =>
  saveSettings(settingsWith({ learning: { fromDecisions: true, retentionDays } }));

beforeEach(freshBrowser);

describe('retention', () => {
  it('is looked after once a day, though the browser is never closed', async () => {
    await keepFor(2);
    await daysAgo(3);
    await keepRetention(today);
    expect(await kept()).toHaveLength(0);
    await daysAgo(3);
    await keepRetention(today);
    expect(await kept()).toHaveLength(1);
    await keepRetention(new Date(today.getTime() + DAY));
    expect(await kept()).toHaveLength(0);
  });

  describe('of what was learnt', () => {
    const learnt = (ticketId: string, days: number): Promise<void> =>
      examples.put({
        ref: { ...ref, ticketId },
        text: 'Printer is on fire',
        values: { '900': 'printer' },
        requesterName: 'R',
        agentName: 'S',
        from: 'solved',
        learnedAt: new Date(today.getTime() - days * DAY).toISOString(),
      });
    const left = async (): Promise<readonly [string[], unknown]> => [
      (await examples.of(ref.origin)).map(({ ref: of }) => of.ticketId),
      await models.get('m'),
    ];
    beforeEach(async () => {
      await keepFor(30);
      await learnt('young', 10);
      await models.put('m', { version: 1 });
    });

    it('takes the models that were trained from it along, and questions that wait choose their examples anew', async () => {
      await learnt('old', 40);
      const changes = exampleChanges();
      await keepRetention(today);
      expect([await left(), exampleChanges()]).toEqual([[['young'], undefined], changes + 1]);
    });

    it('leaves the models while all of it is young enough', async () => {
      const changes = exampleChanges();
      await keepRetention(today);
      expect([await left(), exampleChanges()]).toEqual([[['young'], { version: 1 }], changes]);
    });

    it('takes a model that is older than it may be, whatever it was trained from', async () => {
      const later = new Date(Date.now() + 31 * DAY);
      await examples.forget(`zendesk|${ref.origin}|young|solved`);
      await models.put('m', { version: 1 });
      await keepRetention(later);
      expect(await left()).toEqual([[], undefined]);
    });
  });

  it('counts at once when it gets shorter', async () => {
    await keepFor(30);
    await daysAgo(10);
    await keepRetention(today);
    expect(await kept()).toHaveLength(1);
    await keepFor(5);
    await keepRetention(today);
    expect(await kept()).toHaveLength(0);
  });

  it('deletes nothing while the settings cannot be read', async () => {
    await daysAgo(4000);
    await fakeBrowser.storage.local.set({ settings: { version: 99 } });
    await keepRetention(today);
    expect(await kept()).toHaveLength(1);
  });

  it('holds to the organisation’s cap, and to nothing else, while the settings cannot be read', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 99 } });
    // Longer than what counts for somebody who never chose.
    await fakeBrowser.storage.session.set({
      'policy.now': { is: 'known', policy: { retentionDays: 1000 }, problems: [] },
    });
    await daysAgo(900);
    await daysAgo(1100);
    await keepRetention(today);
    expect(await kept()).toHaveLength(1);
    await fakeBrowser.storage.session.set({
      'policy.now': { is: 'known', policy: { organisation: 'Acme' }, problems: [] },
    });
    await daysAgo(4000);
    await keepRetention(today);
    expect(await kept()).toHaveLength(2);
  });

  it('follows the settings and the policy while the worker lives', async () => {
    const now = new Date();
    await daysAgo(100, now);
    followRetention();
    await keepFor(200);
    await fakeBrowser.storage.session.set({
      'policy.now': { is: 'known', policy: { retentionDays: 150 }, problems: [] },
    });
    await daysAgo(170, now);
    await fakeBrowser.storage.session.set({
      'policy.now': { is: 'known', policy: { retentionDays: 140 }, problems: [] },
    });
    await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
    await keepFor(90);
    await vi.waitFor(async () => expect(await kept()).toHaveLength(0));
  });
});

describe('a clock that is wrong', () => {
  const dayAfter = (days: number): Date => new Date(2026, 10, 21 + days, 12);
  const learn = (id: string, at: Date): Promise<void> =>
    examples.put({
      ref: { ...ref, ticketId: id },
      text: 'the printer is on fire',
      values: { '900': 'printer' },
      requesterName: '',
      agentName: '',
      from: 'decision',
      learnedAt: at.toISOString(),
    });
  const learnt = async (): Promise<number> => (await examples.of(ref.origin)).length;
  const shows = async (...days: number[]): Promise<void> => {
    for (const day of days) await keepRetention(dayAfter(day));
  };

  beforeEach(async () => {
    await keepFor(365);
    await learn('1', dayAfter(-1));
  });

  it.each<[string, number[]]>([
    ['a day 400 days ahead', [0, 400]],
    ['it again after it was right for a day', [0, 400, 1, 400]],
    ['it again after it was right for long', [0, 400, 1, 2, 3, 4, 5, 450]],
    ['two such days with a right one between', [0, 400, 1, 450, 2]],
    ['the first days were right, then years back, then ahead', [0, 1, -4000, 400]],
    ['years back, and right again', [0, 1, -4000, 2, 3]],
    ['beyond all years that can be written', [0, 4_000_000]],
  ])('deletes nothing that was learned: %s', async (_name, days) => {
    await shows(...days);
    expect(await learnt()).toBe(1);
  });

  it('counts what versions before this one had noted of the clock', async () => {
    await fakeBrowser.storage.local.set({ [`lastRead:${ref.origin}`]: dayAfter(-1).toISOString() });
    await shows(400);
    expect(await learnt()).toBe(1);
  });

  it('deletes nothing either that was learned while it was years back', async () => {
    await shows(0, -4000);
    await learn('2', dayAfter(-4000));
    await shows(1, 2, 3);
    expect(await learnt()).toBe(2);
    await shows(0, -4000, 4);
    expect(await learnt()).toBe(2);
    await shows(367, 368);
    expect(await learnt()).toBe(0);
  });

  it.each<[string, number[]]>([
    ['two days that are really so much later', [0, 400, 401]],
    ['days like any others', [0, 200, 300, 370, 371]],
    ['after it was wrong for a day', [0, 900, 1, 2, 370, 371]],
  ])('deletes what is too old as soon as it is sure: %s', async (_name, days) => {
    await shows(...days);
    expect(await learnt()).toBe(0);
  });
});
