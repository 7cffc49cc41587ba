import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, periodOf } from '../../../../../core/limits';
import type { Snapshot } from '../../../../../core/messages';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser, publicTicket, ticketMessage, twoFields } from '../kit/world';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';
import { openTab, settled, shows } from '../kit/tabs';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
policyIsSetHere();
answersCompatible(() => model);

beforeEach(async () => {
  freshBrowser();
  unmanage();
  dayBook.erased();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

// What a test leaves under way must not end in the next one's ledger.
afterEach(() => hub.stopAll());

const instead = { type: 'answer-on-device' } as const;
const sourceOf = ({ triage }: Snapshot) => ('suggestion' in triage ? triage.suggestion.source : null);

async function failed(): Promise<FakePort> {
  const port = await openTab(hub);
  port.say(ticketMessage());
  (await model.request()).fail('not-running');
  await port.until(shows('failed'));
  return port;
}
const answered = (port: FakePort): Promise<Snapshot> => port.until(shows('suggestion'));

describe('a ticket that the chosen provider cannot answer', () => {
  it('is answered on this device at the person’s wish, and only then; nothing is sent', async () => {
    const port = await failed();
    expect([port.last?.onDevice, (await settled(port)).triage.is]).toEqual([true, 'failed']);
    port.say(instead);
    expect(sourceOf(await answered(port))).toMatchObject({ providerId: 'on-device', sent: false });
    expect(model.asked).toHaveLength(1);
  });

  it('is asked about elsewhere again when the person starts over', async () => {
    const port = await failed();
    port.say(instead);
    await answered(port);
    port.say({ type: 'retry' });
    (await model.request(2)).answer(ANSWER);
    expect(sourceOf(await port.until((snapshot) => sourceOf(snapshot)?.providerId === 'compatible'))).toMatchObject({
      sent: true,
    });
  });

  it('keeps both answers, each under its own name', async () => {
    const port = await failed();
    port.say(instead);
    await answered(port);
    port.say({ type: 'retry' });
    (await model.request(2)).answer(ANSWER);
    await port.until((snapshot) => sourceOf(snapshot)?.providerId === 'compatible');
    const kept = async () => (await exportLedger()) as { suggestions: { suggestionId: string; stateKey: string }[] };
    // Shown first and written after.
    await vi.waitFor(async () => expect((await kept()).suggestions).toHaveLength(2));
    const { suggestions } = await kept();
    expect(new Set(suggestions.map(({ suggestionId }) => suggestionId)).size).toBe(2);
    for (const { suggestionId, stateKey } of suggestions) expect(stateKey.startsWith(suggestionId)).toBe(true);
  });

  it('goes on being answered here for what is added to it, and in no other tab', async () => {
    const port = await failed();
    port.say(instead);
    await answered(port);
    port.say(ticketMessage(publicTicket(['The printer is on fire.', 'It still burns.'])));
    await settled(port);
    await answered(port);
    expect(model.asked).toHaveLength(1);
    const other = await openTab(hub);
    other.say(ticketMessage());
    await model.request(2);
  });

  it('can be answered here although the month’s limit is used up', async () => {
    await store(settingsWith({ limits: { tokensPerMonth: 10, resetDay: 1 } }));
    await dayBook.add(dayOf(new Date()), { tokens: 10, estimated: 0 }, periodOf(new Date(), 1), dayBook.erasures());
    const port = await openTab(hub);
    port.say(ticketMessage());
    expect((await port.until(shows('failed'))).triage).toMatchObject({ error: { code: 'limit-reached' } });
    port.say(instead);
    expect(sourceOf(await answered(port))).toMatchObject({ sent: false });
    expect(model.asked).toEqual([]);
  });

  it('needs nobody’s agreement for it, and agrees to nothing by it', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await openTab(hub);
    port.say(ticketMessage());
    await port.until(shows('first-use'));
    port.say(instead);
    expect(sourceOf(await answered(port))).toMatchObject({ sent: false });
    port.say({ type: 'retry' });
    await port.until(shows('first-use'));
    expect(model.asked).toEqual([]);
  });

  it('still asks first which field is the category', async () => {
    const port = await openTab(hub);
    port.say(instead);
    port.say(ticketMessage(publicTicket(), twoFields));
    expect((await port.until(shows('choose-field'))).triage.is).toBe('choose-field');
    port.say({ type: 'choose-category-field', fieldId: '901' });
    expect((await answered(port)).triage).toMatchObject({ suggestion: { choices: [{ fieldId: '901' }, {}] } });
    expect(model.asked).toEqual([]);
  });

  it('is not where the organisation allows other providers only, whatever the page says', async () => {
    manage({ allowed: { providers: ['compatible'] } });
    const port = await failed();
    expect(port.last?.onDevice).toBe(false);
    port.say(instead);
    await model.request(2);
    expect((await settled(port)).triage.is).toBe('waiting');
  });

  it('keeps to the organisation’s rules', async () => {
    manage({
      fields: [
        { field: 'Category', excluded: ['Hardware'] },
        { field: 'Priority', excluded: ['High'] },
      ],
    });
    const port = await failed();
    port.say(instead);
    await settled(port);
    const { triage } = await port.until(({ triage: { is } }) => is === 'suggestion' || is === 'no-fit');
    expect(JSON.stringify(triage)).not.toMatch(/"(printer|high)"/);
  });
});

it.each<[string, object]>([
  ['is the classifier anyway', { provider: 'on-device' }],
  ['is not asked for suggestions', { capabilities: { triage: false, draft: true, watch: false, summary: false } }],
])('is not offered where the chosen one %s', async (_name, change) => {
  await store(settingsWith(change));
  const port = await openTab(hub);
  port.say(ticketMessage());
  const shown = await port.until(({ triage: { is } }) => is === 'suggestion' || is === 'off');
  expect(shown.onDevice).toBe(false);
});

describe('a ticket that nobody can change any more', () => {
  const closed = { ...ticketMessage(), closed: true };

  it('is not asked about, here or elsewhere, however often it is wished', async () => {
    const port = await openTab(hub);
    port.say(closed);
    for (const wish of [{ type: 'retry' }, instead, closed]) {
      port.say(wish);
      expect((await settled(port)).triage).toEqual({ is: 'closed' });
    }
    expect([model.asked, (await exportLedger())['suggestions']]).toEqual([[], []]);
  });

  it('stops what was under way when it is closed, and is asked about once it is open again', async () => {
    const port = await openTab(hub);
    port.say(ticketMessage());
    const { call } = await model.request();
    port.say(closed);
    expect([(await settled(port)).triage.is, call.signal.aborted]).toEqual(['closed', true]);
    port.say({ ...closed, closed: false });
    (await model.request(2)).answer(ANSWER);
    await answered(port);
  });

  it('asks nobody to agree or to choose a field', async () => {
    await store(settingsWith({ agreed: [] }));
    const port = await openTab(hub);
    port.say({ ...closed, catalogue: twoFields });
    expect((await settled(port)).triage).toEqual({ is: 'closed' });
  });
});
