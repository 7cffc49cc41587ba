import { sayTold } from '../../../core/words/say-phrase';
import { expect } from 'vitest';
import { DesksideFault, type DesksideError } from '../../../core/errors';
import type { ProviderId } from '../../../core/providers';
import type { TestStep } from '../../../core/messages';
import { resolveAddress } from '../../../providers/address';
import { createAzure } from '../../../providers/azure';
import { createCompatible } from '../../../providers/compatible';
import type { ModelOptions } from '../../../providers/engine/language-model';
import type { Clock } from '../../../providers/engine/time-limits';
import { createLmStudio } from '../../../providers/lm-studio';
import { createOllama } from '../../../providers/ollama';
import { createOpenAI } from '../../../providers/openai';
import { createOpenRouter } from '../../../providers/openrouter';
import type { Call, LanguageModel, Learnt, Memory, ModelAnswer, ModelRequest } from '../../../providers/provider';
import { openWay } from '../../providers/open-way';
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

/** Time in which every wait is over at once, except the limits of timeLimits. */
export const hurriedClock = (waited: number[] = []): Clock => ({
  now: () => 0,
  after: (ms, run) => {
    // The pauses of retries here are below 8 s; 3 s is the notice of a loading model, 8 s and more are limits.
    if (ms >= 8_000 || ms === 3_000) return () => {};
    waited.push(ms);
    queueMicrotask(run);
    return () => {};
  },
});

export class TestMemory implements Memory {
  readonly kept = new Map<string, Learnt>();
  get = async (key: string): Promise<Learnt | undefined> => this.kept.get(key);
  set = async (key: string, learnt: Learnt): Promise<void> => void this.kept.set(key, learnt);
  /** What was noted as refused, with whether it counts for every ticket. */
  noted = (): Record<string, 'one ticket' | 'every ticket'> =>
    Object.fromEntries(
      [...this.kept.values()].flatMap(({ seen }) =>
        Object.entries(seen).map(([name, mark]) => [name, mark === true ? 'every ticket' : 'one ticket']),
      ),
    );
}

const services = {
  openai: createOpenAI,
  openrouter: createOpenRouter,
  azure: createAzure,
  ollama: createOllama,
  'lm-studio': createLmStudio,
  compatible: createCompatible,
} as const;
export type ChatProvider = keyof typeof services & ProviderId;

export interface Asked extends Partial<Omit<ModelOptions, 'address' | 'wayOut'>> {
  /** As a person types it. */
  readonly address?: string;
  readonly fetch?: typeof fetch;
}

/** A provider of the OpenAI chat API as a person sets it up. */
/** What a step tells, in English. */
const said = (step: TestStep): TestStep => ({
  ...step,
  text: sayTold(step.text),
  ...(step.error === undefined ? {} : { error: saidError(step.error) }),
});

const saidError = (error: DesksideError): DesksideError =>
  error.detail === undefined ? error : { ...error, detail: sayTold(error.detail) };

/** The same model, whose connection test tells sentences, as a person reads them. */
export const speaking = <M extends LanguageModel>(model: M): M => {
  const test: LanguageModel['test'] = async (signal, onSteps, onUsage) =>
    (await model.test(signal, (steps) => onSteps(steps.map(said)), onUsage)).map(said);
  return new Proxy(model, {
    get(target, name) {
      const value: unknown = name === 'test' ? test : Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
};

export function provider(
  id: ChatProvider,
  { address: typed = '', model: name = '', fetch: fetchIt, ...options }: Asked,
): LanguageModel {
  const address = resolveAddress(id, typed, name);
  if (!address?.ok) throw new Error(sayTold(address?.problem ?? 'no address'));
  return speaking(
    services[id]({
      address,
      model: name,
      memory: new TestMemory(),
      clock: new TestClock(),
      random: () => 0.5,
      ownOrigin: 'chrome-extension://abc',
      wayOut: openWay(fetchIt),
      ...options,
    }),
  );
}

/** The internet, in which one origin is answered by a practice service. */
export const internet =
  (origin: string, server: ModelServer): typeof fetch =>
  (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    expect(url.startsWith(`${origin}/`)).toBe(true);
    return fetch(server.url + url.slice(origin.length), init);
  };

/** A local server of unknown make. */
export const model = (server: ModelServer, options: Asked = {}): LanguageModel =>
  provider('compatible', { address: server.url, model: 'llama3.2', ...options });

export const states = (steps: readonly TestStep[]): string =>
  steps.map(({ name, state }) => `${name} ${state}`).join(', ');
export const failure = (steps: readonly TestStep[]): TestStep | undefined =>
  steps.find(({ state }) => state === 'failed');

export const call = (more: Partial<Call> = {}): Call => ({ signal: new AbortController().signal, ...more });

export const draft: ModelRequest = { system: 'You write replies.', user: `Subject: VPN\n${TICKET}`, maxTokens: 500 };

const about = (letter: string, count: number) => ({
  type: 'object',
  properties: {
    value: { type: 'string', enum: [...Array.from({ length: count }, (_, at) => `${letter}${at + 1}`), 'none'] },
    confidence: { type: 'number' },
    alternatives: { type: 'array', items: { type: 'string' } },
  },
  required: ['value', 'confidence', 'alternatives'],
  additionalProperties: false,
});

export const triage: ModelRequest = {
  system:
    'You choose.\n- c1: Hardware and printers\n- c2: Network, VPN and Wi-Fi\n- c3: Payroll\n- p1: Urgent\n- p2: Normal\n- p3: Low',
  user: TICKET,
  schema: {
    name: 'triage',
    schema: {
      type: 'object',
      properties: {
        reason: { type: 'string' },
        category: about('c', 3),
        priority: about('p', 3),
      },
      required: ['reason', 'category', 'priority'],
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
  const whole = JSON.stringify(thrown.error) + thrown.message;
  expect(whole).not.toContain(KEY);
  expect(whole).not.toMatch(/canary|sk-secret|TRACE|Incorrect API|billing|pulling/i);
  return saidError(thrown.error);
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
