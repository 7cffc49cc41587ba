import type { Phrase, Told } from '../core/words/phrase';
import type { DeskField, Macro } from '../core/fields';
import type { Example } from '../core/learning';
import type { TestStep } from '../core/messages';
import type { ProviderId } from '../core/providers';
import type { RedactionLevel } from '../core/redaction';
import type { ContentKind } from '../core/request-log';
import type { Choice } from '../core/suggestion';
import type { PublicTicket } from '../core/ticket';

/** What a person has let go out, byte for byte. */
export interface Approval {
  admits(body: string): boolean;
}

/** A request as it would be posted: where to, and the very body. */
export interface Posted {
  readonly url: string;
  readonly body: string;
}

export interface Call {
  readonly signal: AbortSignal;
  /** Told when the model is being loaded or has begun to answer; `approval`: a person is to let the request go first. */
  readonly onProgress?: (cause: 'queued' | 'loading-model' | 'thinking' | 'approval') => void;
  /** Nothing else than it admits is posted: any other body ends the request before a byte of it has left. */
  readonly approval?: Approval;
  /** The marks in a body that stand for a value which was replaced. */
  readonly marksIn?: (body: string) => readonly string[];
  /** Told the very body of every request that is posted, for "What was sent". */
  readonly onSent?: (body: string) => void;
  /** Asked before the same request is posted once more: what allowed it may not be true any longer. What it throws ends the request. */
  readonly again?: () => Promise<void>;
}

/** A prompt in the order that caches: stable text first, the ticket last. Built in `features/` from a `SentTicket` only. */
export interface ModelRequest {
  /** The same for every ticket of a desk, so that a provider can cache it. */
  readonly system: string;
  readonly user: string;
  /** JSON Schema (strict: every property required, no additional ones) when a structured answer is wanted. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** An earlier answer that did not validate, and what was wrong with it: the one repair try. */
  readonly repair?: { readonly answer: string; readonly problem: string };
  readonly maxTokens: number;
  /**
   * Which ticket this is about: the same for all questions about one. It is never sent; what a server refuses counts for other
   * tickets only when it was refused for two.
   */
  readonly about?: string;
  /** What was replaced in what it says of the ticket. Never sent; missing where it says nothing of one. */
  readonly redaction?: RedactionLevel;
  /** Which kinds of content stand in it, for the log of requests. It is never sent. */
  readonly holds?: readonly ContentKind[];
}

/** Tokens as the provider's own answer counts them; what it does not say is left out. */
export interface ModelUsage {
  /** All of the prompt, what was read from and written to a cache included. */
  readonly tokensIn?: number;
  /** A reasoning model's thinking included, where the provider bills it. */
  readonly tokensOut?: number;
  /** The part of `tokensIn` that was read from the provider's cache. */
  readonly tokensCached?: number;
  /** The part of `tokensIn` that was written to it (Anthropic bills it higher). */
  readonly tokensCacheWritten?: number;
}

export interface ListedModel {
  /** As requests name it. */
  readonly id: string;
  /** Tokens that it takes at most, where the list says so. */
  readonly contextTokens?: number;
}

export interface ModelAnswer {
  readonly text: string;
  readonly usage: ModelUsage;
}

/** A model that takes prompts. Every error it throws is a `DesksideFault`. */
export interface LanguageModel {
  readonly kind: 'language-model';
  readonly id: ProviderId;
  /** Shown in the footer, e.g. `Ollama · llama3.2`. */
  readonly label: Told;
  /** As requests name it; the browser's own model has no name, so it is empty there. */
  readonly model: string;
  /** The address that requests go to; what the person agrees to on first use. `null` when nothing leaves the browser. */
  readonly destination: string | null;
  complete(request: ModelRequest, call: Call): Promise<ModelAnswer>;
  /** Yields the whole text so far each time (cumulative), the last one with usage. Never retried after the first words. */
  stream(request: ModelRequest, call: Call): AsyncIterable<ModelAnswer>;
  /**
   * What `complete` and `stream` would post first, by the same code and with all that is known of the server, without a byte of it
   * leaving. Null where nothing ever leaves. Throws a `DesksideFault` where nothing could be posted.
   */
  wouldPost(request: ModelRequest, signal: AbortSignal): Promise<Posted | null>;
  listModels(signal: AbortSignal): Promise<readonly ListedModel[]>;
  /** Asks as cheaply as possible whether the provider accepts the key. Throws faults, `bad-key` above all. */
  checkKey(signal: AbortSignal): Promise<void>;
  /** Asks for real and says in words what it met: every time something is known, all steps so far. `onUsage` is told once for each answer, `onSent` every body that is posted. Throws `stopped` only. */
  test(
    signal: AbortSignal,
    onSteps: (steps: readonly TestStep[]) => void,
    onUsage?: (usage: ModelUsage) => void,
    onSent?: (body: string) => void,
  ): Promise<readonly TestStep[]>;
}

export interface ClassifierInput {
  readonly ticket: PublicTicket;
  /** What is asked about, the most important one first; each with only the options that the ticket can take, and only those are ever answered. */
  readonly fields: readonly DeskField[];
  /** The fields as the desk knows them, with every option: what a model is trained for. */
  readonly whole?: readonly DeskField[];
  /** Field id to option id to what it means, as the person wrote it; of all the options. */
  readonly descriptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Of this desk, newest first. */
  readonly examples: readonly Example[];
}

export interface RankedAnswer {
  /** One for each field that something can be said about, in their order. Confidences are calibrated. */
  readonly choices: readonly Choice[];
  /** Empty where nothing can be said. */
  readonly reason: Told;
  /** What decided, line by line, as it can be shown under "Why": words with weights, the nearest past ticket. */
  readonly explanation: readonly Phrase[];
}

export interface FoundReply {
  readonly text: string;
  readonly origin:
    | { readonly kind: 'macro'; readonly title: string }
    | { readonly kind: 'past-reply'; readonly ticketId: string };
  readonly explanation: readonly Phrase[];
}

/** The on-device classifier: no prompt, no network. */
export interface Classifier {
  readonly kind: 'classifier';
  readonly id: ProviderId;
  readonly label: Told;
  classify(input: ClassifierInput, signal: AbortSignal): Promise<RankedAnswer>;
  /** Of what it has learnt for the first field: how many examples it would have got right, held out in turn; null where nothing was learnt. */
  wouldHaveGot(
    input: Omit<ClassifierInput, 'ticket'>,
    signal: AbortSignal,
  ): Promise<{ readonly right: number; readonly of: number } | null>;
  /** The best-matching macro or past public reply, with the requester's name adapted; null when nothing is close enough. */
  findReply(
    ticket: PublicTicket,
    macros: readonly Macro[],
    examples: readonly Example[],
    instruction: string,
    signal: AbortSignal,
  ): Promise<FoundReply | null>;
}

export type Provider = LanguageModel | Classifier;

/** What a server refused, by server and model: kept across restarts, so that it is not asked for again and again. */
export interface Learnt {
  /**
   * Each thing that was noted, e.g. `without:temperature` or `form:json_schema`, with a mark of the one ticket on which it was seen, or
   * true when it was seen on two. Only the latter counts for every ticket.
   */
  readonly seen: Readonly<Record<string, string | true>>;
}

export interface Memory {
  get(key: string): Promise<Learnt | undefined>;
  set(key: string, learnt: Learnt): Promise<void>;
}
