import { beforeEach, describe, expect, it } from 'vitest';
import { eraseData } from '../../../../../entrypoints/background/page-requests/data-requests';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, settingsWith, store } from '../kit/model';
import { settled, shows } from '../kit/tabs';
import { publicTicket, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';
import { answersCompatible } from '../kit/stand-in';

const world = new SessionWorld();
answersCompatible(() => world.model);

beforeEach(() => world.renew());

describe('a draft', () => {
  beforeEach(() => store(settingsWith()));
  const ask = (runId = 'r1') => ({ type: 'draft', runId, ticket: publicTicket(), age: 0, instruction: 'be brief' });

  it('is begun once for the same id, streamed and finished', async () => {
    const port = await world.suggested();
    port.say(ask());
    port.say(ask());
    const asked = await world.model.request(2);
    await settled(port);
    expect(world.model.asked).toHaveLength(2);
    expect(port.told.some(({ draft }) => draft.is === 'streaming' && draft.text === 'Hello')).toBe(true);
    asked.answer('Hello Rosa');
    expect((await port.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({
      runId: 'r1',
      draft: { text: 'Hello Rosa', newestMessageId: 'm1' },
    });
  });

  it('gives way to the next one', async () => {
    const port = await world.suggested();
    port.say(ask('r1'));
    const first = await world.model.request(2);
    port.say(ask('r2'));
    const second = await world.model.request(3);
    expect([first.call.signal.aborted, second.call.signal.aborted]).toEqual([true, false]);
  });

  const back = async (): Promise<FakePort> => {
    const port = await world.opened();
    port.say(ticketMessage());
    return port;
  };

  it('goes on when its page leaves, and who comes back sees it to its end', async () => {
    const port = await world.suggested();
    port.say(ask());
    const asked = await world.model.request(2);
    port.leave();
    expect(asked.call.signal.aborted).toBe(false);
    const again = await back();
    expect((await again.until(({ draft }) => draft.is === 'streaming')).draft).toMatchObject({ text: 'Hello' });
    asked.answer('Hello Rosa');
    expect((await again.until(({ draft }) => draft.is === 'done')).draft).toMatchObject({
      runId: 'r1',
      draft: { text: 'Hello Rosa', newestMessageId: 'm1' },
    });
    expect(world.model.asked).toHaveLength(2);
  });

  it('that ended while nobody was there is found by who comes back, with another worker too', async () => {
    const port = await world.suggested();
    port.say(ask());
    const asked = await world.model.request(2);
    port.leave();
    asked.answer('Hello Rosa');
    const found = { runId: 'r1', draft: { text: 'Hello Rosa' } };
    const again = await back();
    expect((await again.until(({ draft }) => draft.is === 'done')).draft).toMatchObject(found);
    again.leave();
    world.hub = new Hub();
    const later = await back();
    expect((await later.until(({ draft }) => draft.is === 'done')).draft).toMatchObject(found);
    expect(world.model.asked).toHaveLength(2);
  });

  it('is one for all tabs that show the ticket, and stays while one of them is there', async () => {
    const port = await world.suggested();
    const other = await back();
    port.say(ask());
    const asked = await world.model.request(2);
    await other.until(({ draft }) => draft.is === 'streaming');
    port.leave();
    other.say({ type: 'stop', what: 'draft' });
    await other.until(({ draft }) => draft.is === 'failed');
    expect(asked.call.signal.aborted).toBe(true);
  });

  it('that was kept is gone once activity was erased', async () => {
    const port = await world.suggested();
    port.say(ask());
    (await world.model.request(2)).answer('Hello Rosa');
    await port.until(({ draft }) => draft.is === 'done');
    port.leave();
    await eraseData({ what: 'activity' });
    const again = await back();
    await settled(again);
    expect(again.last?.draft.is).toBe('idle');
  });

  it('keeps what had arrived when it is stopped', async () => {
    const port = await world.suggested();
    port.say(ask());
    await world.model.request(2);
    port.say({ type: 'stop', what: 'draft' });
    expect((await port.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({
      error: { code: 'stopped' },
      text: 'Hello',
    });
  });

  it('ends when the person switches drafts off', async () => {
    const port = await world.suggested();
    port.say(ask());
    const { call } = await world.model.request(2);
    await store(settingsWith({ capabilities: { triage: true, draft: false, watch: false, summary: false } }));
    await world.hub.reloadAll();
    expect([call.signal.aborted, port.last?.draft]).toEqual([true, { is: 'off' }]);
  });
});

it('an agent who may write internal notes only is offered no draft, and a suggestion all the same', async () => {
  await store(settingsWith());
  const port = await world.opened();
  port.say({ ...ticketMessage(), notesOnly: true });
  (await world.model.request()).answer(ANSWER);
  expect((await port.until(shows('suggestion'))).draft).toEqual({ is: 'off' });
  port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
  expect((await settled(port)).draft).toEqual({ is: 'off' });
  expect(world.model.asked).toHaveLength(1);
  port.say(ticketMessage());
  expect((await settled(port)).draft).toMatchObject({ is: 'failed', runId: 'r1', error: { code: 'off' } });
});
