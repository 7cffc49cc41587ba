import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Decision } from '../../../../../core/suggestion';
import { suggestionBook } from '../../../../../entrypoints/background/store/ledger/suggestion-book';
import { answerRequests } from '../../../../../entrypoints/background/page-requests/answer';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { DesksWorld } from '../kit/desks-world';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { openTab, settled, shows } from '../kit/tabs';
import { publicTicket, ref, ticketMessage } from '../kit/world';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
let desks = DesksWorld.install();
answersCompatible(() => model);

type Listener = (message: unknown, sender: unknown) => unknown;
let listener: Listener = () => undefined;

beforeEach(async () => {
  vi.restoreAllMocks();
  desks = DesksWorld.install();
  desks.open(1, `${ref.origin}/agent/tickets/${ref.ticketId}`);
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(
    (added) => void (listener = added as unknown as Listener),
  );
  answerRequests(hub);
  await store(settingsWith());
});

/** The person's press in the options. */
const eraseActivity = async (): Promise<void> => {
  const sender = { id: browser.runtime.id, url: browser.runtime.getURL('/options.html') };
  await listener({ request: 'data.erase', payload: { what: 'activity' } }, sender);
};

async function suggested(request = 1): Promise<FakePort> {
  const port = await openTab(hub);
  port.say(ticketMessage());
  (await model.request(request)).answer(ANSWER);
  await port.until(shows('suggestion'));
  return port;
}

const decisionAbout = (port: FakePort, kind: Decision['kind'], at: string): Decision => {
  const triage = port.last?.triage;
  if (!triage || !('suggestion' in triage)) throw new Error('there is a suggestion');
  const { id: suggestionId, choices } = triage.suggestion;
  const applied =
    kind === 'accepted' ? choices.map(({ fieldId, optionId, path }) => ({ fieldId, optionId, path: [...path] })) : [];
  return { suggestionId, kind, applied, before: [], way: kind === 'accepted' ? 'form' : 'none', at };
};
const ledger = async (): Promise<{ suggestions: unknown[]; activity: unknown[] }> =>
  (await exportLedger()) as { suggestions: unknown[]; activity: unknown[] };

describe('after activity was erased, an open ticket', () => {
  it('keeps its card, and nobody is asked anew: at once, when it is read again, and by the next worker', async () => {
    const port = await suggested();
    const before = (await settled(port)).triage;
    await eraseActivity();
    expect(await ledger()).toMatchObject({ suggestions: [], activity: [] });
    port.say(ticketMessage());
    expect((await settled(port)).triage).toEqual(before);
    await hub.reloadAll();
    expect((await settled(port)).triage).toEqual(before);
    hub = new Hub();
    const again = await openTab(hub, ref, true);
    again.say(ticketMessage());
    expect((await again.until(shows('suggestion'))).triage).toEqual(before);
    expect(model.asked).toHaveLength(1);
  });

  it('wakes nobody: no tab is told to look again', async () => {
    await suggested();
    await eraseActivity();
    expect(desks.told).toEqual([]);
  });

  it('that is decided then is a deed like any other, and is taken back like any other', async () => {
    const port = await suggested();
    await eraseActivity();
    port.say({ type: 'decide', decision: decisionAbout(port, 'accepted', '2026-11-21T10:00:00Z') });
    await settled(port);
    expect(await ledger()).toMatchObject({
      suggestions: [{ decision: { kind: 'accepted' } }],
      activity: [{ what: 'accepted' }],
      examples: [{ from: 'decision' }],
    });
    expect(await suggestionBook.shownOnly()).toEqual([]);
    port.say({ type: 'decide', decision: decisionAbout(port, 'undone', '2026-11-21T10:00:05Z') });
    await settled(port);
    expect(await ledger()).toMatchObject({ suggestions: [{ decision: { kind: 'undone' } }], examples: [] });
  });

  it('that still waits gets the answer that is under way', async () => {
    const port = await openTab(hub);
    port.say(ticketMessage());
    const request = await model.request();
    await eraseActivity();
    expect((await settled(port)).triage.is).toBe('waiting');
    request.answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(model.asked).toHaveLength(1);
  });

  it('is asked about when it says something new, and where the person wants another answer', async () => {
    const port = await suggested();
    await eraseActivity();
    port.say({ type: 'retry' });
    (await model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
    port.say(ticketMessage(publicTicket(['It burns again.'])));
    await model.request(3);
  });

  it('leaves nothing of one that no tab shows, nor of any once everything is erased', async () => {
    await suggested();
    desks.tabs.length = 0;
    await eraseActivity();
    expect(await suggestionBook.shownOnly()).toEqual([]);
    const port = await suggested(2);
    desks.open(1, `${ref.origin}/agent/tickets/${ref.ticketId}`);
    await eraseActivity();
    expect(await suggestionBook.shownOnly()).toHaveLength(1);
    await suggestionBook.forget();
    expect([await suggestionBook.shownOnly(), port.last?.triage.is]).toEqual([[], 'suggestion']);
  });
});
