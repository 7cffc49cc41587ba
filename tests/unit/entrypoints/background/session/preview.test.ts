import { beforeEach, describe, expect, it } from 'vitest';
import type { PageMessage, Snapshot } from '../../../../../core/messages';
import type { PreviewAnswer, RequestPreview } from '../../../../../core/request-preview';
import { previewNamed } from '../../../../../entrypoints/background/store/previews';
import { giveUpHeld } from '../../../../../entrypoints/background/model/held';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, DESTINATION, settingsWith, store } from '../kit/model';
import { answersCompatible } from '../kit/stand-in';
import { openTab, settled, shows } from '../kit/tabs';
import { publicTicket, ref, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';

const world = new SessionWorld();
answersCompatible(() => world.model);

beforeEach(async () => {
  world.renew();
  await store(settingsWith());
});

type Wish = Extract<PageMessage, { type: 'preview' }>;

const looked = async (port: FakePort, id: string, wish: Partial<Wish> = {}): Promise<PreviewAnswer | null> => {
  port.say({ type: 'preview', id, what: 'triage', instruction: '', ...wish });
  return previewNamed(id, ref.origin);
};

const requestIn = (answer: PreviewAnswer | null): RequestPreview => {
  if (answer?.is !== 'request') throw new Error(`there was no request: ${answer?.is}`);
  return answer.preview;
};

/** What the model was asked with, as the fake posts it. */
const bodies = (): string[] => world.model.asked.map(({ request: { user } }) => JSON.stringify({ user }));

const opened = async (settings: Parameters<typeof settingsWith>[0], ticket = ticketMessage()): Promise<FakePort> => {
  await store(settingsWith(settings));
  const port = await world.opened();
  port.say(ticket);
  return port;
};

describe('what would be sent', () => {
  it('is shown before anybody has agreed to anything, and is what is sent at the agreement', async () => {
    const port = await opened({ agreed: [] });
    await port.until(shows('first-use'));
    const preview = requestIn(await looked(port, 'one'));
    expect(preview).toMatchObject({ destination: DESTINATION, feature: 'triage', each: false, cost: null });
    expect(preview.body).toContain('The printer is on fire.');
    expect(world.model.asked).toEqual([]);
    port.say({ type: 'agree', destination: DESTINATION, looked: 'one' });
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(bodies()).toEqual([preview.body]);
  });

  it('is asked about again where the ticket says something else by the agreement', async () => {
    const port = await opened({ agreed: [] });
    await port.until(shows('first-use'));
    const before = requestIn(await looked(port, 'one'));
    port.say(ticketMessage(publicTicket(['The printer works again.'])));
    port.say({ type: 'agree', destination: DESTINATION, looked: 'one' });
    const { held = [] } = await port.until(({ held: now }) => now !== undefined);
    expect(world.model.asked).toEqual([]);
    const now = requestIn(await previewNamed(held[0]?.id ?? '', ref.origin));
    expect(now).toMatchObject({ changed: true });
    expect(now.body).not.toBe(before.body);
    port.say({ type: 'let-go', id: held[0]?.id, sha256: now.sha256 });
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(bodies()).toEqual([now.body]);
  });

  it('holds what the person wrote for a draft, and nothing is asked for it', async () => {
    const port = await world.suggested();
    const preview = requestIn(await looked(port, 'two', { what: 'draft', instruction: 'Offer a visit.' }));
    expect(preview.feature).toBe('draft');
    expect(preview.body).toContain('Offer a visit.');
    expect(world.model.asked).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof settingsWith>[0], Partial<ReturnType<typeof ticketMessage>>, PreviewAnswer['is']]>(
    [
      ['on this device', { provider: 'on-device' }, {}, 'nothing-leaves'],
      ['on a ticket that is closed', {}, { closed: true }, 'no-request'],
    ],
  )('is nothing %s, and says so', async (_where, settings, change, is) => {
    const port = await opened(settings, { ...ticketMessage(), ...change });
    await settled(port);
    expect((await looked(port, 'three'))?.is).toBe(is);
    expect(world.model.asked).toEqual([]);
  });

  it('is told to nobody of another desk', async () => {
    const port = await world.suggested();
    requestIn(await looked(port, 'four'));
    const other = previewNamed('four', 'https://other.zendesk.com');
    requestIn(await previewNamed('four', ref.origin));
    expect(await Promise.race([other, settled(port).then(() => 'nothing yet')])).toBe('nothing yet');
  });
});

describe('with a press for each request', () => {
  const each = { askEachRequest: true };
  const waits = ({ held }: Snapshot): boolean => held !== undefined;
  const heldIn = async (port: FakePort): Promise<{ readonly id: string; readonly preview: RequestPreview }> => {
    const { held = [] } = await port.until(waits);
    const id = held[0]?.id ?? '';
    return { id, preview: requestIn(await previewNamed(id, ref.origin)) };
  };

  it('a suggestion waits, and comes at the press', async () => {
    const port = await opened(each);
    const { id, preview } = await heldIn(port);
    expect(port.last?.triage).toMatchObject({ is: 'waiting', cause: 'approval' });
    expect(world.model.asked).toEqual([]);
    port.say({ type: 'let-go', id, sha256: preview.sha256 });
    (await world.model.request()).answer(ANSWER);
    const { held } = await port.until(shows('suggestion'));
    expect(held).toBeUndefined();
    expect(bodies()).toEqual([preview.body]);
  });

  it('nothing is sent to whoever keeps it back', async () => {
    const port = await opened(each);
    const { id } = await heldIn(port);
    port.say({ type: 'keep-back', id });
    const { triage } = await port.until(shows('failed'));
    expect(triage).toMatchObject({ error: { code: 'stopped' } });
    expect(world.model.asked).toEqual([]);
  });

  it('a press counts that the next worker hears first', async () => {
    const port = await opened(each);
    const { id, preview } = await heldIn(port);
    // What waited ends with its worker, and what was shown stays.
    giveUpHeld(ref);
    await port.until(shows('failed'));
    const next = await openTab(new Hub(), ref, true, 2);
    next.say(ticketMessage());
    next.say({ type: 'let-go', id, sha256: preview.sha256 });
    (await world.model.request()).answer(ANSWER);
    await next.until(shows('suggestion'));
    expect(bodies()).toEqual([preview.body]);
  });

  it('what waits when the page has gone is given up', async () => {
    const port = await opened(each);
    const { id, preview } = await heldIn(port);
    port.leave();
    const other = await world.opened();
    other.say({ type: 'let-go', id, sha256: preview.sha256 });
    await settled(other);
    expect(world.model.asked).toEqual([]);
  });

  it('a draft waits by itself', async () => {
    const port = await opened(each);
    const first = await heldIn(port);
    port.say({ type: 'let-go', id: first.id, sha256: first.preview.sha256 });
    (await world.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    port.say({ type: 'draft', runId: 'd', ticket: publicTicket(), age: 0, instruction: '' });
    const second = await heldIn(port);
    expect(port.last?.draft).toMatchObject({ is: 'waiting', cause: 'approval' });
    expect(world.model.asked).toHaveLength(1);
    port.say({ type: 'let-go', id: second.id, sha256: second.preview.sha256 });
    await world.model.request(2);
    expect(bodies()[1]).toBe(second.preview.body);
  });
});
