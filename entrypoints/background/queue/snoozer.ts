import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { asksForAdmissionFacts } from '../../../core/policy/access';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { findDeskTab } from '../desks/tabs';
import { askSource } from '../desks/source';
import { makeTurns } from '../in-turn';
import { logProblem } from '../log';
import type { Loaded } from '../rules/load';
import { POLICY_NOW } from '../store/policy/copies';
import { snoozes } from '../store/ledger/snoozes';
import { onTicketsChanged } from '../store/ledger/ticket-changes';
import type { TicketRecord } from '../store/ledger/ticket-record';
import { tickets } from '../store/ledger/tickets';
import { refusalOf } from '../tickets/admission';
import { isAdmitted, listedAdmission } from '../tickets/listed-admission';
import { notPaused, queueOrigins } from './desks';
import { isRefused, whileOn } from './power';

/** The browser wakes the worker by it when a snoozed ticket is due, and so often that an answer is found. */
export const SNOOZE_ALARM = 'deskside:snoozed';
/** So often at most snoozed tickets are read to find out whether somebody has answered. Milliseconds. */
const ANSWERS_MS = 5 * 60_000;
const MOST_READ = 20;

/** In `storage.session`: when answers were looked for last, and the last ticket that was read then. */
const LOOKED = 'queue.snoozed';
const lookedSchema = z.object({ at: z.number(), after: z.string() });

/** What the requester wrote last stands at the end of the conversation, and they wrote it after the ticket was snoozed. */
async function isAnswered(ref: TicketRecord['ref'], snoozedAt: string, counts: Loaded): Promise<boolean> {
  const read = await askSource<'read'>(ref.origin, {
    what: 'read',
    ref,
    admissionFacts: asksForAdmissionFacts(counts.rules),
    quiet: true,
  });
  if (!read.ok || refusalOf(read.value, counts) !== null) return false;
  const ticket = parsePublicTicket(read.value.ticket);
  const newest = ticket.ok ? ticket.value.messages.at(-1) : undefined;
  return newest?.author === 'requester' && Date.parse(newest.createdAt) > Date.parse(snoozedAt);
}

/**
 * Brings back what was snoozed: when its time has come, and when the requester has written. It works whether a panel is open or not and
 * keeps nothing: each time that the worker is awake for it, times are compared, so that neither sleep nor another clock counts.
 */
export class Snoozer {
  private readonly inTurn = makeTurns();
  private stirring = false;

  constructor(private readonly now: () => Date = () => new Date()) {}

  /** From now on, and what came due while nobody was there. */
  start(): void {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === SNOOZE_ALARM) this.wake();
    });
    browser.runtime.onStartup.addListener(() => this.wake());
    browser.storage.onChanged.addListener((changes) => {
      if ('settings' in changes || POLICY_NOW in changes) this.wake();
    });
    onTicketsChanged((keys) => this.changed(keys));
    this.wake();
  }

  /** Looks what is due, and whether somebody has answered. */
  wake(): void {
    this.work(async () => {
      const counts = await whileOn();
      if (isRefused(counts)) return void (await browser.alarms.clear(SNOOZE_ALARM));
      await snoozes.due(this.now());
      await this.findAnswers(counts);
      await this.plan();
    });
  }

  /** Nothing that was begun is left. */
  rests(): Promise<void> {
    return this.inTurn(() => Promise.resolve());
  }

  private work(doing: () => Promise<void>): void {
    this.inTurn(doing).catch((thrown: unknown) => logProblem('snoozed tickets', thrown));
  }

  /** Something was snoozed or is back, or a list told of a snoozed ticket what it had not told before. */
  private changed(keys: readonly string[] | null): void {
    if (keys === null && this.stirring) return;
    this.stirring ||= keys === null;
    this.work(async () => {
      if (keys === null) this.stirring = false;
      if (isRefused(await whileOn())) return;
      if (keys !== null) await this.readChanged(keys);
      await this.plan();
    });
  }

  private async readChanged(keys: readonly string[]): Promise<void> {
    if ((await snoozes.next()) === null) return;
    const changed = (await tickets.named(keys)).filter(
      ({ snoozedUntil, snoozedAt, listed }) =>
        snoozedUntil !== null &&
        snoozedAt !== undefined &&
        listed !== undefined &&
        Date.parse(listed.at) > Date.parse(snoozedAt),
    );
    if (changed.length === 0) return;
    const counts = await whileOn();
    if (!isRefused(counts)) await this.read(changed.slice(0, MOST_READ), counts);
  }

  /** In turn, a few at a time: whoever snoozes hundreds of tickets keeps no desk busy. */
  private async findAnswers(counts: Loaded): Promise<void> {
    const now = this.now().getTime();
    const { at, after } = lookedSchema.safeParse((await browser.storage.session.get(LOOKED))[LOOKED]).data ?? {
      at: Number.NEGATIVE_INFINITY,
      after: '',
    };
    if (now >= at && now - at < ANSWERS_MS) return;
    const all = (await snoozes.all()).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    if (all.length === 0) return;
    const open = await this.ofOpenDesks(all, counts);
    const next = [...open.filter(({ key }) => key > after), ...open.filter(({ key }) => key <= after)].slice(
      0,
      MOST_READ,
    );
    await browser.storage.session.set({ [LOOKED]: { at: now, after: next.at(-1)?.key ?? '' } });
    await this.read(next, counts);
  }

  private async ofOpenDesks(records: readonly TicketRecord[], counts: Loaded): Promise<TicketRecord[]> {
    const open = new Set<string>();
    for (const origin of notPaused(await queueOrigins(counts), counts))
      if ((await findDeskTab(origin)) !== null) open.add(origin);
    return records.filter(({ ref }) => open.has(ref.origin));
  }

  private async read(records: readonly TicketRecord[], counts: Loaded): Promise<void> {
    const admission = await listedAdmission(counts.rules);
    for (const record of await this.ofOpenDesks(records, counts)) {
      const { ref, snoozedAt } = record;
      if (snoozedAt === undefined || !isAdmitted(record, admission)) continue;
      if (await isAnswered(ref, snoozedAt, counts)) await snoozes.answered(ref, snoozedAt, this.now());
    }
  }

  /** The next time, and no later than answers are looked for: a clock that was put forward makes something due sooner. */
  private async plan(): Promise<void> {
    const next = await snoozes.next();
    if (next === null) return void (await browser.alarms.clear(SNOOZE_ALARM));
    const when = Math.min(next, this.now().getTime() + ANSWERS_MS);
    const present = await browser.alarms.get(SNOOZE_ALARM);
    const isSooner =
      present === undefined || present.scheduledTime > when || present.scheduledTime < this.now().getTime();
    if (isSooner) await browser.alarms.create(SNOOZE_ALARM, { when });
  }
}
