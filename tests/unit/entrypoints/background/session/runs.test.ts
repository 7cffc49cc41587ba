import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { providerFacts } from '../../../../../core/providers';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { eraseData } from '../../../../../entrypoints/background/page-requests/data-requests';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, settingsWith, store } from '../kit/model';
import { settled, shows } from '../kit/tabs';
import { publicTicket, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';
import { answersCompatible } from '../kit/stand-in';

const world = new SessionWorld();
answersCompatible(() => world.model);

beforeEach(() => world.renew());

describe('one run', () => {
  beforeEach(() => store(settingsWith()));

  const two = async (): Promise<readonly [FakePort, FakePort]> => {
    const ports = [await world.opened(), await world.opened()] as const;
    for (const port of ports) port.say(ticketMessage());
    await Promise.all(ports.map((port) => port.until(shows('waiting'))));
    return ports;
  };

  it('serves two tabs with the same ticket', async () => {
    const ports = await two();
    (await world.model.request()).answer(ANSWER);
    await Promise.all(ports.map((port) => port.until(shows('suggestion'))));
    expect([world.model.asked.length, (await exportLedger())['suggestions']]).toMatchObject([1, [{ decision: null }]]);
  });

  it('goes on when one of them stops, and ends when the last one stops it too', async () => {
    const [one, other] = await two();
    const { call } = await world.model.request();
    one.say({ type: 'stop', what: 'triage' });
    expect((await one.until(shows('failed'))).triage).toMatchObject({ error: { code: 'stopped' } });
    expect([call.signal.aborted, other.last?.triage.is]).toEqual([false, 'waiting']);
    other.say({ type: 'stop', what: 'triage' });
    await other.until(shows('failed'));
    expect(call.signal.aborted).toBe(true);
  });

  it('that was asked goes on when every page has left; who comes back waits for the same answer, or finds it', async () => {
    const [one, other] = await two();
    const asked = await world.model.request();
    one.leave();
    other.leave();
    expect(asked.call.signal.aborted).toBe(false);
    const back = await world.opened();
    back.say(ticketMessage());
    await back.until(shows('waiting'));
    back.leave();
    asked.answer(ANSWER);
    const later = await world.opened();
    later.say(ticketMessage());
    await later.until(shows('suggestion'));
    expect(world.model.asked).toHaveLength(1);
  });

  it('that still waits in its server’s line when its page leaves is never asked', async () => {
    const before = providerFacts.compatible.concurrency;
    for (let each = 1; each <= before; each += 1) {
      const port = await world.opened();
      port.say(ticketMessage(publicTicket([`Problem ${each}.`])));
      await world.model.request(each);
    }
    const last = await world.opened();
    last.say(ticketMessage(publicTicket(['Another problem.'])));
    await last.until(({ triage }) => triage.is === 'waiting' && triage.cause === 'queued');
    last.leave();
    for (let each = 1; each <= before; each += 1) (await world.model.request(each)).answer(ANSWER);
    const later = await world.opened();
    later.say(ticketMessage(publicTicket(['Problem 1.'])));
    await later.until(shows('suggestion'));
    expect(world.model.asked).toHaveLength(before);
    // Written after it is shown: what comes next begins with an empty ledger.
    await vi.waitFor(async () => expect((await exportLedger())['suggestions']).toHaveLength(before));
  });

  it('that nobody watches ends when everything is stopped, and leaves nothing behind', async () => {
    world.model.deaf = true;
    const port = await world.opened();
    port.say(ticketMessage());
    const asked = await world.model.request();
    port.leave();
    world.hub.stopAll();
    expect(asked.call.signal.aborted).toBe(true);
    asked.answer(ANSWER);
    const later = await world.opened();
    later.say(ticketMessage());
    await world.model.request(2);
    expect(await exportLedger()).toMatchObject({ suggestions: [] });
  });

  it('is not begun for a page that has gone meanwhile', async () => {
    const port = await world.opened();
    port.say(ticketMessage());
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    port.leave();
    await settled(port);
    expect([world.model.asked.length, await catalogues.all()]).toEqual([0, []]);
  });

  it('that ended is not repeated for the same ticket; another state of it is asked for', async () => {
    const port = await world.suggested();
    port.say(ticketMessage());
    await settled(port);
    expect(world.model.asked).toHaveLength(1);
    port.say(ticketMessage(publicTicket(['The printer is on fire.', 'It still burns.'])));
    expect((await world.model.request(2)).request.user).toContain('It still burns.');
  });

  it('that failed is asked for again at the person’s wish', async () => {
    const port = await world.opened();
    port.say(ticketMessage());
    (await world.model.request()).fail('timeout');
    expect((await port.until(shows('failed'))).triage).toMatchObject({ error: { code: 'timeout' } });
    port.say({ type: 'retry' });
    (await world.model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('knows a value that is called like what every object has', async () => {
    const port = await world.opened();
    port.say(ticketMessage());
    (await world.model.request()).answer(ANSWER.replace('c1', 'c2'));
    expect((await port.until(shows('suggestion'))).triage).toMatchObject({
      suggestion: { choices: [{ fieldId: '900', optionId: 'constructor' }, { fieldId: 'priority' }] },
    });
  });
});

it.each([['answer'], ['fail']])(
  'an erasure while everything is under way leaves nothing behind, though a model goes on and ends late with: %s',
  async (end) => {
    world.model.deaf = true;
    await store(settingsWith());
    const port = await world.suggested();
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    const draft = await world.model.request(2);
    port.say(ticketMessage(publicTicket(['Another problem.'])));
    const triage = await world.model.request(3);
    world.hub.stopAll();
    await eraseData({ what: 'everything' });
    for (const late of [draft, triage]) {
      if (end === 'answer') late.answer(ANSWER);
      else late.fail('timeout');
    }
    await world.hub.reloadAll();
    port.say(ticketMessage());
    await settled(port);
    expect([draft.call.signal.aborted, triage.call.signal.aborted, port.last?.triage.is]).toEqual([true, true, 'off']);
    expect([
      await exportLedger(),
      await browser.storage.local.get(null),
      await browser.storage.session.get(null),
    ]).toEqual([
      {
        changes: [],
        unlike: [],
        runs: [],
        suggestions: [],
        activity: [],
        examples: [],
        catalogues: [],
        usage: [],
        days: [],
        tickets: [],
        jobs: [],
        requests: [],
        requestTexts: [],
      },
      { 'policy.last': { version: 1, is: 'none' } },
      { 'policy.now': { is: 'none' } },
    ]);
  },
);
