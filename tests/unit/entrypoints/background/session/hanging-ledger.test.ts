import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { tellCatalogue } from '../../../../../entrypoints/background/page-requests/catalogue-request';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { openTab, settled, shows } from '../kit/tabs';
import { freshBrowser, publicTicket, ref, ticketMessage } from '../kit/world';

let model = new FakeModel();
let hub = new Hub();
vi.mock('../../../../../providers', async (original) => {
  const real = await original<typeof import('../../../../../providers')>();
  return { ...real, createProvider: () => model };
});

const ask = (runId: string) => ({ type: 'draft', runId, ticket: publicTicket(), age: 0, instruction: '' });
const stop = (what: 'triage' | 'draft') => ({ type: 'stop', what });

async function suggested(): Promise<FakePort> {
  const port = await openTab(hub);
  port.say(ticketMessage());
  (await model.request()).answer(ANSWER);
  await port.until(shows('suggestion'));
  return port;
}

/** Whoever asks for what was learnt waits until this is called. */
function heldLearning(): () => void {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  vi.spyOn(examples, 'of').mockImplementation(async () => {
    await held;
    return [];
  });
  return letGo;
}

beforeEach(async () => {
  freshBrowser();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});
afterEach(() => void vi.restoreAllMocks());

describe('while the ledger hangs, Stop waits for nothing', () => {
  it('of a suggestion that is asked for anew: what waits for the ledger begins no run', async () => {
    const port = await openTab(hub);
    port.say(ticketMessage());
    await model.request();
    const letGo = heldLearning();
    port.say(ticketMessage(publicTicket(['It says something else.'])));
    port.say(stop('triage'));
    expect(port.last?.triage).toMatchObject({ is: 'failed', error: { code: 'stopped' } });
    letGo();
    expect((await settled(port)).triage).toMatchObject({ is: 'failed', error: { code: 'stopped' } });
    expect(model.asked).toHaveLength(1);
    port.say({ type: 'retry' });
    await port.until(shows('waiting'));
    await model.request(2);
  });

  it('of a draft whose turn has not come: it is never asked for, and the next one is', async () => {
    const port = await suggested();
    const letGo = heldLearning();
    port.say(ticketMessage(publicTicket(['It says something else.'])));
    port.say(ask('r1'));
    port.say(stop('draft'));
    expect(port.last?.draft).toMatchObject({ is: 'failed', runId: 'r1', error: { code: 'stopped' } });
    letGo();
    await settled(port);
    expect(port.last?.draft).toMatchObject({ is: 'failed', runId: 'r1', error: { code: 'stopped' } });
    port.say(ask('r2'));
    await port.until(({ draft }) => draft.is === 'streaming' && draft.runId === 'r2');
  });

  it('of a draft that streams: what had arrived is shown, whatever the model and the books still do', async () => {
    model.deaf = true;
    const port = await suggested();
    port.say(ask('r1'));
    await port.until(({ draft }) => draft.is === 'streaming');
    port.say(stop('draft'));
    const stopped = { is: 'failed', runId: 'r1', error: { code: 'stopped' }, text: 'Hello' };
    expect(port.last?.draft).toMatchObject(stopped);
    (await model.request(2)).answer('Hello Rosa');
    await settled(port);
    expect(port.last?.draft).toMatchObject(stopped);
  });
});

describe('a ledger that hangs keeps no answer', () => {
  it('that was given before, where the month’s limit cannot be read; nothing is asked then', async () => {
    const port = await suggested();
    port.leave();
    await store(settingsWith({ limits: { ...settingsWith().limits, tokensPerMonth: 1_000_000 } }));
    vi.spyOn(dayBook, 'of').mockRejectedValue(new Error('it hangs'));
    const again = await openTab(hub);
    again.say(ticketMessage());
    await again.until(shows('suggestion'));
    again.say(ask('r1'));
    expect((await again.until(({ draft }) => draft.is === 'failed')).draft).toMatchObject({ runId: 'r1' });
    expect(model.asked).toHaveLength(1);
  });

  it('for want of the desk’s fields: a tab is told none, and reads them itself', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    const tab = { kind: 'desk-tab', desk: 'zendesk', tabId: 7, origin: ref.origin } as const;
    expect(await tellCatalogue({ origin: ref.origin }, tab)).toEqual({ catalogue: null });
  });
});
