import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { Settings } from '../../../../../core/settings';
import type { Snapshot } from '../../../../../core/messages';
import { toPublicTicket, type PublicTicket } from '../../../../../core/ticket';
import { eraseData } from '../../../../../entrypoints/background/page-requests/data-requests';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { activity } from '../../../../../entrypoints/background/store/ledger/ledger';
import { usageBook } from '../../../../../entrypoints/background/store/ledger/usage-book';
import { message, read } from '../../../core/reads';
import type { FakePort } from '../kit/fake-port';
import { settingsWith, store } from '../kit/model';
import { openTab, settled } from '../kit/tabs';
import { ref, ticketMessage } from '../kit/world';
import { answersCompatible } from '../kit/stand-in';
import { SessionWorld } from './session-world';

const world = new SessionWorld();
answersCompatible(() => world.model);

/** Suggestions are off here, so that whatever is asked is asked for the summary. */
const alone = { triage: false, draft: false, watch: false, summary: true };
const ticketWith = (
  count: number,
  change: (at: number) => Partial<Parameters<typeof message>[0]> = () => ({}),
): PublicTicket => {
  const texts = ['The printer burns.', 'We switched it off.', 'It still smokes.', 'We send somebody.', 'Thanks.'];
  const made = toPublicTicket(
    read(
      texts
        .slice(0, count)
        .map((text, at) =>
          message({ id: `m${at + 1}`, text, author: at % 2 === 0 ? 'requester' : 'agent', ...change(at) }),
        ),
    ),
  );
  if (!made.ok) throw new Error('the sample has a public message');
  return made.value;
};
const ANSWER = JSON.stringify({
  issue: [{ text: 'The printer burned.', message: 1 }],
  tried: [{ text: 'It was switched off.', message: 2 }],
  open: [],
  mood: { is: 'worried', message: 1 },
});
const set = (change: Partial<Settings> = {}): Promise<void> => store(settingsWith({ capabilities: alone, ...change }));
const shows = async (ticket: unknown, hub = world.hub): Promise<FakePort> => {
  const port = await openTab(hub);
  port.say(ticketMessage(ticket));
  await settled(port);
  return port;
};
const hasSummary = ({ summary }: Snapshot): boolean => summary !== undefined;
const is =
  (wanted: NonNullable<Snapshot['summary']>['now']['is'], newer?: number | null) =>
  ({ summary }: Snapshot): boolean =>
    summary?.now.is === wanted && (newer === undefined || summary.shown?.newer === newer);
const offered = async (count = 3): Promise<FakePort> => {
  const port = await shows(ticketWith(count));
  await port.until(hasSummary);
  return port;
};
const made = async (port: FakePort, times = 1): Promise<Snapshot> => {
  port.say({ type: 'summarise' });
  (await world.model.request(times)).answer(ANSWER);
  return port.until(is('idle', null));
};
const lines = ({ summary }: Snapshot) => summary?.shown?.summary.lines.map(({ text, messageId }) => [text, messageId]);

beforeEach(async () => {
  world.renew();
  await set();
});

describe('a summary', () => {
  it('is asked for at a press, and leads to the messages that its lines rest on', async () => {
    const port = await offered();
    expect(port.last?.summary).toEqual({ by: 'Local server · fake', now: { is: 'idle' } });
    expect(world.model.asked).toHaveLength(0);
    const told = await made(port);
    expect(lines(told)).toEqual([
      ['The printer burned.', 'm1'],
      ['It was switched off.', 'm2'],
    ]);
    expect(told.summary?.shown).toMatchObject({
      newer: null,
      summary: { mood: { is: 'worried', messageId: 'm1' }, isPartial: false, source: { tokensIn: 10, tokensOut: 5 } },
      sources: [
        { id: 'm1', author: 'requester', beginning: 'The printer burns.' },
        { id: 'm2', author: 'agent', beginning: 'We switched it off.' },
      ],
    });
    const [{ request }] = world.model.asked as [(typeof world.model.asked)[0]];
    expect(request.schema?.name).toBe('summary');
    expect(request.user).toContain('[3] Customer');
  });

  it('counts as a feature of its own in the books and in what was done', async () => {
    await made(await offered());
    await expect
      .poll(async () => (await usageBook.all()).map(({ feature, requests }) => [feature, requests]))
      .toEqual([['summary', 1]]);
    await expect.poll(async () => (await activity.of(ref)).map(({ what }) => what)).toEqual(['summarised']);
  });

  it.each<[string, Partial<Settings>]>([
    ['while it is switched off', { capabilities: { ...alone, triage: true, summary: false } }],
    ['where this device answers', { provider: 'on-device', capabilities: { ...alone, triage: true } }],
    ['before somebody has agreed to where it would go', { agreed: [] }],
    ['while Deskside is off', { enabled: false }],
  ])('is not offered %s, and a press asks nobody', async (_when, change) => {
    await set(change);
    const port = await shows(ticketWith(3));
    port.say({ type: 'summarise' });
    await settled(port);
    expect(port.last?.summary).toBeUndefined();
    expect(world.model.asked.filter(({ request }) => request.schema?.name === 'summary')).toEqual([]);
  });

  it('is not offered for one message, and is from two on', async () => {
    const port = await shows(ticketWith(1));
    port.say({ type: 'summarise' });
    await settled(port);
    expect(port.told.some(hasSummary)).toBe(false);
    port.say(ticketMessage(ticketWith(2)));
    await port.until(hasSummary);
  });

  it('is forbidden by the organisation, whatever the person has set', async () => {
    await browser.storage.session.set({
      'policy.now': { is: 'known', policy: { capabilities: { summaries: false } }, problems: [] },
    });
    await set({ capabilities: { ...alone, draft: true }, summariseFrom: 2 });
    const port = await shows(ticketWith(3));
    await settled(port);
    expect(port.told.some(hasSummary)).toBe(false);
    expect(world.model.asked).toEqual([]);
  });

  it('is out of date once the conversation has grown, says by how much, and is made anew at a press', async () => {
    const port = await offered();
    await made(port);
    port.say(ticketMessage(ticketWith(5)));
    const old = await port.until(is('idle', 2));
    expect(lines(old)).toHaveLength(2);
    expect(world.model.asked).toHaveLength(1);
    await made(port, 2);
    expect((await world.model.request(2)).request.user).toContain('[5] Customer');
  });

  it('loses the lines whose messages are public no more', async () => {
    const port = await offered();
    await made(port);
    const hidden = ticketWith(3, (at) => (at === 1 ? { visibility: 'private' } : {}));
    port.say(ticketMessage(hidden));
    expect(lines(await port.until(is('idle', 0)))).toEqual([['The printer burned.', 'm1']]);
  });

  it('is kept by the ticket: another worker and another tab show it without asking', async () => {
    await made(await offered());
    const port = await shows(ticketWith(3), new Hub());
    expect(lines(await port.until(is('idle', null)))).toHaveLength(2);
    expect(world.model.asked).toHaveLength(1);
  });

  it('is not shown to somebody who reads another language by now', async () => {
    await made(await offered());
    await set({ language: 'de' });
    const port = await shows(ticketWith(3), new Hub());
    await port.until(hasSummary);
    expect(port.last?.summary?.shown).toBeUndefined();
    port.say({ type: 'summarise' });
    expect((await world.model.request(2)).request.system).toContain('German (de)');
  });

  it('goes with the activity and with everything', async () => {
    await made(await offered());
    await eraseData({ what: 'activity' });
    const port = await shows(ticketWith(3), new Hub());
    await port.until(hasSummary);
    expect(port.last?.summary?.shown).toBeUndefined();
  });

  it('is shared by two tabs that ask for the same', async () => {
    const [one, other] = [await offered(), await offered()];
    one.say({ type: 'summarise' });
    other.say({ type: 'summarise' });
    await other.until(is('waiting'));
    (await world.model.request()).answer(ANSWER);
    await Promise.all([one, other].map((port) => port.until(is('idle', null))));
    expect(world.model.asked).toHaveLength(1);
  });

  it('ends at Stop, at the server too, and can be asked for again', async () => {
    const port = await offered();
    port.say({ type: 'summarise' });
    const { call } = await world.model.request();
    await port.until(is('waiting'));
    port.say({ type: 'stop', what: 'summary' });
    expect(port.last?.summary?.now).toEqual({ is: 'idle' });
    expect(call.signal.aborted).toBe(true);
    await made(port, 2);
  });

  it('sends nothing that was read long ago: the ticket is read again first, and what it says by then is asked about', async () => {
    const port = await openTab(world.hub, ref, true);
    port.say({ ...ticketMessage(ticketWith(3)), age: 60_000 });
    await port.until(hasSummary);
    port.say({ type: 'summarise' });
    const waits = await port.until(
      ({ summary, readAgain }) => summary?.now.is === 'waiting' && readAgain !== undefined,
    );
    expect(waits.summary?.now).toMatchObject({ cause: 'reading' });
    expect(world.model.asked).toEqual([]);
    port.say({ ...ticketMessage(ticketWith(4)), answers: waits.readAgain });
    const { request, answer } = await world.model.request();
    expect(request.user).toContain('[4] Agent');
    answer(ANSWER);
    await port.until(is('idle', null));
    expect(world.model.asked).toHaveLength(1);
  });

  it('fails where the ticket cannot be read again', async () => {
    const port = await openTab(world.hub, ref, true);
    port.say({ ...ticketMessage(ticketWith(3)), age: 60_000 });
    await port.until(hasSummary);
    port.say({ type: 'summarise' });
    await port.until(({ readAgain }) => readAgain !== undefined);
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    expect((await port.until(is('failed'))).summary?.now).toMatchObject({ error: { code: 'desk-unreachable' } });
    expect(world.model.asked).toEqual([]);
  });

  it('says what went wrong, and asks a second time for an answer that cannot be read', async () => {
    const port = await offered();
    port.say({ type: 'summarise' });
    (await world.model.request()).answer('I would rather not.');
    (await world.model.request(2)).answer('{"issue": []}');
    const { summary } = await port.until(is('failed'));
    expect(summary?.now).toMatchObject({ error: { code: 'bad-answer' } });
    expect((await world.model.request(2)).request.repair?.answer).toBe('I would rather not.');
    await made(port, 3);
  });
});

describe('a summary that is made by itself', () => {
  it('is, from so many messages on, once for each state of the conversation', async () => {
    await set({ summariseFrom: 4 });
    const port = await shows(ticketWith(3));
    await port.until(hasSummary);
    expect(world.model.asked).toEqual([]);
    port.say(ticketMessage(ticketWith(4)));
    (await world.model.request()).answer(ANSWER);
    await port.until(is('idle', null));
    port.say(ticketMessage(ticketWith(4)));
    await settled(port);
    port.say(ticketMessage(ticketWith(5)));
    (await world.model.request(2)).answer(ANSWER);
    await port.until(is('idle', null));
    expect(world.model.asked).toHaveLength(2);
  });

  it('is not begun again after Stop or a failure, by another worker neither, until there is a new message', async () => {
    await set({ summariseFrom: 2 });
    const port = await shows(ticketWith(3));
    (await world.model.request()).fail('server-error');
    await port.until(is('failed'));
    const next = await shows(ticketWith(3), new Hub());
    await next.until(is('idle'));
    expect(world.model.asked).toHaveLength(1);
    next.say(ticketMessage(ticketWith(4)));
    await world.model.request(2);
    await next.until(is('waiting'));
    next.say({ type: 'stop', what: 'summary' });
    const last = await shows(ticketWith(4), new Hub());
    await last.until(is('idle'));
    expect(world.model.asked).toHaveLength(2);
  });

  it('is not for a closed ticket, which can be summed up at a press all the same', async () => {
    await set({ summariseFrom: 2 });
    const port = await openTab(world.hub);
    port.say({ ...ticketMessage(ticketWith(3)), closed: true });
    await port.until(hasSummary);
    expect(world.model.asked).toEqual([]);
    await made(port);
  });
});
