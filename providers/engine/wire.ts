import type { Phrase } from '../../core/words/phrase';
import type { StructuredKind } from '../../core/providers';
import type { DesksideFault } from '../../core/errors';
import type { ListedModel, ModelRequest, ModelUsage } from '../provider';
import type { Finish } from './finish';
import type { Watcher } from './limited-fetch';
import type { Transport } from './reading';

/** What arrived of an answer. */
export interface Piece {
  /** New words. */
  readonly text: string;
  /** New arguments of called tools, by the place of the call: an answer in a form, never prose. */
  readonly called: readonly { readonly at: number; readonly text: string }[];
  /** What was thought, where a server has a field for it: only ever an answer in a form that came nowhere else. */
  readonly thought: string;
  readonly refused: boolean;
  /** `null` while it goes on. */
  readonly finish: Finish | null;
  /** Adds to what earlier pieces of the same answer said. */
  readonly usage: ModelUsage | null;
}

/** A service's answer that is an error, in the one form that is judged. Its words only decide which error it is; they are never shown. */
export interface Refusal {
  /** Undefined for an error event inside of a stream. */
  readonly status: number | undefined;
  /** Message, type and code, or the beginning of a page; at most {@link WORDS_LIMIT} characters. */
  readonly words: string;
  /** The part of the request that the server itself points at (`param`), e.g. `temperature` or `response_format.type`. */
  readonly param?: string | undefined;
  readonly headers: Headers | undefined;
}

/** What an SDK threw. `broken`: the connection ended while the body was read. `null`: none of these. */
export type Thrown = Refusal | 'aborted' | 'late' | 'unreachable' | 'broken' | null;

/** What decides about the body of one request. */
export interface Manner {
  readonly request: ModelRequest;
  readonly kind: StructuredKind;
  /** Fields that this server was found to refuse. */
  readonly refuses: ReadonlySet<string>;
  /** Tokens that an answer may take at most beside this very question, where the server said so. */
  readonly most?: number | undefined;
}

/**
 * What a refusal says: that a field (its name), or the form of the answer, is not taken; or how many tokens are left for an answer.
 * `sure` is false where the words that say so stand in the request itself, so that the server may only have quoted them.
 */
export type Lesson = { readonly without: string; readonly sure: boolean } | { readonly most: number };

/** The kind of structured answer, among the names of what may be refused. */
export const FORM = 'form';

export interface Posting extends Manner {
  readonly signal: AbortSignal;
  readonly watcher: Watcher;
  readonly transport: Transport;
}

/** What differs between the services' APIs; everything else (time limits, retries, lessons, traces, the test) is the engine's. */
export interface Wire {
  /** Kinds of structured answer, best first; the last one always works. */
  readonly kinds: readonly StructuredKind[];
  /** Posts, and resolves when a good answer has begun. Rejects with whatever the SDK throws. */
  post(posting: Posting): Promise<AsyncIterable<Piece>>;
  /** Puts what the SDK threw into words that the engine knows. */
  read(thrown: unknown): Thrown;
  /** An error that only this service has; undefined leaves it to the rules that all share. */
  faultOf?(refusal: Refusal): DesksideFault | undefined;
  /** What a refusal teaches about a request that was written so. */
  lesson(refusal: Refusal, manner: Manner): Lesson | null;
  /** Whether a request that is written so has this field. */
  carries(field: string, manner: Manner): boolean;
  listModels(signal: AbortSignal): Promise<readonly ListedModel[]>;
  /** Where the list of models proves nothing about the key. */
  checkKey?(signal: AbortSignal): Promise<void>;
  /** Tokens that the chosen model takes at most on this server, as far as it can be asked. */
  contextTokens?(signal: AbortSignal): Promise<number | undefined>;
  /** Sentence for the test when the model works but something about it needs attention, e.g. a context that is too small. */
  readonly contextAdvice?: Phrase;
}
