import { phrase } from '../../../../../core/words/phrase';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, noonOf, periodOf } from '../../../../../core/limits';
import type { Settings } from '../../../../../core/settings';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser, publicTicket, ref, ticketMessage, twoFields } from '../kit/world';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';
import { openTab, settled, shows } from '../kit/tabs';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
const ports: FakePort[] = [];
policyIsSetHere();
answersCompatible(() => model);

const period = periodOf(new Date(), 1);
const reached = {
  is: 'failed',
  error: { code: 'limit-reached', detail: phrase('error.detail.day', { at: noonOf(period.resetsOn) }) },
} as const;
const limited = (tokensPerMonth: number, change: Partial<Settings> = {}): Promise<void> =>
  store(settingsWith({ limits: { tokensPerMonth, resetDay: 1 }, ...change }));
const spend = (tokens: number) => dayBook.add(dayOf(new Date()), { tokens, estimated: 0 }, period, dayBook.erasures());
/** Each answer of the fake model uses so many. */
const ONE = 15;

const tab = async (ticketId: string = ref.ticketId): Promise<FakePort> => {
  const port = await openTab(hub, { ...ref, ticketId });
  ports.push(port);
  return port;
};
const about = (ticketId: string) => ticketMessage(publicTicket([`Ticket ${ticketId}`], { ...ref, ticketId }));
async function suggested(): Promise<FakePort> {
  const port = await tab();
  port.say(ticketMessage());
  (await model.request(model.asked.length + 1)).answer(ANSWER);
  await port.until(shows('suggestion'));
  return port;
}

beforeEach(() => {
  freshBrowser();
  unmanage();
  dayBook.erased();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const port of ports.splice(0)) port.leave();
});

describe('a limit that is used up', () => {
  it('is shown instead of asking, with the day on which it starts anew; no draft, no question', async () => {
    await limited(100, { agreed: [] });
    await spend(100);
    const port = await tab();
    port.say(ticketMessage(publicTicket(), twoFields));
    const { triage, draft, limit } = await port.until(shows('failed'));
    expect([triage, draft, limit]).toEqual([reached, { is: 'off' }, { share: 1, resetsOn: period.resetsOn }]);
    port.say({ type: 'retry' });
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    expect((await settled(port)).triage).toEqual(reached);
    expect(model.asked).toEqual([]);
  });

  it('leaves what was answered before, also for who wants another answer', async () => {
    await limited(ONE);
    await suggested();
    const again = await tab();
    again.say(ticketMessage());
    await again.until(shows('suggestion'));
    again.say({ type: 'retry' });
    expect((await settled(again)).triage.is).toBe('suggestion');
    expect([again.last?.draft, model.asked.length]).toEqual([{ is: 'off' }, 1]);
  });

  it('is shown when only drafts are switched on', async () => {
    await limited(0, { capabilities: { triage: false, draft: true, watch: false, summary: false } });
    const port = await tab();
    port.say(ticketMessage());
    expect([(await port.until(shows('failed'))).triage, port.last?.draft]).toEqual([reached, { is: 'off' }]);
  });

  it('does not concern what stays on this device', async () => {
    await limited(0, { provider: 'on-device' });
    const port = await tab();
    port.say(ticketMessage());
    const { limit, draft } = await port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'no-fit');
    expect([limit, draft]).toEqual([null, { is: 'idle' }]);
  });

  it('is over once it is raised', async () => {
    await limited(10);
    await spend(10);
    const port = await tab();
    port.say(ticketMessage());
    await port.until(shows('failed'));
    await limited(1000);
    await hub.reloadAll();
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('is over in every tab at once, and each asks once, however often it is told to look again', async () => {
    manage({ limits: { tokensPerMonth: 0 } });
    await store(settingsWith());
    const tabs = await Promise.all(['1', '2', '3', '4'].map(tab));
    for (const [index, port] of tabs.entries()) port.say(about(String(index + 1)));
    await Promise.all(tabs.map((port) => port.until(shows('failed'))));
    manage({ limits: { tokensPerMonth: 1_000_000 } });
    const looked = Promise.all([hub.reloadAll(), hub.reloadAll()]);
    for (let times = 1; times <= 4; times += 1) {
      (await model.request(times)).answer(ANSWER);
      await hub.reloadAll();
    }
    await looked;
    await Promise.all(tabs.map((port) => port.until(shows('suggestion'))));
    expect(new Set(model.asked.map(({ request }) => /Ticket \d/.exec(request.user)?.[0])).size).toBe(4);
    expect(model.asked).toHaveLength(4);
  });

  it('of the organisation counts where it is lower', async () => {
    await limited(1000);
    manage({ limits: { tokensPerMonth: 5 } });
    await spend(5);
    const port = await tab();
    port.say(ticketMessage());
    expect((await port.until(shows('failed'))).triage).toEqual(reached);
  });
});

describe('a limit that is near', () => {
  it('is told from 80 % on, and not before', async () => {
    await limited(100);
    await spend(79);
    const port = await tab();
    port.say(ticketMessage());
    expect((await port.until(shows('waiting'))).limit).toBeNull();
    await spend(1);
    await hub.reloadAll();
    expect(port.last?.limit).toEqual({ share: 0.8, resetsOn: period.resetsOn });
  });

  it('that an answer in one tab crosses is known in all; what is shown or under way stays', async () => {
    // Two answers are 81 % of it, three are more than all.
    await limited(37);
    const shown = await suggested();
    const waits = await tab('2');
    waits.say(about('2'));
    const second = await model.request(2);
    const failed = await tab('3');
    failed.say({ type: 'unreadable', error: { code: 'scrape-partial' } });
    const third = await tab('4');
    third.say(about('4'));
    const last = await model.request(3);
    await Promise.all([settled(shown), settled(failed)]);
    expect(shown.last?.limit).toBeNull();
    last.answer(ANSWER);
    await third.until(shows('suggestion'));
    await shown.until(({ limit }) => limit !== null);
    await waits.until(({ limit }) => limit !== null);
    expect([shown.last?.limit?.share, shown.last?.triage.is, waits.last?.triage.is]).toEqual([
      (2 * ONE) / 37,
      'suggestion',
      'waiting',
    ]);
    expect(second.call.signal.aborted).toBe(false);
    const asking = await openTab(hub, { ...ref, ticketId: '5' });
    ports.push(asking);
    asking.say({ ...ticketMessage(publicTicket(['x'], { ...ref, ticketId: '5' }), twoFields) });
    await asking.until(shows('choose-field'));
    second.answer(ANSWER);
    await Promise.all([
      waits.until(shows('suggestion')),
      shown.until(({ limit }) => limit?.share === (3 * ONE) / 37),
      asking.until(shows('failed')),
    ]);
    expect([shown.last?.triage.is, failed.last?.triage, asking.last?.triage]).toEqual([
      'suggestion',
      { is: 'failed', error: { code: 'scrape-partial' } },
      reached,
    ]);
    expect(model.asked).toHaveLength(3);
  });
});

describe('several tabs at work when the limit is reached', () => {
  it('finish what was under way, and no other one is asked', async () => {
    await limited(ONE + 1);
    const tabs = await Promise.all(['1', '2', '3', '4', '5', '6'].map(tab));
    for (const [index, port] of tabs.entries()) port.say(about(String(index + 1)));
    // A server of this kind takes two at a time.
    const [first, second] = [await model.request(1), await model.request(2)];
    first.answer(ANSWER);
    // It begins while one token is left; the next one finds nothing.
    const third = await model.request(3);
    second.answer(ANSWER);
    third.answer(ANSWER);
    const ends = await Promise.all(
      tabs.map((port) => port.until(({ triage }) => triage.is === 'suggestion' || triage.is === 'failed')),
    );
    expect(ends.filter(shows('suggestion'))).toHaveLength(3);
    for (const { triage } of ends.filter(shows('failed'))) expect(triage).toEqual(reached);
    expect(model.asked).toHaveLength(3);
    expect((await dayBook.of(period)).tokens).toBe(3 * ONE);
  });

  it('a draft that crossed it stays, and another one is refused', async () => {
    await limited(2 * ONE);
    const port = await suggested();
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    (await model.request(2)).answer('Hello Rosa');
    await port.until(({ draft }) => draft.is === 'done');
    await port.until(({ limit }) => limit?.share === 1);
    expect([port.last?.draft, port.last?.triage.is]).toMatchObject([
      { is: 'done', draft: { text: 'Hello Rosa' } },
      'suggestion',
    ]);
    port.say({ type: 'draft', runId: 'r2', ticket: publicTicket(), age: 0, instruction: '' });
    expect((await port.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({
      runId: 'r2',
      error: reached.error,
    });
    expect(model.asked).toHaveLength(2);
  });
});
