import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { SourceAsk } from '../../../../../core/messages';
import type { QueueTicket } from '../../../../../core/queue';
import type { TicketRef } from '../../../../../core/ticket-ref';
import { askSource } from '../../../../../entrypoints/background/desks/source';
import { inNoTime } from '../../../in-no-time';
import { DesksWorld } from '../kit/desks-world';
import { catalogue, publicTicket, ref } from '../kit/world';

const { origin } = ref;
let desks: DesksWorld;
/** What each tab says: a value, or what it does. */
let says: Map<number, () => unknown>;
let asked: number[];

const views: Extract<SourceAsk, { what: 'views' }> = { what: 'views', quiet: false };
const list: Extract<SourceAsk, { what: 'list' }> = { what: 'list', view: '1', most: 5, asks: [], quiet: false };
const reading: Extract<SourceAsk, { what: 'read' }> = { what: 'read', ref, admissionFacts: false, quiet: false };
const write: Extract<SourceAsk, { what: 'write' }> = {
  what: 'write',
  ref,
  choices: [],
  stamp: 's',
  scope: null,
  quiet: false,
};
const note: Extract<SourceAsk, { what: 'note' }> = { what: 'note', ref, text: 'A note', quiet: false };

const some = { ok: true, value: [{ id: '1', title: 'Mine' }] };
const ticket = (of: TicketRef = ref): QueueTicket => ({
  ref: of,
  subject: 'It burns',
  status: 'open',
  statusName: 'Open',
  stamp: '2026-03-02T09:00:00Z',
  createdAt: null,
  requesterName: 'Rosa',
  requesterId: null,
  assigneeName: null,
  teamName: null,
  priorityName: null,
  typeName: null,
  channelName: null,
  scope: null,
  values: {},
});
const told = (value: object): object => ({
  ticket: publicTicket(),
  catalogue: { ...catalogue, origin },
  fieldsOnForm: [],
  values: {},
  scope: null,
  closed: false,
  age: 5,
  ...value,
});
const never = (): Promise<never> => new Promise(() => undefined);
const refused = { ok: false, error: { code: 'desk-refused' } };
const unreachable = { ok: false, error: { code: 'desk-unreachable' } };

function open(id: number, says_: () => unknown, serves: unknown = true): void {
  desks.tabs.push({ id, url: `${origin}/agent/dashboard`, serves });
  says.set(id, says_);
}

beforeEach(() => {
  desks = DesksWorld.install();
  says = new Map();
  asked = [];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(browser.tabs, {
    sendMessage: (tabId: number) => {
      asked.push(tabId);
      return Promise.resolve(says.get(tabId)?.());
    },
  });
});

describe('asking a desk through its tabs', () => {
  it('fails where none is open, or the address is no desk’s', async () => {
    expect(await askSource(origin, views)).toMatchObject(unreachable);
    open(3, () => some);
    expect(await askSource('https://example.com', views)).toMatchObject(unreachable);
    expect(asked).toEqual([]);
  });

  it('has the script put into the tab right before, and asks the one that leads: the oldest that is awake', async () => {
    open(9, () => some);
    open(4, () => some);
    open(2, () => some);
    Object.assign(desks.tabs[2] ?? {}, { discarded: true });
    expect(await askSource(origin, views)).toEqual(some);
    expect([asked, desks.filesIn(4), desks.filesIn(9)]).toEqual([[4], ['/desk-source-zendesk.js'], []]);
  });

  it('goes on from a tab that is gone, has no bootstrap or does not answer to a live one', async () => {
    open(1, () => Promise.reject(new Error('The message port closed before a response was received.')));
    open(2, () => undefined);
    open(3, () => some, false);
    open(4, () => some);
    expect(await askSource(origin, views)).toEqual(some);
    expect(asked).toEqual([1, 2, 4]);
  });

  it('does not wait for a frozen tab, which takes no script before it wakes', async () => {
    open(1, () => some);
    open(2, () => some);
    const { executeScript } = browser.scripting;
    Object.assign(browser.scripting, {
      executeScript: (wish: Parameters<typeof executeScript>[0]) =>
        wish.target.tabId === 1 ? never() : executeScript(wish),
    });
    const began = Date.now();
    expect(await inNoTime(() => askSource(origin, views))).toEqual(some);
    expect([asked, Date.now() - began < 60_000]).toEqual([[2], true]);
  });

  it('gives up a tab that does not answer in time, later where nobody waits', async () => {
    open(1, never);
    open(2, () => some);
    const took = async (quiet: boolean): Promise<number> =>
      inNoTime(async () => {
        const began = Date.now();
        expect(await askSource(origin, { ...views, quiet })).toEqual(some);
        return Date.now() - began;
      });
    expect(await took(false)).toBeLessThan(40_000);
    expect(await took(true)).toBeGreaterThan(150_000);
    expect(asked).toEqual([1, 2, 1, 2]);
  });

  it('passes on what failed at the desk, and asks no other tab then', async () => {
    open(1, () => ({ ok: false, error: { code: 'desk-signed-out' } }));
    open(2, () => some);
    expect(await askSource(origin, views)).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
    expect(asked).toEqual([1]);
  });

  it.each<[string, unknown]>([
    ['another shape', { ok: true, value: 'views' }],
    ['more than was agreed', { ok: true, value: [{ id: '1', title: 'Mine', lastComment: 'SECRET' }] }],
    ['an error that nobody knows', { ok: false, error: { code: 'made-up' } }],
    ['a name without end', { ok: true, value: [{ id: '1', title: 'x'.repeat(10_000) }] }],
  ])('refuses %s', async (_, answer) => {
    open(1, () => answer);
    expect(await askSource(origin, views)).toMatchObject(refused);
  });

  it('refuses tickets of another desk than the tab’s own', async () => {
    const listed = (of: TicketRef): object => ({
      ok: true,
      value: { tickets: [ticket(), ticket(of)], complete: true },
    });
    open(1, () => listed(ref));
    expect(await askSource(origin, list)).toEqual(listed(ref));
    says.set(1, () => listed({ ...ref, origin: 'https://other.zendesk.com' }));
    expect(await askSource(origin, list)).toMatchObject(refused);
    says.set(1, () => listed({ ...ref, desk: 'halopsa' }));
    expect(await askSource(origin, list)).toMatchObject(refused);
  });

  it('refuses another ticket than the one that was asked for, and fields of another desk', async () => {
    const answers = (value: object): void => void says.set(1, () => ({ ok: true, value: told(value) }));
    open(1, () => undefined);
    answers({});
    expect(await askSource(origin, reading)).toMatchObject({ ok: true });
    answers({ ticket: publicTicket(['It burns'], { ...ref, ticketId: '7' }) });
    expect(await askSource(origin, reading)).toMatchObject(refused);
    answers({ ticket: 'none' });
    expect(await askSource(origin, reading)).toMatchObject(refused);
    answers({ catalogue: { ...catalogue, origin: 'https://other.zendesk.com' } });
    expect(await askSource(origin, reading)).toMatchObject(refused);
  });
});

describe('the fields of a scope', () => {
  const fields = { what: 'catalogue', scope: '9', quiet: false } as const;

  it('are taken from the desk’s own tab only', async () => {
    const answers = (value: object): void => void says.set(1, () => ({ ok: true, value }));
    open(1, () => undefined);
    answers({ ...catalogue, origin });
    expect(await askSource(origin, fields)).toEqual({ ok: true, value: { ...catalogue, origin } });
    for (const other of [{ origin: 'https://other.zendesk.com' }, { origin, desk: 'halopsa' }, { origin, more: 1 }]) {
      answers({ ...catalogue, ...other });
      expect(await askSource(origin, fields)).toMatchObject(refused);
    }
  });

  it('are named by a short text, and a row that names a longer one is refused', async () => {
    const listed = (scope: unknown) => ({ ok: true, value: { tickets: [{ ...ticket(), scope }], complete: true } });
    open(1, () => listed('x'.repeat(100)));
    expect(await askSource(origin, list)).toMatchObject({ ok: true });
    for (const scope of ['x'.repeat(101), '', 9, undefined]) {
      says.set(1, () => listed(scope));
      expect(await askSource(origin, list)).toMatchObject(refused);
    }
  });
});

describe('a write', () => {
  it.each([
    ['write', write],
    ['note', note],
  ] as const)('goes to one tab only, whatever becomes of that: %s', async (_, ask) => {
    const other = (): void => {
      open(2, () => ({ ok: true, value: null }));
    };
    open(1, never);
    other();
    expect(await inNoTime(() => askSource(origin, ask as typeof write))).toMatchObject(unreachable);
    says.set(1, () => Promise.reject(new Error('The message port closed before a response was received.')));
    expect(await askSource(origin, ask as typeof write)).toMatchObject(unreachable);
    says.set(1, () => undefined);
    expect(await askSource(origin, ask as typeof write)).toMatchObject(unreachable);
    expect(asked).toEqual([1, 1, 1]);
  });

  it('goes to the first tab that has what writes', async () => {
    open(1, () => undefined, false);
    open(2, () => ({ ok: true, value: null }));
    expect(await askSource(origin, write)).toEqual({ ok: true, value: null });
    expect(asked).toEqual([2]);
  });
});
