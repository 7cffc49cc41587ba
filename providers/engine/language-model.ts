import { readKey } from '../../core/api-key';
import { fault, type ErrorCode } from '../../core/errors';
import { providerFacts, type ProviderId } from '../../core/providers';
import { phrase, type Told } from '../../core/words/phrase';
import type { LanguageModel, ListedModel, Memory } from '../provider';
import type { Address } from './address';
import type { Connection } from './connection';
import { toFault } from './faults';
import { noLessons } from './lessons';
import { wouldPost } from './open-answer';
import { realClock, type Clock } from './time-limits';
import { completeAnswer, streamAnswer } from './stream';
import { testConnection } from './test-connection';
import type { WayOut } from './way-out';
import type { Wire } from './wire';

/** What a person set, and what outlives a request. */
export interface ModelOptions {
  readonly address: Address;
  readonly model: string;
  readonly key?: string;
  /** The setting for how much of a conversation is sent; a repair sends a quarter of it back at most. */
  readonly contextChars?: number;
  readonly memory: Memory;
  /** Named in the error when the server refuses this extension; the worker's own origin unless given. */
  readonly ownOrigin?: string;
  readonly wayOut: WayOut;
  readonly clock?: Clock;
  readonly random?: () => number;
}

const REPAIR_CHARS = 4_000;

const workerOrigin = (): string | undefined => (typeof location === 'undefined' ? undefined : location.origin);

export function connect(provider: ProviderId, options: ModelOptions): Connection {
  const read = options.key === undefined ? null : readKey(options.key);
  if (read?.ok === false && options.key?.trim()) throw fault('not-a-key', read.problem);
  const key = read?.ok === true ? read.key : undefined;
  const ownOrigin = options.ownOrigin ?? workerOrigin();
  return {
    provider,
    name: providerFacts[provider].name,
    address: options.address,
    model: options.model,
    ...(key ? { key } : {}),
    ...(ownOrigin ? { ownOrigin } : {}),
    local: providerFacts[provider].local,
    repairChars: Math.min(REPAIR_CHARS, (options.contextChars ?? Infinity) / 4),
    memory: options.memory,
    wayOut: options.wayOut,
    clock: options.clock ?? realClock,
    random: options.random ?? Math.random,
    lessons: noLessons(),
  };
}

const NO_LIST: readonly ErrorCode[] = ['bad-answer', 'empty-answer'];

async function list(connection: Connection, wire: Wire, signal: AbortSignal): Promise<readonly ListedModel[]> {
  try {
    return await wire.listModels(signal);
  } catch (error) {
    if (signal.aborted) throw fault('stopped');
    const known = toFault(connection, wire, error);
    if (known.error.code === 'wrong-address') throw fault('wrong-address', `${connection.address.baseUrl}/models`);
    // Too large or empty: these are an answer's words.
    throw NO_LIST.includes(known.error.code) ? fault('no-model-list', connection.address.host) : known;
  }
}

async function checkKey(connection: Connection, wire: Wire, signal: AbortSignal): Promise<void> {
  try {
    await (wire.checkKey?.(signal) ?? list(connection, wire, signal));
  } catch (error) {
    const known = signal.aborted ? fault('stopped') : toFault(connection, wire, error);
    // A list of an odd shape is an answer all the same, and a key that is not accepted gets none.
    if (known.error.code !== 'no-model-list') throw known;
  }
}

/** A custom server is known by its host, the others by their names. */
function labelOf({ provider, name, address, model }: Connection): Told {
  if (provider === 'compatible' && address.loopback)
    return model === '' ? phrase('reason.by.local-server') : phrase('reason.by.local-server-model', { model });
  const who = provider === 'compatible' || typeof name !== 'string' ? address.host : name;
  return model === '' ? who : `${who} · ${model}`;
}

/** A model behind a wire, with everything that all of them share: time limits, retries, lessons, traces, the test. */
export function languageModel(connection: Connection, wire: Wire): LanguageModel {
  const { provider, model, address } = connection;
  const listed = (signal: AbortSignal) => list(connection, wire, signal);
  return {
    kind: 'language-model',
    id: provider,
    label: labelOf(connection),
    model,
    destination: address.chatUrl,
    complete: (request, call) => completeAnswer(connection, wire, request, call),
    stream: (request, call) => streamAnswer(connection, wire, request, call),
    wouldPost: (request, signal) => wouldPost(connection, wire, request, signal),
    listModels: listed,
    checkKey: (signal) => checkKey(connection, wire, signal),
    test: (signal, onSteps, onUsage = () => {}, onSent = () => {}) =>
      testConnection({ connection, wire, listModels: listed, onUsage, onSent }, signal, onSteps),
  };
}
