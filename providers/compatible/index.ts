import { fault } from '../../core/errors';
import type { LanguageModel } from '../provider';
import { normaliseAddress, type Address } from './address';
import type { Server } from './client';
import { completeAnswer } from './complete';
import type { Fetch } from './limited-fetch';
import { listModels } from './models';
import { realClock, type Clock } from './patience';
import { streamAnswer } from './stream';
import type { Remembered } from './structured';
import { testConnection } from './test-connection';

export { normaliseAddress } from './address';
export type { Remembered, StructuredKind } from './structured';

export interface CompatibleOptions {
  /** As typed or final. */
  readonly address: string;
  readonly model: string;
  readonly key?: string;
  /** The setting for how much of a conversation is sent; a repair sends a quarter of it back at most. */
  readonly contextChars?: number;
  /** Keeps which kind of structured answer a server takes, by server and model. */
  readonly remembered: Remembered;
  /** Named in the error when the server refuses this extension; the worker's own origin unless given. */
  readonly ownOrigin?: string;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly random?: () => number;
}

const REPAIR_CHARS = 4_000;

const labelOf = (address: Address, model: string): string => [address.loopback ? 'Local server' : address.host, model].filter(Boolean).join(' · ');

const workerOrigin = (): string | undefined => (typeof location === 'undefined' ? undefined : location.origin);

/**
 * A local or custom server that speaks the OpenAI chat API (Ollama, LM Studio, vLLM, a gateway).
 * Throws `wrong-address` when the address cannot be used; {@link normaliseAddress} says why.
 */
export function createCompatible(options: CompatibleOptions): LanguageModel {
  const address = normaliseAddress(options.address);
  // Without a detail: what was typed may hold a password.
  if (!address.ok) throw fault('wrong-address');
  const key = options.key?.trim();
  const ownOrigin = options.ownOrigin ?? workerOrigin();
  const server: Server = {
    address,
    model: options.model,
    ...(key ? { key } : {}),
    ...(ownOrigin ? { ownOrigin } : {}),
    repairChars: Math.min(REPAIR_CHARS, (options.contextChars ?? Infinity) / 4),
    remembered: options.remembered,
    // Called through an arrow: a browser's fetch refuses to run as a method of another object.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    clock: options.clock ?? realClock,
    random: options.random ?? Math.random,
    learnt: { refuses: new Set(), startsInsideTrace: false },
  };
  return {
    kind: 'language-model',
    id: 'compatible',
    label: labelOf(address, options.model),
    destination: address.chatUrl,
    complete: (request, call) => completeAnswer(server, request, call),
    stream: (request, call) => streamAnswer(server, request, call),
    listModels: (signal) => listModels(server, signal),
    test: (signal) => testConnection(server, signal),
  };
}
