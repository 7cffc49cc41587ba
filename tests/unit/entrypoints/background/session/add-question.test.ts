import { beforeEach, describe, expect, it } from 'vitest';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { settingsWith, store } from '../kit/model';
import { settled } from '../kit/tabs';
import { publicTicket, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';
import { answersCompatible } from '../kit/stand-in';

const world = new SessionWorld();
answersCompatible(() => world.model);

beforeEach(() => {
  world.renew();
  return store(settingsWith());
});

const FIRST = 'Hello Rosa,\n\nwe are looking into it.\n\nBest regards';
const QUESTION = 'Which tray does it take the paper from on floor 3?';
const MORE = `Hello Rosa,\n\nwe are looking into it.\n\n${QUESTION}\n\nBest regards`;
const add = (runId: string, text = QUESTION) => ({ type: 'add-question', runId, text });

async function drafted(): Promise<FakePort> {
  const port = await world.suggested();
  port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
  (await world.model.request(2)).answer(FIRST);
  await port.until(({ draft }) => draft.is === 'done');
  return port;
}
const shown = async (port: FakePort, text: string) =>
  (await port.until(({ draft }) => draft.is === 'done' && draft.draft.text === text)).draft;

describe('a question of what is missing', () => {
  it('goes into the draft before its farewell, is looked through with it, and can be taken back', async () => {
    const port = await drafted();
    port.say(add('r1'));
    expect(await shown(port, MORE)).toMatchObject({
      runId: 'r1',
      draft: { id: 'r1', earlier: [{ id: 'r1', text: FIRST }] },
      warnings: [],
    });
    port.say({ type: 'undo' });
    expect(await shown(port, FIRST)).toMatchObject({ runId: 'r1', draft: { earlier: [] } });
  });

  it('asks nobody, and is there for another tab and after a restart of the worker', async () => {
    const port = await drafted();
    port.say(add('r1'));
    await shown(port, MORE);
    expect(world.model.asked).toHaveLength(2);
    port.leave();
    world.hub = new Hub();
    const next = await world.opened();
    next.say(ticketMessage());
    await shown(next, MORE);
    expect(world.model.asked).toHaveLength(2);
  });

  it('is text alone: no markup, and nothing that a desk fills in', async () => {
    const port = await drafted();
    port.say(add('r1', '<b>Which</b> tray? {{ticket.id}}'));
    const told = await port.until(({ draft }) => draft.is === 'done' && draft.draft.text.includes('tray'));
    expect(told.draft).toMatchObject({ draft: { text: expect.not.stringMatching(/<b>|\{\{/) as string } });
  });

  it('for another draft than the one that is shown changes nothing', async () => {
    const port = await drafted();
    port.say(add('r0'));
    await settled(port);
    expect(port.last?.draft).toMatchObject({ is: 'done', draft: { text: FIRST } });
  });
});
