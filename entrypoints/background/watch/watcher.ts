import { browser } from 'wxt/browser';
import { pausedOrigins } from '../../../core/pause';
import type { Effective } from '../../../core/policy/effective';
import { showWaiting } from '../desks/health/badge';
import { deskAt } from '../desks/known';
import { findDeskTab } from '../desks/tabs';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { jobs } from '../store/ledger/jobs';
import { noted } from '../store/ledger/noted';
import { tickets } from '../store/ledger/tickets';
import { POLICY_NOW } from '../store/policy/copies';
import type { Shared } from './do-job';
import { JobRunner } from './job-runner';
import { lookAt } from './look';
import { keepNamed } from './named-views';
import { LOOK_MS } from './schedule';
import { watchBook } from './watch-book';
import { watchPower } from './watch-power';
import { viewsToLookAt, watchedDesks } from './watched-desks';

/** The browser wakes the worker by it, once a minute. */
const ALARM = 'deskside:watch';

/** Firefox tells of a value that was written again, too. */
const isOther = ({ oldValue, newValue }: { readonly oldValue?: unknown; readonly newValue?: unknown }): boolean =>
  JSON.stringify(oldValue) !== JSON.stringify(newValue);

const watchedOrigins = async (effective: Effective): Promise<string[]> =>
  effective.settings.capabilities.watch ? watchedDesks(effective) : [];

/** Where the organisation names the views, a desk is watched from the moment that it is known: nobody would wake the worker for that. */
const isAwaited = ({ settings, rules }: Effective): boolean =>
  settings.capabilities.watch && rules.watchedViews !== null && rules.watchedViews.length > 0;

/**
 * Finds what is new on the desks that are watched, as long as a tab of them is open, and has it triaged. Everything that it knows is in
 * the ledger: a worker that starts anew goes on where the last one was.
 */
export class Watcher {
  private readonly runner: JobRunner;
  private looking: Promise<void> | null = null;
  private again = false;
  private alarmStartsAnew = false;
  /** Aborted, and replaced, each time that something else is set. */
  private set = new AbortController();

  constructor(private readonly work: Shared & { readonly signal: AbortSignal; onResumed(told: () => void): void }) {
    this.runner = new JobRunner(
      work,
      () => this.set.signal,
      () => void this.showBadge(),
    );
  }

  /** From now on, and where the last worker was. */
  start(): void {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) this.look();
    });
    browser.storage.local.onChanged.addListener(({ settings }) => {
      if (settings && isOther(settings)) this.beginAnew();
    });
    browser.runtime.onStartup.addListener(() => this.beginAnew());
    // A policy that has just arrived is read here before the lines of the servers are open again.
    this.work.onResumed(() => this.look());
    browser.storage.session.onChanged.addListener((changes) => {
      const { [POLICY_NOW]: policy } = changes;
      if (policy && isOther(policy)) this.beginAnew();
    });
    this.look();
  }

  /**
   * Somebody opened a ticket of this desk, or has left one: whoever works there wants to know what is new. Where a minute has passed since
   * the last look another begins now, and the alarm counts its minute from here, so that no desk is asked twice within one.
   */
  async news(origin: string): Promise<void> {
    try {
      if (!(await watchBook.busy(origin))) return;
      this.alarmStartsAnew = true;
      this.look();
    } catch (thrown) {
      logProblem('watching', thrown);
    }
  }

  /** Looks at every watched desk, then does what is to be done. One look at a time; a wish meanwhile begins another after it. */
  look(): void {
    if (this.looking !== null) {
      this.again = true;
      return;
    }
    this.looking = this.lookOnce()
      .catch((thrown: unknown) => logProblem('watching', thrown))
      .finally(() => {
        this.looking = null;
        if (!this.again) return;
        this.again = false;
        this.look();
      });
  }

  /** A person has opened a ticket, or decided: perhaps less waits now. */
  async showBadge(): Promise<void> {
    try {
      const origins = await watchedOrigins(await loadEffective());
      await showWaiting(origins.length === 0 ? 0 : await tickets.waiting());
    } catch (thrown) {
      logProblem('toolbar', thrown);
    }
  }

  /** Something else is set, or the browser has started: a look begins with what is allowed now, and each job looks whether it goes on. */
  private beginAnew(): void {
    const { set } = this;
    this.set = new AbortController();
    set.abort();
    // Whoever is asked may be another one now, have another key, or run again.
    void noted(watchBook.providerAnswers()).then(() => this.look());
  }

  private async lookOnce(): Promise<void> {
    const { signal } = this.work;
    const looking = AbortSignal.any([signal, this.set.signal]);
    const effective = await loadEffective();
    const origins = await watchedOrigins(effective);
    await this.keepAlarm(origins.length > 0 || isAwaited(effective));
    await Promise.all([jobs.keepOnly(origins), keepNamed(effective.rules.watchedViews)]);
    await this.showBadge();
    const provider = await watchBook.provider();
    if (provider !== null && Date.parse(provider.notBefore) > Date.now()) return;
    // What waits for one of these is tried with the first look that finds a tab, and rests for nothing until then.
    const closed: string[] = pausedOrigins(effective.settings);
    if (origins.length > 0 && (await watchPower(effective)).may)
      for (const origin of origins) {
        if (looking.aborted || (await deskAt(origin)) === null) continue;
        if ((await findDeskTab(origin)) === null) {
          closed.push(origin);
          continue;
        }
        const views = await viewsToLookAt(effective, origin);
        if (views.length > 0 && !looking.aborted) await lookAt(origin, views, effective);
      }
    // What somebody had before them when a worker ended is to be done whatever is watched.
    await this.runner.drain(signal, closed);
    await this.showBadge();
  }

  private async keepAlarm(isWanted: boolean): Promise<void> {
    const present = await browser.alarms.get(ALARM);
    const isNew = present === undefined || this.alarmStartsAnew;
    this.alarmStartsAnew = false;
    if (isWanted && isNew) await browser.alarms.create(ALARM, { periodInMinutes: LOOK_MS / 60_000 });
    if (!isWanted && present !== undefined) await browser.alarms.clear(ALARM);
  }
}
