import { fault, type DesksideFault } from '../../core/errors';
import type { Call } from '../provider';

/** Time, so that tests need not wait for it. */
export interface Clock {
  now(): number;
  /** Runs once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Milliseconds. */
export interface Limits {
  /** Silence after which a model is taken to be loading; null where models are always loaded. */
  readonly loadingAfter: number | null;
  readonly firstByte: number;
  /** Between two pieces of an answer; a reasoning model thinks in silence. */
  readonly silence: number;
  readonly total: number;
}

/** A local model that is not in memory yet may stay silent for minutes before its first word. */
const LOCAL: Limits = { loadingAfter: 3_000, firstByte: 300_000, silence: 90_000, total: 600_000 };
const CLOUD: Limits = { loadingAfter: null, firstByte: 120_000, silence: 120_000, total: 300_000 };

export const limitsOf = (local: boolean): Limits => (local ? LOCAL : CLOUD);

/** After the end of an answer: its usage may follow, and nothing else is waited for. */
const TAIL_MS = 3_000;

/** The SDKs' own limit, which must never be the one that ends a request. */
export const SDK_TIMEOUT_MS = LOCAL.total * 2;

const inWords = (ms: number): string =>
  ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;

/** Watches over one request: tells of a loading model, ends what takes too long, and carries the person's Stop. */
export class TimeLimits {
  readonly signal: AbortSignal;
  #timedOut: DesksideFault | undefined;
  #heard = false;
  #closing = false;
  readonly #controller = new AbortController();
  readonly #cancels = new Map<'loading' | 'silence' | 'total', () => void>();

  constructor(
    private readonly clock: Clock,
    private readonly call: Call,
    private readonly limits: Limits,
  ) {
    this.signal = AbortSignal.any([call.signal, this.#controller.signal]);
    if (limits.loadingAfter !== null)
      this.#set('loading', limits.loadingAfter, () => call.onProgress?.('loading-model'));
    this.#limit('silence', limits.firstByte);
    this.#limit('total', limits.total);
  }

  /** Bytes have arrived. */
  heard(): void {
    if (this.#cancels.size === 0 || this.#closing) return;
    if (!this.#heard) {
      this.#heard = true;
      this.#clear('loading');
      this.call.onProgress?.('thinking');
    }
    this.#limit('silence', this.limits.silence);
  }

  /** The answer is there: a tail that takes long is given up, and that is no fault. */
  closing(): void {
    if (this.#closing || this.#cancels.size === 0) return;
    this.#closing = true;
    this.#clear('total');
    this.#set('silence', TAIL_MS, () => this.end());
  }

  /** The answer goes on after all. */
  goesOn(): void {
    if (!this.#closing) return;
    this.#closing = false;
    this.#limit('total', this.limits.total);
    this.#limit('silence', this.limits.silence);
  }

  /** Ends the watch, and the request when it is still open. */
  end(): void {
    for (const name of this.#cancels.keys()) this.#clear(name);
    this.#controller.abort();
  }

  /** Why it was ended, when it was ended by the person or by a limit. */
  get fault(): DesksideFault | undefined {
    return this.#timedOut ?? (this.call.signal.aborted ? fault('stopped') : undefined);
  }

  #limit(name: 'silence' | 'total', ms: number): void {
    this.#set(name, ms, () => {
      this.#timedOut = fault('timeout', inWords(ms));
      this.end();
    });
  }

  #set(name: 'loading' | 'silence' | 'total', ms: number, run: () => void): void {
    this.#clear(name);
    this.#cancels.set(name, this.clock.after(ms, run));
  }

  #clear(name: 'loading' | 'silence' | 'total'): void {
    this.#cancels.get(name)?.();
    this.#cancels.delete(name);
  }
}
