import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PING_MS, type Snapshot } from '../../../../core/messages';
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
    newest().leave();
    connection.send({ ...ticketMessage(), values: { priority: 'high' } });
    expect([said(newest()), newest().told[1]]).toMatchObject([['open', 'ticket'], { values: { priority: 'high' } }]);
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
    expect(events.onInterrupted.mock.calls).toEqual([[true], [true], [true], [false]]);
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
