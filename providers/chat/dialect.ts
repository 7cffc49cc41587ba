import type { Phrase } from '../../core/words/phrase';
import type { OpenAI } from 'openai';
import type { DesksideFault } from '../../core/errors';
import type { Connection } from '../engine/connection';
import type { Manner, Refusal } from '../engine/wire';
import type { ListedModel } from '../provider';

export type ChatBody = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;

/** Fields that a server may refuse; the request is then repeated without, and the refusal kept in mind. */
export type OptionalField =
  | 'stream'
  | 'stream_options'
  | 'temperature'
  | 'reasoning_effort'
  | 'max_tokens'
  | 'max_completion_tokens'
  | 'strict'
  | 'prompt_cache_key'
  | 'prompt_cache_options'
  /** The system's words as a turn of their own; without it they stand before the first question. */
  | 'system'
  /** Room for thinking in the limit of tokens, beside what the answer needs. */
  | 'room';

/** A request that was asked for, to a body that this service takes. */
export interface Writing extends Manner {
  readonly connection: Connection;
}

/** Fields beside those of the OpenAI API. */
export interface OwnFields {
  readonly [field: string]: unknown;
}

/** What one service that speaks the OpenAI chat API does differently. Nothing is required. */
export interface Dialect {
  /** Changes the common body; fields in `refuses` must stay out. */
  readonly body?: (common: ChatBody, writing: Writing) => ChatBody;
  /** Fields that the OpenAI API does not have. */
  readonly ownFields?: (writing: Writing) => OwnFields;
  /** Headers beside the usual ones; `null` takes one out. Lower case. */
  readonly headers?: (connection: Connection) => Readonly<Record<string, string | null>>;
  /** An error that only this service has. */
  readonly faultOf?: (refusal: Refusal, connection: Connection) => DesksideFault | undefined;
  /** A refusal of the kind of structured answer that only this service words so. */
  readonly refusesKind?: (refusal: Refusal) => boolean;
  /** A model that is known to take every form and to keep to none. */
  readonly ignoresForms?: (connection: Connection) => boolean;
  /** Asks whether the key is accepted, where the list of models is open to everybody. */
  readonly checkKey?: (connection: Connection, signal: AbortSignal) => Promise<void>;
  /** Instead of `GET /models`. */
  readonly listModels?: (connection: Connection, signal: AbortSignal) => Promise<readonly ListedModel[]>;
  readonly contextTokens?: (connection: Connection, signal: AbortSignal) => Promise<number | undefined>;
  readonly contextAdvice?: Phrase;
}
