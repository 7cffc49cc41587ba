import { expect } from 'vitest';
import { DesksideFault, type DesksideError } from '../../../core/errors';
import { createCompatible, type CompatibleOptions, type Remembered, type StructuredKind } from '../../../providers/compatible';
import type { Clock } from '../../../providers/compatible/patience';
import type { Call, ModelAnswer, ModelRequest } from '../../../providers/provider';
import type { ModelServer } from '../../providers/openai-server';

export const KEY = 'sk-canary-1234567890-wxyz';
export const TICKET = 'Canary ticket text: the VPN drops every ten minutes';

/** Time that only a test moves. */
export class TestClock implements Clock {
  #now = 0;
  #timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers = this.#timers.filter((other) => other !== due);
      this.#now = due.at;
      due.run();
    }
    this.#now = end;
  }

  /** Milliseconds until each timer that runs. */
  get pending(): number[] {
    return this.#timers.map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }
}

/** Time in which every wait is over at once, except the limits of patience. */
export const hurriedClock = (waited: number[] = []): Clock => ({
  now: () => 0,
  after: (ms, run) => {
    // The pauses of retries are below ten seconds; 3 s is the notice of a loading model and 10 s the test's deadline.
    if (ms >= 10_000 || ms === 3_000) return () => {};
    waited.push(ms);
    queueMicrotask(run);
    return () => {};
  },
});

export class Memory implements Remembered {
  readonly kept = new Map<string, StructuredKind>();
  get = async (key: string): Promise<StructuredKind | undefined> => this.kept.get(key);
  set = async (key: string, kind: StructuredKind): Promise<void> => void this.kept.set(key, kind);
}

export const model = (server: ModelServer, options: Partial<CompatibleOptions> = {}) =>
  createCompatible({ address: server.url, model: 'llama3.2', remembered: new Memory(), clock: new TestClock(), random: () => 0.5, ownOrigin: 'chrome-extension://abc', ...options });

export const call = (more: Partial<Call> = {}): Call => ({ signal: new AbortController().signal, ...more });

export const draft: ModelRequest = { system: 'You write replies.', user: `Subject: VPN\n${TICKET}`, maxTokens: 500 };

const ids = (letter: string, count: number) => ({ type: 'string', enum: [...Array.from({ length: count }, (_, at) => `${letter}${at + 1}`), 'none'] });

export const triage: ModelRequest = {
  system: 'You choose.\n- c1: Hardware and printers\n- c2: Network, VPN and Wi-Fi\n- c3: Payroll\n- p1: Urgent\n- p2: Normal\n- p3: Low',
  user: TICKET,
  schema: {
    name: 'triage',
    schema: {
      type: 'object',
      properties: { category: ids('c', 3), priority: ids('p', 3), confidence: { type: 'number' }, reason: { type: 'string' }, alternatives: { type: 'array', items: { type: 'string' } } },
      required: ['category', 'priority', 'confidence', 'reason', 'alternatives'],
      additionalProperties: false,
    },
  },
  maxTokens: 300,
};

/** The error that was thrown; it must be one of the union, and hold neither key nor ticket nor a server's words. */
export async function errorOf(work: Promise<unknown> | AsyncIterable<unknown>): Promise<DesksideError> {
  const thrown = await settle(work);
  expect(thrown).toBeInstanceOf(DesksideFault);
  if (!(thrown instanceof DesksideFault)) throw thrown;
  const said = JSON.stringify(thrown.error) + thrown.message;
  expect(said).not.toContain(KEY);
  expect(said).not.toMatch(/canary|sk-secret|TRACE|Incorrect API|billing|pulling/i);
  return thrown.error;
}

async function settle(work: Promise<unknown> | AsyncIterable<unknown>): Promise<unknown> {
  try {
    if (Symbol.asyncIterator in work) for await (const _ of work);
    else await work;
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

export async function all(answers: AsyncIterable<ModelAnswer>): Promise<ModelAnswer[]> {
  const list: ModelAnswer[] = [];
  for await (const answer of answers) list.push(answer);
  return list;
}
