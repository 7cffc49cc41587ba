import { beforeEach, describe, expect, it } from 'vitest';
import type { PublicTicket } from '../../../../../core/ticket';
import { renewExamples } from '../../../../../entrypoints/background/store/ledger/example-renewal';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { ANSWER, settingsWith, store } from '../kit/model';
import { openTab, settled, shows } from '../kit/tabs';
import { publicTicket, ref, ticketMessage } from '../kit/world';
import { NEW, OLD, ReadAgainWorld, readAgain, wants } from './read-again';
import { answersCompatible } from '../kit/stand-in';

const world = new ReadAgainWorld();
answersCompatible(() => world.model);
const { pass, opened, asked, onlyNew } = world;

beforeEach(() => world.renew());

describe('a run that waited in line', () => {
  it('reads again when it is its turn, and goes on about the same words', async () => {
    const line = await world.busy();
    const port = await opened(NEW);
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    await readAgain(port, NEW);
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(port.told.some(shows('failed'))).toBe(false);
    expect(world.model.asked).toHaveLength(1);
    const causes = port.told.flatMap(({ triage }) => (triage.is === 'waiting' ? triage.cause : []));
    // Before it stands in a line it is found out whether somebody wants to see it first.
    expect(causes.filter((cause, index) => cause !== causes[index - 1])).toEqual([
      'thinking',
      'queued',
      'thinking',
      'reading',
      'thinking',
    ]);
  });

  const by = (name: string, text: string): PublicTicket => {
    const ticket = publicTicket([text]);
    return { ...ticket, messages: ticket.messages.map((each) => ({ ...each, authorName: name })) } as PublicTicket;
  };

  it.each<[string, PublicTicket]>([
    ['whose text was redacted', by('Rosa', OLD)],
    ['whose requester was given another name', by('Rosa K4929', NEW)],
  ])('about a ticket %s begins anew with what it says now', async (_name, before) => {
    const line = await world.busy();
    const port = await openTab(world.hub);
    port.say(ticketMessage(before));
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    const { readAgain: answers } = await port.until(wants);
    port.say({ ...ticketMessage(by('Rosa', NEW)), answers });
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    onlyNew();
  });

  it('and whose ticket cannot be read is not sent, and lets the next one have its turn', async () => {
    const line = await world.busy();
    const port = await opened();
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    await port.until(wants);
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    expect((await port.until(shows('failed'))).triage).toMatchObject({ error: { code: 'desk-unreachable' } });
    const next = { ...ref, ticketId: '8' };
    const after = await openTab(world.hub, next);
    after.say(ticketMessage(publicTicket(['The next one'], next)));
    expect((await world.model.request()).request.user).toContain('The next one');
    expect(asked()).not.toContain('K4929');
  });

  it('is read again by every tab that shows it, and goes on with the first that answers', async () => {
    const line = await world.busy();
    const [one, two] = [await opened(NEW), await opened(NEW)];
    await two.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    pass(60_000);
    line.free();
    await one.until(wants);
    await readAgain(two, NEW);
    await world.model.request();
    onlyNew();
  });

  it('asks again for a repair that comes long after the first answer', async () => {
    const port = await opened(NEW);
    const first = await world.model.request();
    pass(60_000);
    first.answer('no JSON at all');
    await readAgain(port, 'Nothing is left of it.');
    const next = await world.model.request(2);
    expect(next.request).not.toHaveProperty('repair');
    expect(next.request.user).toContain('Nothing is left of it.');
  });
});

describe('examples that go along', () => {
  const other = { ...ref, ticketId: '99' };
  const learn = (text: string) =>
    examples.put({
      ref: other,
      text,
      values: { '900': 'printer' },
      requesterName: 'Ada',
      agentName: 'Bo',
      from: 'decision',
      learnedAt: new Date().toISOString(),
      seenAt: new Date().toISOString(),
    });
  beforeEach(() => store(settingsWith({ examplesInPrompt: true })));

  it('are those of now, also for a run that was planned before one of them was redacted', async () => {
    await learn('A card refused, K4929 1000 it was');
    const line = await world.busy();
    const port = await opened(NEW);
    await port.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    await renewExamples(
      other,
      { text: 'A card refused, it was', byRequester: true, requesterName: 'Ada', agentName: 'Bo' },
      Date.now() + 1,
    );
    line.free();
    await readAgain(port, NEW);
    await world.model.request();
    onlyNew();
    expect(asked()).toContain('A card refused, it was');
  });

  it('are renewed when their ticket is read in a tab, and removed when it has nothing public any more', async () => {
    await learn('A card refused, K4929 1000 it was');
    pass(1000);
    const tab = await openTab(world.hub, other);
    tab.say(ticketMessage(publicTicket(['Only this.'], other)));
    await world.model.request();
    expect((await examples.of(ref.origin)).map(({ text }) => text)).toEqual(['Printer is on fire\n\nOnly this.']);
    tab.say({ type: 'unreadable', error: { code: 'visibility-unknown' } });
    await settled(tab);
    expect(await examples.of(ref.origin)).toHaveLength(1);
    pass(1000);
    tab.say({ type: 'unreadable', error: { code: 'nothing-public' } });
    await settled(tab);
    expect(await examples.of(ref.origin)).toEqual([]);
  });
});
