import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Settings } from '../../../../../core/settings';
import type { SummaryView } from '../../../../../core/summary';
import { toPublicTicket } from '../../../../../core/ticket';
import { tellDetail } from '../../../../../entrypoints/background/queue/panel/detail';
import { PanelSummaries } from '../../../../../entrypoints/background/queue/panel/summary';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { message, read } from '../../../core/reads';
import { FakeModel } from '../kit/model';
import { answersCompatible } from '../kit/stand-in';
import { catalogue } from '../kit/world';
import { following, listed, QueueWorld, ticketOf } from './queue-world';

let model = new FakeModel();
answersCompatible(() => model);
const world = new QueueWorld();
const of = ticketOf('1');
const CANARY = 'CANARY-7f3a the customer is about to be sued';
const ANSWER = JSON.stringify({
  issue: [{ text: 'The printer burned.', message: 1 }],
  tried: [],
  open: [],
  mood: { is: 'calm', message: 2 },
});

/** The desk says these from now on, with a note between them. */
const says = (count: number, closed = false): void => {
  const texts = ['It burns.', 'We look.', 'It still burns.'].slice(0, count);
  const messages = texts.map((text, at) => message({ id: `m${at + 1}`, text }));
  const ticket = toPublicTicket(
    read([...messages, message({ id: 'n1', text: CANARY, visibility: 'private' })], { ref: of }),
  );
  if (!ticket.ok) throw new Error('the sample has a public message');
  const value = { ticket: ticket.value, catalogue, fieldsOnForm: [], values: {}, scope: null, closed, age: 0 };
  world.instead = (ask) => (ask.what === 'read' ? { ok: true, value } : null);
};
const set = (change: Partial<Settings> = {}): Promise<void> =>
  saveSettings(following({ capabilities: { triage: true, draft: true, watch: false, summary: true }, ...change }));
async function told(): Promise<SummaryView | undefined> {
  const detail = await tellDetail({ ref: of });
  if ('error' in detail) throw new Error(detail.error.code);
  return detail.detail.summary;
}
const panel = () => new PanelSummaries(new Hub());

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  model = new FakeModel();
  await world.renew();
  await world.told([listed('1')]);
  await set();
  says(2);
});

describe('a summary in the detail', () => {
  it('is offered, made at a press from what is public alone, and shown with the next reading', async () => {
    expect(await told()).toEqual({ by: 'Local server · fake', now: { is: 'idle' } });
    const made = panel().make({ ref: of });
    const { request, answer } = await model.request();
    expect(request.system + request.user).not.toContain('CANARY');
    expect(request.user).toContain('It burns.');
    answer(ANSWER);
    expect(await made).toMatchObject({
      summary: { shown: { newer: null, sources: [{ id: 'm1', beginning: 'It burns.' }, { id: 'm2' }] } },
    });
    says(3);
    expect(await told()).toMatchObject({ shown: { newer: 1 } });
    expect(model.asked).toHaveLength(1);
  });

  it.each<[string, () => Promise<void> | void]>([
    ['for one message', () => says(1)],
    ['while it is switched off', () => saveSettings(following())],
    ['where this device answers', () => set({ provider: 'on-device' })],
    ['before somebody has agreed to where it would go', () => set({ agreed: [] })],
    [
      'where the organisation forbids it',
      () =>
        browser.storage.session.set({
          'policy.now': { is: 'known', policy: { capabilities: { summaries: false } }, problems: [] },
        }),
    ],
  ])('is not there %s, and asking for it asks nobody', async (_when, change) => {
    await change();
    expect(await told()).toBeUndefined();
    expect(await panel().make({ ref: of })).toMatchObject({ error: { code: 'off' } });
    expect(model.asked).toEqual([]);
  });

  it('is not for a ticket that has no row', async () => {
    expect(await panel().make({ ref: ticketOf('99') })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(world.asked('read')).toBe(0);
  });

  it('is stopped, at the server too', async () => {
    const summaries = panel();
    const made = summaries.make({ ref: of });
    const { call } = await model.request();
    summaries.stop({ ref: of });
    expect(await made).toMatchObject({ error: { code: 'stopped' } });
    expect(call.signal.aborted).toBe(true);
  });

  it('is wanted by itself from so many messages on, until it is there, was stopped, or the ticket is closed', async () => {
    await set({ summariseFrom: 3 });
    expect((await told())?.due).toBeUndefined();
    says(3);
    expect((await told())?.due).toBe(true);
    says(3, true);
    expect((await told())?.due).toBeUndefined();
    says(3);
    const summaries = panel();
    const stopped = summaries.make({ ref: of });
    await model.request();
    summaries.stop({ ref: of });
    await stopped;
    await expect.poll(async () => (await told())?.due).toBeUndefined();
  });
});
