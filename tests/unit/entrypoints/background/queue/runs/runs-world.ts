import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { SourceAsk } from '../../../../../../core/messages';
import type { QueueAction, QueuePlan, QueueRun } from '../../../../../../core/queue-panel';
import type { Settings } from '../../../../../../core/settings';
import type { Choice, Decision } from '../../../../../../core/suggestion';
import { refKey, type TicketRef } from '../../../../../../core/ticket';
import { currentRuns, planQueue, Runner, runQueue } from '../../../../../../entrypoints/background/queue/runs/requests';
import { runBook } from '../../../../../../entrypoints/background/queue/runs/run-book';
import { catalogues, suggestions } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { jobs } from '../../../../../../entrypoints/background/store/ledger/jobs';
import { tickets } from '../../../../../../entrypoints/background/store/ledger/tickets';
import type { TicketRecord } from '../../../../../../entrypoints/background/store/ledger/ticket-record';
import { DesksWorld } from '../../kit/desks-world';
import { settingsWith, store } from '../../kit/model';
import { catalogue, ref } from '../../kit/world';
import { fields, ORIGIN, OTHER, PracticeDesks } from './practice-desks';

/** A worker, which may end at any of the steps that reach beyond it: whatever it would do after that does not happen. */
class Life {
  alive = true;
  left = Number.POSITIVE_INFINITY;
  constructor(readonly onEnd: () => void) {}
}
class Ended extends Error {
  override readonly name = 'Ended';
}
const life = new AsyncLocalStorage<Life>();

function step(): void {
  const mine = life.getStore();
  if (mine === undefined) return;
  if (!mine.alive) throw new Ended();
  mine.left -= 1;
  if (mine.left > 0) return;
  mine.alive = false;
  mine.onEnd();
  throw new Ended();
}

/** A browser with two desks open in it, and one worker after the other. */
export class RunsWorld {
  desks = new PracticeDesks();
  readonly decided: Decision[] = [];
  /** Called before each question to a desk. */
  onAsk: (ask: SourceAsk) => void = () => undefined;
  /** After how many steps of a worker each one ends. */
  ends: number[] = [];
  workers = 0;
  browserOf!: DesksWorld;
  private runner: Runner | null = null;

  constructor() {
    // Tests share their modules, and with them the book of runs: no worker of one works in another.
    afterEach(() => this.endWorker());
  }

  async renew(change: Partial<Settings> = {}): Promise<void> {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    this.endWorker();
    this.browserOf = DesksWorld.install();
    runBook.readAnew();
    this.desks = new PracticeDesks();
    this.decided.length = 0;
    this.onAsk = () => undefined;
    this.ends = [];
    this.workers = 0;
    for (const [index, at] of [ORIGIN, OTHER].entries())
      this.browserOf.tabs.push({ id: index + 1, url: `${at}/agent/dashboard`, serves: true });
    Object.assign(browser.tabs, {
      sendMessage: async (tabId: number, { ask }: { ask: SourceAsk }): Promise<unknown> => {
        step();
        this.onAsk(ask);
        const answer = this.desks.answer(tabId === 1 ? ORIGIN : OTHER, ask);
        // Nobody listens any more: the tab has gone.
        if (answer === undefined) throw new Error('the message port closed');
        await Promise.resolve();
        step();
        return structuredClone(answer);
      },
    });
    this.watchSteps();
    await store(settingsWith(change));
    for (const origin of [ORIGIN, OTHER]) await catalogues.put({ ...catalogue, origin, fields });
  }

  /** The ledger and what is kept in memory are beyond a worker too. */
  private watchSteps(): void {
    const factory = globalThis.indexedDB;
    const open = factory.open.bind(factory);
    factory.open = (...args) => {
      step();
      return open(...args);
    };
    const { session } = browser.storage;
    const set = session.set.bind(session);
    vi.spyOn(session, 'set').mockImplementation(async (items) => {
      step();
      await set(items);
    });
  }

  /** From the ledger alone. */
  startWorker(): Runner {
    this.endWorker();
    runBook.readAnew();
    this.workers += 1;
    const mine = new Life(() => {
      runner.end();
      queueMicrotask(() => this.startWorker());
    });
    mine.left = this.ends.shift() ?? Number.POSITIVE_INFINITY;
    const runner = new Runner({
      decided: (_stateKey, decision) => void this.decided.push(decision),
      onResumed: () => undefined,
    });
    const look = runner.look.bind(runner);
    runner.look = () => life.run(mine, look);
    this.runner = runner;
    runner.start();
    return runner;
  }

  endWorker(): void {
    this.runner?.end();
    this.runner = null;
  }

  get isBusy(): boolean {
    return this.runner === null || this.runner.isBusy;
  }

  look(): void {
    this.runner?.look();
  }

  /** A ticket at a desk, and in the queue as a list told it. `choices`: what is suggested for it. */
  async ticket(
    ticketId: string,
    values: Record<string, string | null> = {},
    { origin = ORIGIN, choices }: { origin?: string; choices?: readonly Choice[] } = {},
  ): Promise<string> {
    this.desks.add(origin, ticketId, values);
    const of: TicketRef = { ...ref, origin, ticketId };
    await this.list(of);
    if (choices !== undefined) await this.suggest(of, choices);
    return refKey(of);
  }

  list = (of: TicketRef): Promise<void> =>
    jobs.found([this.desks.listed(of.origin, of.ticketId)], { key: 'watch', value: '' }, false);

  suggest = (of: TicketRef, choices: readonly Choice[]): Promise<void> =>
    suggestions.put(
      {
        stateKey: `state of ${refKey(of)}`,
        suggestionId: `about ${refKey(of)}`,
        ref: of,
        outcome: {
          kind: 'suggestion',
          suggestion: {
            id: `about ${refKey(of)}`,
            choices: choices.map((choice) => ({ ...choice, alternatives: [...choice.alternatives] })),
            reason: 'says so',
            source: { providerId: 'on-device', label: 'On this device', sent: false, ms: 1 },
            createdAt: '2026-11-21T09:59:00Z',
          },
        },
        decision: null,
        generation: 0,
        at: '2026-11-21T09:59:00Z',
      },
      undefined,
      true,
    );

  async planned(keys: string[], action: QueueAction): Promise<QueuePlan> {
    const made = await planQueue({ keys, action });
    if ('error' in made) throw new Error(made.error.code);
    return made.plan;
  }

  async begun(keys: string[], action: QueueAction): Promise<string> {
    const { id } = await this.planned(keys, action);
    const begun = await runQueue({ plan: id });
    if ('error' in begun) throw new Error(begun.error.code);
    return begun.run;
  }

  run = async (id: string): Promise<QueueRun> => {
    const found = (await currentRuns()).find((run) => run.id === id);
    if (found === undefined) throw new Error(`there is no run ${id}`);
    return found;
  };

  states = async (id: string): Promise<string[]> =>
    (await this.run(id)).changes.map(({ state, error }) => (error === null ? state : `${state}: ${error.code}`));

  record = async (ticketId: string, origin = ORIGIN): Promise<TicketRecord> => {
    const found = await tickets.get({ ...ref, origin, ticketId });
    if (found === undefined) throw new Error(`nothing is known of ${ticketId}`);
    return found;
  };

  /** Nothing is under way any more that can be done now. */
  async rests(): Promise<void> {
    for (let before: Runner | null = null; before !== this.runner;) {
      before = this.runner;
      await this.runner?.rests();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

export const likely = (fieldId: string, optionId: string, confidence = 0.95): Choice => ({
  fieldId,
  optionId,
  path: [optionId],
  confidence,
  alternatives: [],
});

let passing = 0;

/** So much time of the clock that `quickly` has, in milliseconds. */
export async function pass(ms: number): Promise<void> {
  passing += 1;
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
  } finally {
    passing -= 1;
  }
}

/**
 * What the work comes to, on a clock that runs while nothing else does: half a second passes each time that much real work was let do,
 * and where a test only waits and no worker does anything, the clock goes on to the next thing that will happen.
 */
export async function quickly<T>(world: RunsWorld, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  try {
    const is = { done: false };
    const working = work().finally(() => (is.done = true));
    working.catch(() => undefined);
    while (!is.done) {
      for (let turn = 0; turn < 40 && !is.done; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (turn > 1 && passing > 0 && !world.isBusy) break;
      }
      if (is.done) break;
      if (passing > 0 && !world.isBusy) await vi.advanceTimersToNextTimerAsync();
      else await vi.advanceTimersByTimeAsync(500);
    }
    return await working;
  } finally {
    vi.useRealTimers();
  }
}
