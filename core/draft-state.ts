import type { Draft, DraftOrigin } from './draft';
import type { DraftWarning } from './draft-text/warning';
import type { DesksideError } from './errors';
import type { Manner } from './manner';
import type { Told } from './words/phrase';

/** `reading`: the ticket is read again first, since its last reading is too old to be sent. `approval`: a person is to let the request go. */
export type WaitCause = 'queued' | 'reading' | 'thinking' | 'loading-model' | 'repairing' | 'approval';

export type DraftState =
  | { readonly is: 'off' }
  | { readonly is: 'idle' }
  | { readonly is: 'waiting'; readonly runId: string; readonly cause: WaitCause; readonly label: Told }
  | { readonly is: 'streaming'; readonly runId: string; readonly text: string; readonly origin: DraftOrigin }
  /** `unchanged`: it was to be put in other words, and this is why it was not. */
  | { readonly is: 'done'; readonly runId: string; readonly draft: Draft; readonly unchanged?: DesksideError }
  /** `text` is what had arrived; it can be inserted or copied as it is. */
  | { readonly is: 'failed'; readonly runId: string; readonly error: DesksideError; readonly text: string };

/** A press on Insert that waits for a reply box, from one page of a ticket to its next: the draft that was read, what stands in its gaps, and whether a newer message keeps it back. */
export interface CarriedInsert {
  readonly runId: string;
  readonly text: string;
  readonly fills: readonly string[];
  readonly force: boolean;
}

type Ended = Extract<DraftState, { readonly is: 'done' | 'failed' }>;

/**
 * A draft as the worker tells it. Of one to which nothing more is added the text is ready, and `warnings` say what a person should
 * look at before it is sent: the worker alone looks for that. Places are those in the text beside them.
 */
export type ToldDraft = Exclude<DraftState, Ended> | (Ended & { readonly warnings: readonly DraftWarning[] });

/** What a draft says, in the language of the person who reads it (`language`, as `de`). It is shown beside the draft and never inserted. */
export type TranslationState = { readonly runId: string; readonly language: string } & (
  | { readonly is: 'waiting'; readonly cause: WaitCause; readonly label: Told }
  | { readonly is: 'streaming'; readonly text: string }
  /** `lost`: terms of the glossary that stand in the draft and not here. */
  | { readonly is: 'done'; readonly text: string; readonly lost: readonly string[] }
  | { readonly is: 'failed'; readonly error: DesksideError }
);

/** What can be done with a draft where a model writes. */
export interface CraftView {
  readonly manner: Manner;
  readonly translation?: TranslationState | undefined;
}
