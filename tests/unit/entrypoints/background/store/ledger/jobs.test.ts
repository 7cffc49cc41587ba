import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueTicket } from '../../../../../../core/queue';
import type { TicketRef } from '../../../../../../core/ticket';
import { using } from '../../../../../../entrypoints/background/store/ledger/db';
import type { JobRecord } from '../../../../../../entrypoints/background/store/ledger/job-record';
import { jobs } from '../../../../../../entrypoints/background/store/ledger/jobs';
import { facts } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { tickets } from '../../../../../../entrypoints/background/store/ledger/tickets';
import { freshBrowser, ref } from '../../kit/world';

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 21, 10, 0, second));
const of = (ticketId: string, origin: string = ref.origin): TicketRef => ({ ...ref, origin, ticketId });
const listed = (ticketId: string, change: Partial<QueueTicket> = {}): QueueTicket => ({
  ref: of(ticketId),
  subject: `Ticket ${ticketId}`,
  status: 'open',
  statusName: 'Open',
  stamp: 's1',
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
  ...change,
});
const place = (value: string) => ({ key: 'place', value });
const found = (told: readonly QueueTicket[], second = 0, isNews = true): Promise<void> =>
  jobs.found(told, place(`m${second}`), isNews, at(second));
const none: ReadonlySet<string> = new Set();
const take = (worker = 'w1', leaveOut = none, second = 30): Promise<JobRecord | undefined> =>
  jobs.take(worker, leaveOut, at(second));
const all = (): Promise<JobRecord[]> => using((db) => db.getAll('jobs'));
const ids = async (): Promise<string[]> => (await all()).map(({ ref: { ticketId } }) => ticketId);
const taken = async (worker = 'w1'): Promise<JobRecord> => {
  const job = await take(worker);
  if (job === undefined) throw new Error('something was to be done');
  return job;
};

beforeEach(() => {
  vi.restoreAllMocks();
  freshBrowser();
});

describe('what a list tells', () => {
  it('becomes tickets, jobs and the place where to go on', async () => {
    await found([listed('1'), listed('2')]);
    expect([await ids(), await facts.get('place')]).toEqual([['1', '2'], 'm0']);
    expect(await tickets.get(of('1'))).toMatchObject({ subject: 'Ticket 1', status: 'open', stamp: 's1' });
    expect((await all())[0]).toMatchObject({ priority: 'background', attempts: 0, lease: null, provenAt: null });
  });

  it.each([
    ['the first ticket', 'tickets', 1],
    ['the second ticket, after the first one’s job', 'tickets', 2],
    ['a job', 'jobs', 1],
    ['the second job', 'jobs', 2],
    ['the place', 'facts', 1],
  ] as const)('is all or nothing: %s cannot be written', async (_name, store, time) => {
    await found([listed('0')], 0);
    const put = IDBObjectStore.prototype.put;
    let times = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === store && (times += 1) === time) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(found([listed('1'), listed('2')], 1)).rejects.toThrow('no room');
    vi.restoreAllMocks();
    expect([await ids(), await facts.get('place')]).toEqual([['0'], 'm0']);
    expect([await tickets.get(of('1')), await tickets.get(of('2'))]).toEqual([undefined, undefined]);
    // So the next look is told the same and loses nothing.
    await found([listed('1'), listed('2')], 2);
    expect([await ids(), await facts.get('place')]).toEqual([['0', '1', '2'], 'm2']);
  });

  it('makes no job of what was there before anybody watched, and one of what changes then', async () => {
    await found([listed('1'), listed('2')], 0, false);
    expect([await ids(), await facts.get('place')]).toEqual([[], 'm0']);
    await found([listed('1'), listed('2', { stamp: 's2' })], 1);
    expect(await ids()).toEqual(['2']);
  });

  it('makes none of a ticket that is told again as it was, after that one was done', async () => {
    await found([listed('1')], 0);
    await jobs.done(await taken());
    await found([listed('1', { subject: 'Renamed' })], 1);
    expect([await ids(), (await tickets.get(of('1')))?.subject]).toEqual([[], 'Renamed']);
    await found([listed('1', { stamp: 's2' })], 2);
    expect(await ids()).toEqual(['1']);
  });

  it.each(['solved', 'closed'] as const)('makes none of what is %s', async (status) => {
    await found([listed('1', { status })]);
    expect(await ids()).toEqual([]);
  });

  it('lets a ticket that changes while it is in hand come again, with the tries that it has had', async () => {
    await found([listed('1')], 0);
    const old = await taken();
    await jobs.putBack(old, { attempts: 2, notBefore: at(0).toISOString() });
    const inHand = await taken();
    await found([listed('1', { stamp: 's2' })], 1);
    for (const late of [jobs.done(inHand), jobs.proven(inHand), jobs.putBack(inHand, { attempts: 9, notBefore: 'z' })])
      await late;
    expect(await all()).toMatchObject([{ at: at(1).toISOString(), lease: null, attempts: 2, provenAt: null }]);
    expect(await take()).toMatchObject({ notBefore: at(1).toISOString() });
  });
});

describe('taking a job', () => {
  it('gives each one to one hand only, however many ask at once', async () => {
    await found(['1', '2', '3', '4', '5'].map((id) => listed(id)));
    const hands = await Promise.all(Array.from({ length: 9 }, () => take()));
    const got = hands.flatMap((job) => job?.ref.ticketId ?? []);
    expect([got.toSorted(), hands.filter((job) => job === undefined)]).toMatchObject([
      ['1', '2', '3', '4', '5'],
      { length: 4 },
    ]);
  });

  it('gives what a worker that ended had in hand to the next one, and not twice to the same', async () => {
    await found([listed('1')]);
    expect((await taken('w1')).lease).toBe('w1');
    expect(await take('w1')).toBeUndefined();
    expect(await take('w2')).toMatchObject({ ref: of('1'), lease: 'w2' });
    expect(await take('w2')).toBeUndefined();
  });

  it('gives what was shown first, then the oldest', async () => {
    await found([listed('b')], 1);
    await found([listed('a')], 2);
    await found([listed('c')], 0);
    // It may be done later than the others, and is the oldest all the same.
    await jobs.putBack(await taken(), { attempts: 0, notBefore: at(20).toISOString() });
    await jobs.begin(of('s'), 'w0', at(9));
    const order = [];
    for (let job = await take(); job; job = await take()) order.push(job.ref.ticketId);
    expect(order).toEqual(['s', 'c', 'b', 'a']);
  });

  it('gives none before its time, none of a desk that rests, and what was put back at its time', async () => {
    await found([listed('1')], 10);
    expect(await take('w1', none, 9)).toBeUndefined();
    expect(await take('w1', new Set([ref.origin]), 10)).toBeUndefined();
    const job = await taken();
    await jobs.putBack(job, { attempts: 1, notBefore: at(40).toISOString() });
    expect(await take('w1', none, 39)).toBeUndefined();
    expect(await take('w1', none, 40)).toMatchObject({ attempts: 1, lease: 'w1' });
  });

  it('passes over what cannot be read', async () => {
    await found([listed('1'), listed('2')]);
    const [one] = await all();
    await using((db) => db.put('jobs', { ...one, what: 'else' } as unknown as JobRecord));
    expect((await taken()).ref.ticketId).toBe('2');
    expect(await take()).toBeUndefined();
  });
});

describe('a job', () => {
  it('of a shown ticket ends with that one’s answer, and one that came for it meanwhile stays', async () => {
    await jobs.begin(of('1'), 'w1', at(0));
    await jobs.end(of('1'));
    expect(await ids()).toEqual([]);
    await jobs.begin(of('1'), 'w1', at(1));
    await found([listed('1')], 2);
    await jobs.end(of('1'));
    expect(await all()).toMatchObject([{ priority: 'background', lease: null }]);
  });

  it('remembers when its text was proven public', async () => {
    await found([listed('1')]);
    await jobs.proven(await taken(), at(5));
    expect(await all()).toMatchObject([{ provenAt: at(5).toISOString(), lease: 'w1' }]);
  });

  it('is kept for these desks only, but for what somebody had before them', async () => {
    const other = 'https://other.zendesk.com';
    await found([listed('1'), listed('2', { ref: of('2', other) })]);
    await jobs.begin(of('3', other), 'w1', at(0));
    expect([await jobs.count(ref.origin), await jobs.count(other)]).toEqual([1, 2]);
    await jobs.keepOnly([ref.origin]);
    expect(await ids()).toEqual(['1', '3']);
    await jobs.keepOnly([]);
    expect(await ids()).toEqual(['3']);
  });
});
