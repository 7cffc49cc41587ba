import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Rework } from '../../../../../core/rework';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { readSent } from '../../../../../entrypoints/background/store/sent';
import type { FakePort } from '../kit/fake-port';
import { settingsWith, store } from '../kit/model';
import { openTab, settled } from '../kit/tabs';
import { publicTicket, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';
import { answersCompatible } from '../kit/stand-in';

const world = new SessionWorld();
answersCompatible(() => world.model);

beforeEach(() => {
  world.renew();
  return store(settingsWith());
});

const FIRST = 'Hello Rosa,\n\nplease restart the printer. Regards';
const ask = (runId: string, rework?: Rework) => ({
  type: 'draft',
  runId,
  ticket: publicTicket(),
  age: 0,
  instruction: '',
  ...(rework && { rework }),
});

/** A tab that shows a finished draft. */
async function drafted(): Promise<FakePort> {
  const port = await world.suggested();
  port.say(ask('r1'));
  (await world.model.request(2)).answer(FIRST);
  await port.until(({ draft }) => draft.is === 'done');
  return port;
}

const shownText = async (port: FakePort, text: string) =>
  (await port.until(({ draft }) => draft.is === 'done' && draft.draft.text === text)).draft;

describe('a draft that is put in other words', () => {
  it('stands in the place of the old one, to which there is a way back, several times', async () => {
    const port = await drafted();
    port.say(ask('r2', { way: 'shorter', text: FIRST }));
    (await world.model.request(3)).answer('Restart the printer.');
    expect(await shownText(port, 'Restart the printer.')).toMatchObject({
      runId: 'r2',
      draft: { id: 'r2', origin: { kind: 'written' }, earlier: [{ id: 'r1', text: FIRST }] },
    });
    port.say(ask('r3', { way: 'formal', text: 'Restart the printer.' }));
    (await world.model.request(4)).answer('Kindly restart the printer.');
    await shownText(port, 'Kindly restart the printer.');

    port.say({ type: 'undo' });
    await shownText(port, 'Restart the printer.');
    port.say({ type: 'undo' });
    expect(await shownText(port, FIRST)).toMatchObject({ runId: 'r1', draft: { id: 'r1', earlier: [] } });
    port.say({ type: 'undo' });
    await settled(port);
    expect(port.last?.draft).toMatchObject({ is: 'done', draft: { text: FIRST } });
  });

  it('of which a part was meant keeps the rest to the letter, while it is written too', async () => {
    const port = await drafted();
    const part = { start: FIRST.indexOf('please'), end: FIRST.indexOf(' Regards') };
    port.say(ask('r2', { way: 'clearer', text: FIRST, part }));
    const asked = await world.model.request(3);
    expect(asked.request.user).toContain('Only the part between');
    const streaming = await port.until(({ draft }) => draft.is === 'streaming');
    expect(streaming.draft).toMatchObject({ text: 'Hello Rosa,\n\nHello Regards' });
    asked.answer('switch it off and on.');
    await shownText(port, 'Hello Rosa,\n\nswitch it off and on. Regards');
  });

  it('is as it was, with the words in its gaps, where the model fails or the person stops it', async () => {
    const port = await drafted();
    const filled = FIRST.replace('Regards', 'Regards, Tom');
    port.say(ask('r2', { way: 'longer', text: filled }));
    (await world.model.request(3)).fail('overloaded');
    expect(await shownText(port, filled)).toMatchObject({
      is: 'done',
      runId: 'r2',
      draft: { id: 'r1' },
      unchanged: { code: 'overloaded' },
    });
    port.say(ask('r3', { way: 'longer', text: filled }));
    await world.model.request(4);
    port.say({ type: 'stop', what: 'draft' });
    const stopped = await port.until(({ draft }) => draft.is === 'done' && draft.runId === 'r3');
    expect(stopped.draft).toMatchObject({ draft: { id: 'r1', text: filled } });
    expect(stopped.draft).not.toHaveProperty('unchanged');
  });

  it('is found by another worker, with the way back', async () => {
    const port = await drafted();
    port.say(ask('r2', { way: 'shorter', text: FIRST }));
    (await world.model.request(3)).answer('Restart it.');
    await shownText(port, 'Restart it.');
    port.leave();
    world.hub = new Hub();
    const again = await world.opened();
    again.say(ticketMessage());
    await shownText(again, 'Restart it.');
    again.say({ type: 'undo' });
    await shownText(again, FIRST);
  });

  it('may rest on what was asked for at first and on what stood in its gaps', async () => {
    const port = await world.suggested();
    port.say({ ...ask('r1'), instruction: 'Offer 40 €' });
    (await world.model.request(2)).answer('We offer 40 €, on [day].');
    await port.until(({ draft }) => draft.is === 'done');
    port.say({
      ...ask('r2', { way: 'shorter', text: 'We offer 40 €, on 3 March 2027.' }),
      instruction: '3 March 2027',
    });
    (await world.model.request(3)).answer('40 € on 3 March 2027, or 50 €.');
    expect(await shownText(port, '40 € on 3 March 2027, or 50 €.')).toMatchObject({
      warnings: [{ kind: 'amount', text: '50 €' }],
    });
  });

  it('marks a term of the glossary that got lost', async () => {
    await store(settingsWith({ writing: { rules: '', tone: '', language: '', terms: 'Acme Cloud\nRosa' } }));
    const port = await world.suggested();
    port.say(ask('r1'));
    (await world.model.request(2)).answer('Rosa, open Acme Cloud.');
    await port.until(({ draft }) => draft.is === 'done');
    port.say(ask('r2', { way: 'clearer', text: 'Rosa, open Acme Cloud.' }));
    const asked = await world.model.request(3);
    expect(asked.request.system).toContain('- Acme Cloud\n- Rosa');
    asked.answer('Rosa, open the acme cloud.');
    expect(await shownText(port, 'Rosa, open the acme cloud.')).toMatchObject({ draft: { lost: ['Acme Cloud'] } });
  });

  it('is refused where only this device answers, and nothing of it is offered', async () => {
    const port = await drafted();
    expect(port.last?.craft).toEqual({ manner: {} });
    await store(settingsWith({ provider: 'on-device' }));
    await world.hub.reloadAll();
    await port.until(({ craft }) => craft === undefined);
    port.say(ask('r2', { way: 'shorter', text: FIRST }));
    const refused = await port.until(({ draft }) => draft.is === 'done' && draft.runId === 'r2');
    expect(refused.draft).toMatchObject({ is: 'done', draft: { text: FIRST }, unchanged: { code: 'off' } });
    expect(world.model.asked).toHaveLength(2);
  });
});

describe('how the drafts of a tab are to sound', () => {
  it('goes with each request, and is known to the next worker, but to no other tab', async () => {
    const port = await world.suggested();
    port.say({ type: 'manner', manner: { tone: 'formal', length: 'short' } });
    await port.until(({ craft }) => craft?.manner.tone === 'formal');
    port.say(ask('r1'));
    const asked = await world.model.request(2);
    expect(asked.request.user).toContain('Write this draft in a formal tone');
    expect(asked.request.user).toContain('Keep this draft short');
    expect(asked.request.system).not.toContain('Keep this draft short');
    asked.answer(FIRST);
    port.leave();
    world.hub = new Hub();
    const again = await world.opened();
    again.say(ticketMessage());
    await again.until(({ craft }) => craft?.manner.length === 'short');
    const other = await openTab(world.hub, undefined, false, 2);
    other.say(ticketMessage());
    expect((await other.until(({ craft }) => craft !== undefined)).craft?.manner).toEqual({});
  });
});

describe('a translation for the reader', () => {
  const translate = (runId: string, text = FIRST) => ({
    type: 'translate',
    runId,
    ticket: publicTicket(),
    age: 0,
    text,
  });
  const stateOf = (port: FakePort, is: string) => port.until(({ craft }) => craft?.translation?.is === is);

  it('is its own request: the text without the ticket, in the language of Deskside, kept in what was sent', async () => {
    const port = await drafted();
    port.say(translate('t1'));
    const asked = await world.model.request(3);
    expect(asked.request.system).toContain('into English (en)');
    expect(asked.request.user).toContain(FIRST);
    expect(asked.request.user).not.toContain(publicTicket().messages[0]?.text);
    asked.answer('Hello Rosa, restart.');
    expect((await stateOf(port, 'done')).craft?.translation).toMatchObject({
      runId: 't1',
      text: 'Hello Rosa, restart.',
    });
    expect(port.last?.draft).toMatchObject({ is: 'done', draft: { text: FIRST } });
    await vi.waitFor(async () => expect(await readSent('t1', null)).not.toBeNull());
  });

  it('is stopped by the person, and says why it failed', async () => {
    const port = await drafted();
    port.say(translate('t1'));
    const { call } = await world.model.request(3);
    port.say({ type: 'stop', what: 'translation' });
    await stateOf(port, 'failed');
    expect(call.signal.aborted).toBe(true);
    port.say(translate('t2'));
    (await world.model.request(4)).fail('rate-limited');
    const failed = await port.until(
      ({ craft }) => craft?.translation?.runId === 't2' && craft.translation.is === 'failed',
    );
    expect(failed.craft?.translation).toMatchObject({ error: { code: 'rate-limited' } });
  });
});

describe('the language of a draft', () => {
  const speaks = (language: string): void => {
    const told = { isReliable: true, languages: [{ language, percentage: 98 }] };
    vi.spyOn(browser.i18n, 'detectLanguage').mockImplementation((() => Promise.resolve(told)) as never);
  };

  it('is that of the text which is there again', async () => {
    speaks('fr');
    const port = await drafted();
    speaks('en');
    port.say(ask('r2', { way: 'shorter', text: FIRST }));
    (await world.model.request(3)).answer('Restart it.');
    expect(await shownText(port, 'Restart it.')).not.toMatchObject({ draft: { foreign: 'fr' } });
    port.say({ type: 'undo' });
    expect(await shownText(port, FIRST)).toMatchObject({ draft: { foreign: 'fr' } });
  });

  it.each([
    ['fr', 'fr'],
    ['pt-BR', 'pt'],
    ['en', undefined],
    ['und', undefined],
  ])('%s is told as %s to somebody who reads English', async (language, told) => {
    speaks(language);
    const port = await drafted();
    const { draft } = port.last ?? {};
    expect(draft).toMatchObject({ is: 'done' });
    expect(draft?.is === 'done' ? draft.draft.foreign : null).toBe(told);
    const { user } = (await world.model.request(2)).request;
    expect(user.includes('The customer’s newest message is in')).toBe(language !== 'und');
  });
});
