import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ErrorCode } from '../../../../../core/errors';
import type { Moment } from '../../../../../core/freshness';
import type { SourceAsk } from '../../../../../core/messages';
import type { QueueTicket } from '../../../../../core/queue';
import type { Settings } from '../../../../../core/settings';
import type { TicketRef } from '../../../../../core/ticket';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { using } from '../../../../../entrypoints/background/store/ledger/db';
import type { JobRecord } from '../../../../../entrypoints/background/store/ledger/job-record';
import { jobs } from '../../../../../entrypoints/background/store/ledger/jobs';
import { JobRunner } from '../../../../../entrypoints/background/watch/job-runner';
import { nothingListed } from '../../../core/listed-facts';
import { DesksWorld } from '../kit/desks-world';
import { DESTINATION, FakeModel, settingsWith } from '../kit/model';
import { unmanage } from '../kit/policy-now';
import { catalogue, publicTicket, ref } from '../kit/world';

export const { origin } = ref;
export const otherOrigin = 'https://other.zendesk.com';
export const ticketOf = (ticketId: string, at: string = origin): TicketRef => ({ ...ref, origin: at, ticketId });

/** What keeps a server busy in a test is shown, and no part of it. */
const isBusy = ({ ref: { ticketId } }: JobRecord): boolean => ticketId.startsWith('busy-');

const allOn = { triage: true, draft: true, watch: true, summary: false };
const watched = { descriptions: {}, watched: [{ id: 'v1', title: 'Unassigned' }] };

/** A person who has switched everything on, agreed to it and chosen a view on one desk. */
export const watching = (change: Partial<Settings> = {}): Settings =>
  settingsWith({
    capabilities: allOn,
    agreedUnopened: [DESTINATION],
    desks: { [origin]: watched },
    ...change,
  });
export const alsoAtOther = { desks: { [origin]: watched, [otherOrigin]: watched } };

export const listed = (of: TicketRef, stamp = 's1'): QueueTicket => ({
  ref: of,
  subject: `Ticket ${of.ticketId}`,
  status: 'open',
  statusName: 'Open',
  stamp,
  ...nothingListed,
  requesterName: 'Rosa',
});

/** What is set stays as it is. */
export const nothingChanges = (): AbortSignal => new AbortController().signal;

const failed = (code: ErrorCode, more: object = {}) => ({ ok: false, error: { code, ...more } });

/** A new browser with one worker in it, an open tab of each desk, and a model that answers when the test says so. */
export class WatchWorld {
  model = new FakeModel();
  private moment: Moment = { wall: 0, steady: 0 };
  hub = new Hub();
  desks!: DesksWorld;
  /** What was asked of the tabs, in turn. */
  asks: SourceAsk[] = [];
  /** What a tab says of a ticket beside its text, by the ticket's number. */
  readonly says = new Map<string, object>();
  /** The text of each ticket that is not the usual one. */
  readonly texts = new Map<string, string>();
  /** What a tab tells is new, by origin; the mark counts how often it was asked. */
  readonly news = new Map<string, readonly QueueTicket[]>();
  /** What the desk says to every question, by origin. */
  readonly desksFail = new Map<string, ReturnType<typeof failed>>();
  /** Passed before each answer of a tab. */
  gate: (ask: SourceAsk) => Promise<void> = () => Promise.resolve();

  renew(): void {
    vi.restoreAllMocks();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    unmanage();
    this.desks = DesksWorld.install();
    this.model = new FakeModel();
    this.moment = { wall: Date.now(), steady: 50_000 };
    this.hub = this.worker();
    this.asks = [];
    this.gate = () => Promise.resolve();
    for (const each of [this.says, this.texts, this.news, this.desksFail]) each.clear();
    for (const [index, at] of [origin, otherOrigin].entries())
      this.desks.tabs.push({ id: index + 1, url: `${at}/agent/dashboard`, serves: true });
    const answer = async (tabId: number, { ask }: { ask: SourceAsk }): Promise<unknown> => {
      const at = tabId === 1 ? origin : otherOrigin;
      this.asks.push(ask);
      await this.gate(ask);
      return this.desksFail.get(at) ?? this.answerOf(ask, at);
    };
    Object.assign(browser.tabs, { sendMessage: answer });
  }

  /** One that knows nothing of what an earlier one did. */
  worker = (): Hub => new Hub(() => this.moment);

  /** On the clock that says how old a reading is. */
  pass(ms: number): void {
    this.moment = { wall: this.moment.wall + ms, steady: this.moment.steady + ms };
  }

  deskFails(code: ErrorCode, more: object = {}, at: string = origin): void {
    this.desksFail.set(at, failed(code, more));
  }

  private answerOf(ask: SourceAsk, at: string): unknown {
    if (ask.what === 'changes') {
      const mark = `mark-${this.asks.length}`;
      return { ok: true, value: { tickets: this.news.get(at) ?? [], complete: true, mark } };
    }
    if (ask.what !== 'read') throw new Error(`nobody asks for ${ask.what} here`);
    const { ticketId } = ask.ref;
    const value = {
      ticket: publicTicket([this.texts.get(ticketId) ?? `Problem ${ticketId}.`], ask.ref),
      catalogue: { ...catalogue, origin: at },
      fieldsOnForm: [],
      values: { priority: 'normal' },
      scope: null,
      closed: false,
      age: 0,
    };
    return { ok: true, value: { ...value, ...this.says.get(ticketId) } };
  }

  /** How often the text of a ticket was asked for. */
  reads = (ticketId?: string): number =>
    this.asks.filter((ask) => ask.what === 'read' && (ticketId === undefined || ask.ref.ticketId === ticketId)).length;

  looks = (): string[] => this.asks.flatMap((ask) => (ask.what === 'changes' ? (ask.mark ?? 'none') : []));

  /** A look has found these. */
  found = (refs: readonly TicketRef[], stamp = 's1'): Promise<void> =>
    jobs.found(
      refs.map((of) => listed(of, stamp)),
      { key: 'watch', value: '' },
      true,
    );

  runner = (hub = this.hub): JobRunner => new JobRunner(hub, nothingChanges, () => undefined);

  drain = (signal = new AbortController().signal): Promise<void> => this.runner().drain(signal);

  /** Every request from this one on is answered like this at once. */
  answerEach(text: string, from = 1): void {
    void (async () => {
      for (let next = from; ; next += 1) (await this.model.request(next)).answer(text);
    })();
  }

  /** What waits for its time may be done now. */
  timePasses = (): Promise<void> =>
    using(async (db) => {
      for (const job of await db.getAll('jobs')) await db.put('jobs', { ...job, notBefore: new Date(0).toISOString() });
    });

  /** What is said to a model, all of it. */
  asked = (): string => this.model.asked.map(({ request }) => JSON.stringify(request)).join('\n');
}

export const allJobs = async (): Promise<JobRecord[]> =>
  (await using((db) => db.getAll('jobs'))).filter((job) => !isBusy(job));
export const jobIds = async (): Promise<string[]> => (await allJobs()).map((job) => job.ref.ticketId);
/** Seconds from now on that each job rests, by its ticket. */
export const rests = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await allJobs()).map((job) => [job.ref.ticketId, Math.round((Date.parse(job.notBefore) - Date.now()) / 1000)]),
  );
