import { browser } from 'wxt/browser';
import type { Decision } from '../../../../core/suggestion';
import { findDeskTab } from '../../desks/tabs';
import { logProblem } from '../../log';
import { keepAwake } from '../../model/keep-awake';
import type { ChangeRecord } from '../../store/ledger/run-record';
import { POLICY_NOW } from '../../store/policy/copies';
import { forgetForGood } from '../../store/ledger/forgotten';
import { runs } from '../../store/ledger/runs';
import { doChange, lookBack } from './do-change';
import { nextAt, unsureAt } from './next-change';
import { runBook } from './run-book';
import type { HeldRun } from './run-view';

/** The browser wakes the worker by it, once a minute, while something is to be done. */
export const RUNS_ALARM = 'deskside:runs';
/** So long a person can take back that they had a ticket forgotten. Milliseconds. */
const FORGETTING_MS = 600_000;
/** What could not be read or written here is tried again so soon. Milliseconds. */
const AGAIN_MS = 5_000;
/** A desk that may have done something is asked for it so often at most, and for so long. Milliseconds. */
const UNSURE_EVERY_MS = 60_000;
const UNSURE_MS = 86_400_000;

/** What runs have to do with the tickets that are shown. */
interface RunnerWork {
  /** Open cards hear what was decided elsewhere. */
  decided(stateKey: string, decision: Decision): void;
  onResumed(told: () => void): void;
}

const keyOf = ({ run, at }: ChangeRecord): string => `${run}|${at}`;

/**
 * Does what people want from the queue: at each desk one change after the other, desks side by side. All that it needs stands in the
 * ledger, so that a worker that starts anew goes on where the last one was, also between a desk's write and our own.
 */
export class Runner {
  private readonly atWork = new Map<string, Promise<void>>();
  private readonly inHand = new Set<string>();
  /** What is looked at again then, and when desks were asked about what nobody knows; milliseconds of the wall's clock. */
  private readonly waits = new Map<string, number>();
  private readonly unsureAsked = new Map<string, number>();
  private looking: Promise<void> | null = null;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isEnded = false;
  private readonly forget: (() => void)[] = [];

  constructor(private readonly work: RunnerWork) {}

  /** From now on, and where the last worker was. */
  start(): void {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === RUNS_ALARM) this.look();
    });
    this.forget.push(
      runBook.onWork(() => this.look()),
      runBook.onDecided((stateKey, decision) => this.work.decided(stateKey, decision)),
    );
    this.work.onResumed(() => this.look());
    browser.storage.onChanged.addListener((changes) => {
      if ('settings' in changes || POLICY_NOW in changes) this.look();
    });
    this.look();
  }

  /** Nothing more is begun; for a worker that is over. */
  end(): void {
    this.isEnded = true;
    if (this.timer !== null) clearTimeout(this.timer);
    for (const forget of this.forget.splice(0)) forget();
  }

  get isBusy(): boolean {
    return this.looking !== null || this.atWork.size > 0;
  }

  /** Resolves when nothing is under way any more that could be done now. */
  async rests(): Promise<void> {
    while (this.isBusy) await Promise.allSettled([this.looking, ...this.atWork.values()]);
  }

  /** Begins at every desk at which something is to be done and nothing is being done. */
  look(): void {
    if (this.isEnded) return;
    if (this.looking !== null) {
      this.again = true;
      return;
    }
    this.looking = this.lookOnce()
      .catch((thrown: unknown) => {
        logProblem('runs', thrown);
        this.wake(Date.now() + AGAIN_MS);
      })
      .finally(() => {
        this.looking = null;
        if (!this.again) return;
        this.again = false;
        this.look();
      });
  }

  private async lookOnce(): Promise<void> {
    const all = await runBook.all();
    await this.finishEnded(all);
    const now = Date.now();
    const origins = new Set<string>();
    for (const { run, changes } of all)
      for (const { state, unsure, ref } of changes.values()) {
        const isDue = state === 'writing' || (state === 'waiting' && run.state === 'running');
        if (isDue || (unsure && now - Date.parse(run.at) < UNSURE_MS)) origins.add(ref.origin);
      }
    await this.keepAlarm(origins.size > 0 || (await this.isForgetting(all, now)));
    for (const origin of origins) this.begin(origin);
  }

  /** Whether something is still to be forgotten for good. */
  private async isForgetting(all: readonly HeldRun[], now: number): Promise<boolean> {
    const forgotten = all.filter(
      ({ run, changes }) =>
        run.action.what === 'forget' &&
        [...changes.values()].some(({ state, was }) => state === 'done' && was !== undefined),
    );
    if (forgotten.length === 0) return false;
    const until = new Date(now - FORGETTING_MS).toISOString();
    if (forgotten.every(({ run }) => run.at > until)) return true;
    if (await forgetForGood(until)) runBook.readAnew();
    return forgotten.some(({ run }) => run.at > until);
  }

  private begin(origin: string): void {
    if (this.atWork.has(origin) || this.isEnded) return;
    const working = keepAwake(() => this.workAt(origin))
      .catch((thrown: unknown) => {
        logProblem('a run', thrown);
        this.wake(Date.now() + AGAIN_MS);
      })
      .finally(() => void this.atWork.delete(origin));
    this.atWork.set(origin, working);
  }

  private async workAt(origin: string): Promise<void> {
    while (!this.isEnded) {
      const all = await runBook.all();
      const now = Date.now();
      const isHeld = (change: ChangeRecord): boolean =>
        this.inHand.has(keyOf(change)) || (this.waits.get(keyOf(change)) ?? 0) > now;
      const next = nextAt(origin, all, isHeld, now);
      if (next.is === 'rests') this.wake(next.until);
      if (next.is === 'nothing' || next.is === 'rests') break;
      const { change, of } = next;
      const end = await this.inHandWhile(change, () =>
        next.is === 'look' ? lookBack(change, of.run, null) : doChange(change, of.run),
      );
      await this.finishEnded(await runBook.all());
      if (end === 'settled') continue;
      // A tab may still be at what was stopped; or nothing may be asked now.
      if (next.is === 'write') {
        this.wake(now + AGAIN_MS);
        break;
      }
      this.waits.set(keyOf(change), Math.max(Date.parse(change.notBefore), now + AGAIN_MS));
      this.wake(this.waits.get(keyOf(change)) ?? now);
    }
    await this.askUnsure(origin);
  }

  private async inHandWhile<T>(change: ChangeRecord, work: () => Promise<T>): Promise<T> {
    this.inHand.add(keyOf(change));
    try {
      return await work();
    } finally {
      this.inHand.delete(keyOf(change));
    }
  }

  /** What the desk may have done is found out as soon as one of its tabs can say so. */
  private async askUnsure(origin: string): Promise<void> {
    const unsure = unsureAt(origin, await runBook.all());
    const now = Date.now();
    if (unsure.length === 0 || this.isEnded) return;
    if (now - (this.unsureAsked.get(origin) ?? 0) < UNSURE_EVERY_MS || (await findDeskTab(origin)) === null) return;
    this.unsureAsked.set(origin, now);
    for (const { change, of } of unsure) await this.inHandWhile(change, () => lookBack(change, of.run, null));
  }

  private async finishEnded(all: readonly HeldRun[]): Promise<void> {
    for (const { run, changes } of all) {
      if (run.state !== 'running') continue;
      const isOpen = [...changes.values()].some(({ state }) => state === 'waiting' || state === 'writing');
      if (!isOpen) await runBook.heard(await runs.finish(run.id));
    }
  }

  /** Looks again then; a worker that has ended meanwhile is woken by the alarm. */
  private wake(at: number): void {
    if (this.isEnded) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), Math.max(0, at - Date.now()));
  }

  private async keepAlarm(isWanted: boolean): Promise<void> {
    const present = await browser.alarms.get(RUNS_ALARM);
    if (isWanted && present === undefined) await browser.alarms.create(RUNS_ALARM, { periodInMinutes: 1 });
    if (!isWanted && present !== undefined) await browser.alarms.clear(RUNS_ALARM);
  }
}
