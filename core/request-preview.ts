import type { DesksideError } from './errors';
import type { Feature } from './features';
import type { Told } from './words/phrase';

/** One request as it would leave, byte for byte, for a person to look at before it does. */
export interface RequestPreview {
  readonly feature: Feature;
  /** Scheme, host and path. */
  readonly destination: string;
  /** Of whoever would answer. */
  readonly label: Told;
  /** As it would be posted. */
  readonly body: string;
  /** Of the body in UTF-8. */
  readonly bytes: number;
  /** Of the body, in hex. */
  readonly sha256: string;
  /** The marks in the body that stand for a value which was replaced, each once. */
  readonly marks: readonly string[];
  /** About how many tokens are sent. */
  readonly tokens: number;
  /** As many as an answer may have. */
  readonly answerTokens: number;
  /** US dollars for what is sent and for an answer as long as it may be; null where no price is known. */
  readonly cost: number | null;
  /** An answer that cannot be read is asked for once more, which is a request of its own. */
  readonly mayRepair: boolean;
  /** Each request waits for a press, so that one more is shown again. */
  readonly each: boolean;
  /** Something else was shown before, and the ticket or what is set has changed since. */
  readonly changed: boolean;
}

/** What a person is shown who wants to know what would be sent. */
export type PreviewAnswer =
  | { readonly is: 'request'; readonly preview: RequestPreview }
  /** On this ticket nothing is asked now: it is closed, every field keeps what it has, or the person has to say first which field is meant. */
  | { readonly is: 'no-request' }
  /** Whoever answers is on this device, so there is no request. */
  | { readonly is: 'nothing-leaves'; readonly label: Told }
  /** Nothing could be sent now. */
  | { readonly is: 'failed'; readonly error: DesksideError };

/** A request that waits for a person's press. */
export interface HeldView {
  /** Names its preview; another one for whatever is shown anew. */
  readonly id: string;
  readonly feature: Feature;
}

/** The request that waits for a press beside a draft, or on the card; the next one comes after it. */
export const heldAt = (draft: boolean, held: readonly HeldView[] = []): HeldView | undefined =>
  held.find(({ feature }) => (feature === 'draft') === draft);

export interface PreviewRequests {
  /** A preview of this name, once it is made; null where there is none (any more), and for another desk than the asking tab's. */
  'preview.get': { in: { id: string }; out: { answer: PreviewAnswer | null } };
}
