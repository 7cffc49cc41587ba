import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PING_MS, type PageMessage, type Snapshot } from '../../../../core/messages';
import type { Decision } from '../../../../core/suggestion';
import { Connection } from '../../../../entrypoints/desk-widgets/connection';
import { FakePort } from '../background/kit/fake-port';
import { ref, ticketMessage } from '../background/kit/world';

const ports: FakePort[] = [];
const events = { onSnapshot: vi.fn(), onInterrupted: vi.fn(), onDead: vi.fn() };
const newest = (): FakePort => ports.at(-1) as FakePort;
/** What the page has said on a port. */
const said = (port: FakePort): unknown[] => port.told.map((message) => (message as unknown as { type: string }).type);
const snapshot = (triage: object, draft: object = { is: 'idle' }): unknown => ({
  ref,
  triage,
  draft,
  categoryField: null,
  was: {},
  position: null,
  shortcuts: {},
});
const waiting = snapshot({ is: 'waiting', cause: 'thinking', label: 'x' });
const idle = snapshot({ is: 'no-fit', reason: '', suggestionId: '' });
const suggestion = snapshot({ is: 'suggestion', suggestion: {} }) as Snapshot;

let connection = new Connection(ref, events);
beforeEach(() => {
  vi.useFakeTimers();
  ports.length = 0;
  for (const event of Object.values(events)) event.mockReset();
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => {
    ports.push(new FakePort('deskside:ticket', {}));
    return newest().asPort();
  });
  connection = new Connection(ref, events);
});
afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

describe('a connection', () => {
  it('is made when it is needed, and only once', () => {
    expect(ports).toHaveLength(0);
    connection.wake();
    connection.wake();
    connection.send({ type: 'retry' });
    expect([ports.length, said(newest())]).toEqual([1, ['open', 'retry']]);
  });

  it('that sleeps with nothing to do is left asleep, for ever', () => {
    connection.send(ticketMessage());
    newest().say(waiting);
    newest().say(idle);
    const before = newest().told.length;
    vi.advanceTimersByTime(10 * PING_MS);
    expect(newest().told).toHaveLength(before);
    newest().leave();
    vi.advanceTimersByTime(3_600_000);
    expect([ports.length, events.onInterrupted.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0, 0]);
  });

  it('that slept is told what the page knows, then the message', () => {
    connection.send(ticketMessage());
    expect([said(newest()), newest().told[0]]).toMatchObject([['open', 'ticket'], { reconnected: true }]);
    newest().leave();
    connection.send({ type: 'choose-category-field', fieldId: '900' });
    expect([ports.length, said(newest())]).toEqual([2, ['open', 'ticket', 'choose-category-field']]);
    expect(newest().told[0]).toMatchObject({ type: 'open', ref, reconnected: true });
  });

  it('tells the newest reading only, and none that was forgotten', () => {
    connection.send(ticketMessage());
    newest().say(idle);
    newest().leave();
    connection.send({ ...ticketMessage(), values: { priority: 'high' } });
    expect([said(newest()), newest().told[1]]).toMatchObject([['open', 'ticket'], { values: { priority: 'high' } }]);
    newest().say(idle);
    connection.forgetTicket();
    newest().leave();
    connection.wake();
    expect([said(newest()), newest().told[0]]).toMatchObject([['open'], { reconnected: false }]);
  });

  it.each([
    ['the suggestion is awaited', waiting],
    ['a draft is awaited', snapshot({ is: 'dismissed' }, { is: 'waiting' })],
    ['a draft is streaming', snapshot({ is: 'dismissed' }, { is: 'streaming' })],
  ])('pings while %s', (_name, working) => {
    connection.wake();
    newest().say(working);
    newest().say(working);
    vi.advanceTimersByTime(3 * PING_MS);
    expect(said(newest()).filter((type) => type === 'ping')).toHaveLength(3);
  });

  it('lost at work is made again three times, then the person is asked', () => {
    connection.send(ticketMessage());
    for (let times = 0; times < 4; times += 1) {
      newest().say(waiting);
      newest().leave();
    }
    expect(events.onInterrupted.mock.calls).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(ports).toHaveLength(4);
    expect(said(newest()).slice(0, 2)).toEqual(['open', 'ticket']);
  });

  it('has its patience back after an answer', () => {
    connection.send(ticketMessage());
    for (let times = 0; times < 9; times += 1) {
      newest().say(waiting);
      newest().leave();
      newest().say(suggestion);
    }
    expect(events.onInterrupted.mock.calls.every(([willGoOn]) => willGoOn === true)).toBe(true);
  });

  it('whose worker ends before its first word is made again, three times at most', () => {
    connection.wake();
    newest().leave();
    connection.send(ticketMessage());
    newest().say(snapshot({ is: 'reading', admissionFacts: false }));
    expect([ports.length, said(newest())]).toEqual([2, ['open', 'ticket']]);
    for (let times = 0; times < 4; times += 1) newest().leave();
    expect(events.onInterrupted.mock.calls.map(([willGoOn]) => willGoOn as boolean)).toEqual([true, true, true, false]);
    expect([ports.length, said(newest()), vi.getTimerCount()]).toEqual([4, ['open', 'ticket'], 0]);
  });

  describe('whose worker ends right after a switch of tickets', () => {
    const reading = snapshot({ is: 'reading', admissionFacts: false });
    const moments: [string, () => void][] = [
      ['has just been connected to', () => connection.wake()],
      [
        'has been told the ticket',
        () => {
          connection.wake();
          newest().say(reading);
          connection.send(ticketMessage());
        },
      ],
      [
        'was told the ticket before it had said anything',
        () => {
          connection.wake();
          connection.send(ticketMessage());
        },
      ],
      [
        'still says that it reads',
        () => {
          connection.wake();
          connection.send(ticketMessage());
          newest().say(reading);
        },
      ],
      [
        'has begun to ask',
        () => {
          connection.send(ticketMessage());
          newest().say(waiting);
        },
      ],
    ];
    it.each(moments)('is connected to again at once where it %s, and the ticket is told once', (_moment, until) => {
      until();
      newest().leave();
      expect([ports.length, events.onInterrupted.mock.calls]).toEqual([2, [[true, false]]]);
      if (!connection.hasTicket) connection.send(ticketMessage());
      expect(said(newest())).toEqual(['open', 'ticket']);
      newest().say(suggestion);
      expect(vi.getTimerCount()).toBe(0);
    });

    it('is told the ticket as soon as it is read, where it ended while the page was reading', () => {
      connection.wake();
      newest().say(reading);
      newest().leave();
      connection.send(ticketMessage());
      expect(said(newest())).toEqual(['open', 'ticket']);
    });
  });

  it.each<PageMessage>([
    { type: 'retry' },
    { type: 'agree', destination: 'https://api.openai.com' },
    { type: 'choose-category-field', fieldId: '900' },
    { type: 'answer-on-device' },
  ])('whose worker ends before it follows a press is told it again, once: %j', (press) => {
    connection.send(ticketMessage());
    newest().say(suggestion);
    connection.send(press);
    newest().leave();
    expect([ports.length, newest().told.slice(2)]).toEqual([2, [press]]);
    newest().leave();
    expect([ports.length, said(newest())]).toEqual([3, ['open', 'ticket']]);
    newest().say(suggestion);
    connection.send(press);
    newest().say(waiting);
    newest().leave();
    expect(said(newest())).toEqual(['open', 'ticket']);
  });

  it('keeps a worker awake that has not said anything about the ticket yet', () => {
    connection.wake();
    newest().say(snapshot({ is: 'reading', admissionFacts: false }));
    expect(vi.getTimerCount()).toBe(0);
    connection.send(ticketMessage());
    vi.advanceTimersByTime(2 * PING_MS);
    newest().say(idle);
    vi.advanceTimersByTime(2 * PING_MS);
    expect(said(newest())).toEqual(['open', 'ticket', 'ping', 'ping']);
  });

  describe('that is lost before the worker has heard what the person did', () => {
    const decide = (kind: Decision['kind'], at: string): PageMessage => ({
      type: 'decide',
      decision: { suggestionId: 's', kind, at, applied: [], before: [], way: 'none' },
    });
    const draft: PageMessage = { type: 'draft', runId: 'r', ticket: ticketMessage().ticket, age: 0, instruction: '' };
    const written = (at: string): unknown => ({ ...(suggestion as object), decided: at });
    const drafting = snapshot({ is: 'dismissed', suggestion: {}, decision: {} }, { is: 'waiting', runId: 'r' });

    it('says a draft again after the ticket, once, and never when it was heard', () => {
      connection.send(ticketMessage());
      newest().say(idle);
      connection.send(draft);
      newest().leave();
      expect(said(newest())).toEqual(['open', 'ticket', 'draft']);
      newest().say(idle);
      newest().leave();
      connection.wake();
      expect(said(newest())).toEqual(['open', 'ticket']);
      connection.send(draft);
      newest().say(drafting);
      newest().leave();
      connection.wake();
      expect(said(newest())).toEqual(['open', 'ticket']);
    });

    it('says a draft again that waits for a press, since nothing of it has been sent', () => {
      connection.send(ticketMessage());
      newest().say(idle);
      connection.send(draft);
      const waits = { is: 'waiting', runId: 'r', cause: 'approval' };
      newest().say(snapshot({ is: 'dismissed', suggestion: {}, decision: {} }, waits));
      newest().leave();
      connection.wake();
      expect(said(newest())).toEqual(['open', 'ticket', 'draft']);
    });

    it.each<[string, PageMessage, string, unknown]>([
      ['a decision', decide('accepted', '1'), '1', snapshot({ is: 'accepted', suggestion: {}, decision: { at: '1' } })],
      ['an undoing', decide('undone', '2'), '2', suggestion],
    ])('says %s again to each worker, also where it was shown, until it has been written', (_what, deed, at, shown) => {
      connection.send(ticketMessage());
      newest().say(idle);
      connection.send(deed);
      for (let worker = 0; worker < 3; worker += 1) {
        newest().say(shown);
        newest().leave();
        connection.wake();
        expect(said(newest())).toEqual(['open', 'ticket', 'decide']);
      }
      newest().say(written(at));
      newest().leave();
      connection.wake();
      expect(said(newest())).toEqual(['open', 'ticket']);
    });

    it('says two decisions in their order, and not one of them twice to the same worker', () => {
      connection.send(ticketMessage());
      newest().say(idle);
      connection.send(decide('accepted', '1'));
      connection.send(decide('undone', '2'));
      connection.send(ticketMessage());
      expect(said(newest())).toEqual(['open', 'ticket', 'decide', 'decide', 'ticket']);
      newest().leave();
      expect(newest().told.slice(2)).toEqual([decide('accepted', '1'), decide('undone', '2')]);
    });

    it('tells that a draft goes on of which nothing had been heard, and that any other one is gone', () => {
      connection.send(ticketMessage());
      newest().say(idle);
      connection.send(draft);
      newest().leave();
      newest().say(snapshot({ is: 'dismissed', suggestion: {}, decision: {} }, { is: 'waiting', runId: 'r' }));
      newest().leave();
      expect(events.onInterrupted.mock.calls).toEqual([
        [true, true],
        [true, false],
      ]);
    });

    it('says it as soon as the worker wants no ticket', () => {
      connection.send(ticketMessage());
      newest().say(suggestion);
      connection.forgetTicket();
      newest().leave();
      connection.send(draft);
      expect(said(newest())).toEqual(['open']);
      newest().say(snapshot({ is: 'failed', error: { code: 'no-key' } }));
      expect(said(newest())).toEqual(['open', 'draft']);
    });

    it('says it after a page that could not be read again', () => {
      connection.send(ticketMessage());
      newest().say(suggestion);
      connection.comeBack();
      connection.send(draft);
      newest().say(snapshot({ is: 'reading', admissionFacts: false }));
      connection.send({ type: 'unreadable', error: { code: 'desk-signed-out' } });
      expect(said(newest())).toEqual(['open', 'unreadable', 'draft']);
    });
  });

  describe('of a page that is left and shown again', () => {
    it('is closed at once, and made again at once without what was read before', () => {
      connection.send(ticketMessage());
      newest().say(waiting);
      connection.leave();
      expect([newest().disconnected, vi.getTimerCount()]).toEqual([true, 0]);
      connection.comeBack();
      expect([ports.length, said(newest()), newest().told[0]]).toMatchObject([2, ['open'], { reconnected: false }]);
      connection.send(ticketMessage());
      expect([ports.length, said(newest())]).toEqual([2, ['open', 'ticket']]);
    });

    it('is made again also where nobody had said that the page was left, and the dead port is never used', () => {
      connection.send(ticketMessage());
      newest().say(waiting);
      const dead = newest();
      dead.disconnected = true;
      connection.comeBack();
      vi.advanceTimersByTime(3 * PING_MS);
      expect([ports.length, said(dead), events.onInterrupted.mock.calls.length]).toEqual([2, ['open', 'ticket'], 0]);
    });

    it('stays closed while the page is away, whatever it still does', () => {
      connection.send(ticketMessage());
      newest().say(suggestion);
      connection.leave();
      connection.wake();
      connection.send(ticketMessage());
      connection.send({ type: 'retry' });
      vi.advanceTimersByTime(3 * PING_MS);
      expect([ports.length, said(newest()), vi.getTimerCount()]).toEqual([1, ['open', 'ticket'], 0]);
    });

    it('tells of a decision that ended while the page was away, once the ticket is known again', () => {
      connection.send(ticketMessage());
      newest().say(suggestion);
      connection.leave();
      const decision: Decision = { suggestionId: 's', kind: 'accepted', at: '1', applied: [], before: [], way: 'form' };
      connection.send({ type: 'decide', decision });
      connection.comeBack();
      newest().say(snapshot({ is: 'reading', admissionFacts: false }));
      expect(said(newest())).toEqual(['open']);
      connection.send(ticketMessage());
      expect(said(newest())).toEqual(['open', 'ticket', 'decide']);
    });

    it('tells no draft that was asked for before: its words may not be public any more', () => {
      connection.send(ticketMessage());
      newest().say(suggestion);
      connection.send({ type: 'draft', runId: 'r', ticket: ticketMessage().ticket, age: 0, instruction: '' });
      connection.leave();
      connection.comeBack();
      connection.send(ticketMessage());
      expect(said(newest())).toEqual(['open', 'ticket']);
    });

    it('of an extension that was updated meanwhile is dead', () => {
      connection.wake();
      connection.leave();
      const { id } = browser.runtime;
      Object.assign(browser.runtime, { id: undefined });
      connection.comeBack();
      Object.assign(browser.runtime, { id });
      expect([ports.length, events.onDead.mock.calls.length]).toEqual([1, 1]);
    });
  });

  it.each<[string, () => void]>([
    ['with the next message', () => connection.send({ type: 'retry' })],
    ['with the next reading', () => connection.send(ticketMessage())],
    ['with the next ping', () => vi.advanceTimersByTime(PING_MS)],
  ])('to a port that has ended without a word is noticed %s', (_when, act) => {
    connection.send(ticketMessage());
    newest().say(waiting);
    newest().disconnected = true;
    act();
    expect([ports.length, said(newest()).slice(0, 2)]).toEqual([2, ['open', 'ticket']]);
  });

  it('hears nothing more of an older port', () => {
    connection.wake();
    const old = newest();
    old.leave();
    connection.wake();
    old.say(suggestion);
    old.leave();
    expect([events.onSnapshot.mock.calls.length, ports.length]).toEqual([0, 2]);
  });

  it('that is closed stays closed', () => {
    connection.wake();
    connection.close();
    connection.wake();
    connection.send({ type: 'retry' });
    expect([ports.length, newest().disconnected, said(newest())]).toEqual([1, true, ['open']]);
  });

  it('to an extension that was updated is dead, and says so once', () => {
    connection.wake();
    newest().say(waiting);
    const { id } = browser.runtime;
    Object.assign(browser.runtime, { id: undefined });
    newest().leave();
    connection.send({ type: 'retry' });
    Object.assign(browser.runtime, { id });
    expect([
      ports.length,
      events.onDead.mock.calls.length,
      events.onInterrupted.mock.calls.length,
      vi.getTimerCount(),
    ]).toEqual([1, 1, 0, 0]);
  });
});
