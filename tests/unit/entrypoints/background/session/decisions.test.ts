import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { merge } from '../../../../../core/policy/merge';
import type { Settings } from '../../../../../core/settings';
import type { Moment } from '../../../../../core/freshness';
import type { Decision, Suggestion } from '../../../../../core/suggestion';
import type { TicketRef } from '../../../../../core/ticket';
import type { ActivityRecord } from '../../../../../entrypoints/background/store/ledger/db';
import { examples as exampleStore } from '../../../../../entrypoints/background/store/ledger/ledger';
import { suggestionBook } from '../../../../../entrypoints/background/store/ledger/suggestion-book';
import type { SuggestionRecord } from '../../../../../entrypoints/background/store/ledger/suggestion-record';
import { eraseLedger, exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { recordDecision } from '../../../../../entrypoints/background/tickets/decisions';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { Seen } from '../../../../../entrypoints/background/tickets/seen';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { openTab, settled, shows } from '../kit/tabs';
import { catalogue, freshBrowser, publicTicket, ref, ticketMessage } from '../kit/world';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
answersCompatible(() => model);

let warned = vi.spyOn(console, 'warn');
beforeEach(async () => {
  vi.restoreAllMocks();
  freshBrowser();
  model = new FakeModel();
  hub = new Hub();
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

const suggestion: Suggestion = {
  id: 's1',
  choices: [
    { fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'], confidence: 0.9, alternatives: [] },
    { fieldId: 'priority', optionId: 'high', path: ['High'], confidence: 0.7, alternatives: [] },
  ],
  reason: 'says printer',
  source: { providerId: 'compatible', label: 'Local server · fake', sent: true, ms: 1 },
  createdAt: '2026-11-21T09:59:00Z',
};
const record: SuggestionRecord = {
  stateKey: 'state-1',
  suggestionId: 's1',
  ref,
  outcome: { kind: 'suggestion', suggestion },
  decision: null,
  generation: 0,
  at: '2026-11-21T09:59:00Z',
};
const decision = (change: Partial<Decision> = {}): Decision => ({
  suggestionId: 's1',
  kind: 'accepted',
  applied: [{ fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'] }],
  before: [{ fieldId: '900', optionId: null }],
  way: 'form',
  at: '2026-11-21T10:00:00Z',
  ...change,
});
const dismissal = (change: Partial<Decision> = {}): Decision =>
  decision({ kind: 'dismissed', applied: [], before: [], way: 'none', ...change });
const readAt: Moment = { wall: Date.parse('2026-11-21T09:58:00Z'), steady: 1000 };
const muchLater: Moment = { wall: readAt.wall + 3_600_000, steady: readAt.steady + 3_600_000 };
const seenWith = (values: Seen['values']): Seen => ({
  ticket: publicTicket(),
  catalogue,
  whole: catalogue.fields,
  targets: { kind: 'ready', fields: [] },
  values,
  readAt,
  fieldsOnForm: [],
  closed: false,
  notesOnly: false,
  note: null,
  suspicion: null,
  admissionFacts: null,
});
/** The settings as they count where there is no policy. */
const counting = (change: Partial<Settings> = {}) => {
  const settings = settingsWith(change);
  return merge({ is: 'none' }, settings, settings).settings;
};
interface Ledger {
  readonly suggestions: SuggestionRecord[];
  readonly activity: ActivityRecord[];
  readonly examples: { readonly values: Record<string, string> }[];
}
const ledger = async (): Promise<Ledger> => (await exportLedger()) as unknown as Ledger;
const deeds = async (): Promise<string[]> =>
  (await ledger()).activity.map(({ what }) => what).filter((what) => what !== 'suggested');

describe('a decision', () => {
  const known = (seen: Seen | null = seenWith({})) => ({ ref, seen, settings: counting(), now: muchLater });
  beforeEach(() => suggestionBook.put(record));

  it('is written to the suggestion that it names', async () => {
    expect(await recordDecision(decision(), known())).toEqual({ stateKey: record.stateKey, isStale: true });
    expect((await ledger()).suggestions).toEqual([{ ...record, decision: decision() }]);
    expect(await deeds()).toEqual(['accepted']);
  });

  it.each<[string, Partial<Decision>, TicketRef]>([
    ['a suggestion that nobody knows', { suggestionId: 's2' }, ref],
    ['the suggestion of another ticket', {}, { ...ref, ticketId: '7' }],
    ['the suggestion of a ticket of another desk', {}, { ...ref, origin: 'https://other.zendesk.com' }],
  ])('about %s is written nowhere and teaches nothing', async (_name, change, of) => {
    expect(await recordDecision(decision(change), { ...known(), ref: of })).toBeUndefined();
    const { suggestions, activity, examples } = await ledger();
    expect([suggestions, activity, examples]).toEqual([[record], [], []]);
  });

  it('that is told twice is one', async () => {
    for (let times = 0; times < 3; times += 1) await recordDecision(decision(), known());
    expect([await deeds(), (await ledger()).examples.length]).toEqual([['accepted'], 1]);
  });

  it('that a worker had written before it ended, and had not learnt from, is learnt from when it is told again', async () => {
    await recordDecision(decision(), known());
    await exampleStore.unlearn({ ref, from: 'decision', learnedAt: decision().at });
    await recordDecision(decision(), known());
    expect([await deeds(), (await ledger()).examples.length]).toEqual([['accepted'], 1]);
  });

  it('of the same moment and another kind is another one', async () => {
    await recordDecision(decision(), known());
    await recordDecision(decision({ kind: 'undone', applied: [], before: [], way: 'none' }), known());
    expect(await deeds()).toEqual(['accepted', 'undone']);
  });

  it('to dismiss gets its reason later, which is no second deed', async () => {
    await recordDecision(dismissal(), known());
    const explained = dismissal({ reason: 'It is about the contract.', at: '2026-11-21T10:00:30Z' });
    await recordDecision(explained, known());
    expect([await deeds(), (await ledger()).suggestions[0]?.decision]).toEqual([['dismissed'], explained]);
  });

  it('that more was filled in is one deed, and what was filled in last counts', async () => {
    await recordDecision(decision(), known());
    const more = decision({
      applied: [...decision().applied, { fieldId: 'priority', optionId: 'high', path: ['High'] }],
      way: 'direct',
      at: '2026-11-21T10:01:00Z',
    });
    await recordDecision(more, known());
    const { suggestions, examples } = await ledger();
    expect([await deeds(), suggestions[0]?.decision, examples.map(({ values }) => values)]).toEqual([
      ['accepted'],
      more,
      [{ '900': 'printer', priority: 'high' }],
    ]);
  });

  it('that is taken back and made again is three deeds, and the last one teaches', async () => {
    await recordDecision(decision(), known());
    await recordDecision(decision({ kind: 'undone', applied: [], way: 'none', at: '2026-11-21T10:01:00Z' }), known());
    expect((await ledger()).examples).toEqual([]);
    await recordDecision(decision({ at: '2026-11-21T10:02:00Z' }), known());
    expect([await deeds(), (await ledger()).examples.length]).toEqual([['accepted', 'undone', 'accepted'], 1]);
  });

  it('taught something that stays when a later suggestion on the ticket is dismissed, and when that is undone', async () => {
    await recordDecision(decision(), known());
    await suggestionBook.put({ ...record, stateKey: 'state-2', suggestionId: 's2' });
    const later = { suggestionId: 's2', at: '2026-11-21T11:00:00Z' };
    await recordDecision(dismissal(later), known());
    expect((await ledger()).examples).toHaveLength(1);
    const undone = dismissal({ ...later, kind: 'undone', at: '2026-11-21T11:00:05Z' });
    for (let times = 0; times < 2; times += 1) await recordDecision(undone, known());
    expect((await ledger()).examples.map(({ values }) => values)).toEqual([{ '900': 'printer' }]);
  });

  it('taught something that stays when one is undone that taught nothing', async () => {
    await recordDecision(decision(), known());
    await suggestionBook.put({ ...record, stateKey: 'state-2', suggestionId: 's2' });
    const later = { suggestionId: 's2', at: '2026-11-21T11:00:00Z' };
    await recordDecision(decision(later), known(null));
    await recordDecision(dismissal({ ...later, kind: 'undone', at: '2026-11-21T11:00:05Z' }), known());
    expect((await ledger()).examples.map(({ values }) => values)).toEqual([{ '900': 'printer' }]);
  });

  it('to undo that a worker could not write before it ended takes back what was learnt, when it is told again', async () => {
    await recordDecision(decision(), known());
    const undone = dismissal({ kind: 'undone', at: '2026-11-21T10:01:00Z' });
    vi.spyOn(suggestionBook, 'put').mockRejectedValueOnce(new Error('the worker ends'));
    await expect(recordDecision(undone, known())).rejects.toThrow('the worker ends');
    await recordDecision(undone, known());
    expect([await deeds(), (await ledger()).examples]).toEqual([['accepted', 'undone'], []]);
  });

  it.each<[string, Seen['values'], Record<string, string>]>([
    ['what was filled in', {}, { '900': 'printer' }],
    ['what was suggested and stood there already', { priority: 'high' }, { '900': 'printer', priority: 'high' }],
    ['nothing that stands there and was not suggested', { priority: 'normal' }, { '900': 'printer' }],
    ['what was filled in over what stood there', { '900': 'vpn' }, { '900': 'printer' }],
  ])('teaches %s', async (_name, values, taught) => {
    await recordDecision(decision(), known(seenWith(values)));
    expect((await ledger()).examples.map((one) => one.values)).toEqual([taught]);
  });

  it('for another value than the suggested one teaches that value', async () => {
    const applied = [{ fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'] }];
    await recordDecision(decision({ applied }), known());
    expect((await ledger()).examples.map(({ values }) => values)).toEqual([{ '900': 'vpn' }]);
  });

  it('teaches nothing where nothing was filled in, where the ticket is not known yet, and where nobody wants it', async () => {
    await recordDecision(decision({ applied: [], at: '2026-11-21T10:00:01Z' }), known());
    await recordDecision(decision({ at: '2026-11-21T10:00:02Z' }), known(null));
    const unwanted = counting({ learning: { fromDecisions: false, retentionDays: 365 } });
    await recordDecision(decision({ at: '2026-11-21T10:00:03Z' }), { ...known(), settings: unwanted });
    const { suggestions, examples } = await ledger();
    expect([examples, suggestions[0]?.decision?.at]).toEqual([[], '2026-11-21T10:00:03Z']);
  });

  it('counts although the ledger takes neither the deed nor what it teaches', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await recordDecision(decision(), known())).toEqual({ stateKey: record.stateKey, isStale: true });
    const { suggestions, activity, examples } = await ledger();
    // Both or neither: what was not written is known all the same.
    expect([suggestions[0]?.decision, activity, examples.length]).toEqual([null, [], 1]);
    expect((await suggestionBook.find('s1'))?.decision).toEqual(decision());
    expect(warned).toHaveBeenCalledWith('[deskside] ledger: QuotaExceededError: full');
  });
});

describe('a person’s press', () => {
  const idIn = (port: FakePort): string => {
    const triage = port.last?.triage;
    if (!triage || !('suggestion' in triage)) throw new Error('there is a suggestion');
    return triage.suggestion.id;
  };
  async function suggested(texts?: string[]): Promise<FakePort> {
    const port = await openTab(hub);
    port.say(ticketMessage(publicTicket(texts)));
    (await model.request(model.asked.length + 1)).answer(ANSWER);
    await port.until(shows('suggestion'));
    return port;
  }
  const say = (port: FakePort, one: Decision): void => port.say({ type: 'decide', decision: one });

  it('counts for the suggestion that was shown, whatever is shown by now', async () => {
    const port = await suggested();
    const suggestionId = idIn(port);
    port.say(ticketMessage(publicTicket(['The printer is on fire.', 'It still burns.'])));
    const next = await model.request(2);
    say(port, decision({ suggestionId }));
    expect((await settled(port)).triage.is).toBe('waiting');
    expect((await suggestionBook.find(suggestionId))?.decision).toEqual(decision({ suggestionId }));
    next.answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(idIn(port)).not.toBe(suggestionId);
    expect(await deeds()).toEqual(['accepted']);
    // The state that it was about comes back as it was decided.
    port.say(ticketMessage());
    await port.until(shows('accepted'));
    expect(model.asked).toHaveLength(2);
  });

  it('counts while something could not be read, or is being read again', async () => {
    const port = await suggested();
    const suggestionId = idIn(port);
    port.say({ type: 'unreadable', error: { code: 'desk-unreachable' } });
    say(port, dismissal({ suggestionId }));
    expect((await settled(port)).triage.is).toBe('failed');
    expect((await suggestionBook.find(suggestionId))?.decision?.kind).toBe('dismissed');
  });

  it('about what another ticket was suggested changes nothing there', async () => {
    const other = { ...ref, ticketId: '7' };
    const port = await openTab(hub, other);
    port.say(ticketMessage(publicTicket(['x'], other)));
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    const suggestionId = idIn(port);
    const mine = await suggested();
    say(mine, decision({ suggestionId }));
    expect([(await settled(mine)).triage.is, (await settled(port)).triage.is]).toEqual(['suggestion', 'suggestion']);
    expect([await deeds(), (await suggestionBook.find(suggestionId))?.decision]).toEqual([[], null]);
  });

  it('is shown before it is written, and once it is written in the other tab too', async () => {
    const port = await suggested();
    const second = await openTab(hub);
    second.say(ticketMessage());
    await second.until(shows('suggestion'));
    const writing = vi.spyOn(suggestionBook, 'put');
    let writtenWhenShown: number | null = null;
    void port.next(shows('accepted')).then(() => (writtenWhenShown = writing.mock.calls.length));
    say(port, decision({ suggestionId: idIn(port) }));
    await settled(port);
    expect([writtenWhenShown, writing.mock.calls.length]).toEqual([0, 1]);
    expect(second.last?.triage.is).toBe('accepted');
  });

  it('tells why it was dismissed afterwards, and both tabs show it', async () => {
    const port = await suggested();
    const suggestionId = idIn(port);
    say(port, dismissal({ suggestionId }));
    say(port, dismissal({ suggestionId, reason: 'Another department.', at: '2026-11-21T10:00:30Z' }));
    expect((await settled(port)).triage).toMatchObject({
      is: 'dismissed',
      decision: { reason: 'Another department.' },
    });
    expect(await deeds()).toEqual(['dismissed']);
  });

  it.each<[string, (undo: () => void) => void]>([
    ['accepts', () => undefined],
    ['accepts and undoes', (undo) => undo()],
  ])('about a record that was deleted in between is kept with it, once: the person %s', async (_name, then) => {
    const port = await suggested();
    const suggestionId = idIn(port);
    await eraseLedger('activity');
    say(port, decision({ suggestionId }));
    await settled(port);
    then(() => say(port, decision({ suggestionId, kind: 'undone', at: '2026-11-21T10:01:00Z' })));
    const last = await settled(port);
    const kept = await ledger();
    expect(kept.suggestions).toMatchObject([{ suggestionId, decision: { kind: kept.activity.at(-1)?.what } }]);
    expect(last.decided).toBe(kept.suggestions[0]?.decision?.at);
    expect(kept.examples).toHaveLength(kept.activity.at(-1)?.what === 'accepted' ? 1 : 0);
  });

  it.each<[string, () => void]>([
    [
      'is full',
      () =>
        void vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
    ],
    [
      'cannot be opened',
      () =>
        void vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('gone', 'UnknownError');
        }),
    ],
  ])('and its answer outlive the worker where the ledger %s, and are written later, once', async (_name, breaks) => {
    breaks();
    const port = await suggested();
    const suggestionId = idIn(port);
    say(port, decision({ suggestionId }));
    expect((await settled(port)).triage).toMatchObject({ is: 'accepted', decision: { suggestionId } });
    hub = new Hub();
    const again = await openTab(hub);
    again.say(ticketMessage());
    expect((await again.until(shows('accepted'))).triage).toMatchObject({ decision: { suggestionId } });
    expect(model.asked).toHaveLength(1);
    vi.restoreAllMocks();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    say(again, dismissal({ suggestionId, at: '2026-11-21T10:05:00Z' }));
    await settled(again);
    expect((await ledger()).suggestions).toMatchObject([{ suggestionId, decision: { kind: 'dismissed' } }]);
    expect(Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith('unwritten'))).toEqual(
      [],
    );
  });
});
