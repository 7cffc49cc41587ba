import type { DeskField, Macro } from '../core/fields';
import type { Example } from '../core/learning';
import type { TestStep } from '../core/messages';
import type { ProviderId } from '../core/settings';
import type { Choice } from '../core/suggestion';
import type { PublicTicket } from '../core/ticket';

export interface Call {
  readonly signal: AbortSignal;
  /** Told when the model is being loaded or has begun to answer. */
  readonly onProgress?: (cause: 'loading-model' | 'thinking') => void;
  /** Told the very body of every request that is posted, for "What was sent". */
  readonly onSent?: (body: string) => void;
}

/** A prompt in the order that caches: stable text first, the ticket last. Built by `assist/` from a `PublicTicket` only. */
export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  /** JSON Schema (strict: every property required, no additional ones) when a structured answer is wanted. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** An earlier answer that did not validate, and what was wrong with it: the one repair try. */
  readonly repair?: { readonly answer: string; readonly problem: string };
  readonly maxTokens: number;
}

export interface ModelUsage {
  readonly tokensIn?: number;
  readonly tokensOut?: number;
}

export interface ModelAnswer {
  readonly text: string;
  readonly usage: ModelUsage;
}

/** A model that takes prompts. Every error it throws is a `DesksideFault`. */
export interface LanguageModel {
  readonly kind: 'language-model';
  readonly id: ProviderId;
  /** Shown in the footer, e.g. `Local server · llama3.2`. */
  readonly label: string;
  /** The address that requests go to; what the person agrees to on first use. */
  readonly destination: string;
  complete(request: ModelRequest, call: Call): Promise<ModelAnswer>;
  /** Yields the whole text so far each time (cumulative), the last one with usage. Never retried after the first words. */
  stream(request: ModelRequest, call: Call): AsyncIterable<ModelAnswer>;
  listModels(signal: AbortSignal): Promise<readonly string[]>;
  /** Answers in words; really posts. */
  test(signal: AbortSignal): Promise<readonly TestStep[]>;
}

export interface ClassifierInput {
  readonly ticket: PublicTicket;
  readonly category: DeskField | null;
  readonly priority: DeskField | null;
  /** Option id to what it means, as the person wrote it. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Of this desk, newest first. */
  readonly examples: readonly Example[];
}

export interface RankedAnswer {
  /** Best first, at most three; empty when nothing can be said at all. Confidences are calibrated. */
  readonly category: readonly Choice[];
  readonly priority: Choice | null;
  readonly reason: string;
  /** What decided, in a form that can be shown under "Why": words with weights, the nearest past ticket. */
  readonly explanation: string;
}

export interface FoundReply {
  readonly text: string;
  readonly origin: { readonly kind: 'macro'; readonly title: string } | { readonly kind: 'past-reply'; readonly ticketId: string };
  readonly explanation: string;
}

/** The on-device classifier: no prompt, no network. */
export interface Classifier {
  readonly kind: 'classifier';
  readonly id: ProviderId;
  readonly label: string;
  classify(input: ClassifierInput, signal: AbortSignal): Promise<RankedAnswer>;
  /** The best-matching macro or past public reply, with the requester's name adapted; null when nothing is close enough. */
  findReply(ticket: PublicTicket, macros: readonly Macro[], examples: readonly Example[], instruction: string, signal: AbortSignal): Promise<FoundReply | null>;
}

export type Provider = LanguageModel | Classifier;
