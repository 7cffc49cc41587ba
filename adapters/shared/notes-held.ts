import { moreNotesThanData } from '../../core/health';
import type { ReadMessage } from '../../core/ticket';

/** The internal notes that a page marks, held against the desk's JSON. */
interface Held {
  /** Marks that belong to no message of the JSON. */
  readonly unfitting: number;
  /** Messages of the JSON that are not public and that the page does not show by their id: a mark without one may be theirs. */
  readonly unmarked: number;
}

/**
 * A page that shows more internal notes than the JSON knows is not the page of this JSON: one of the two is out of date or forged, and
 * nothing says which message is meant. Nothing of the conversation counts as public then. Fewer marks are no doubt: a page folds.
 */
export const heldAgainstNotes = (messages: readonly ReadMessage[], { unfitting, unmarked }: Held): ReadMessage[] =>
  unfitting <= unmarked
    ? [...messages]
    : messages.map((message) =>
        message.visibility === 'public'
          ? { ...message, visibility: 'unknown', evidence: `${message.evidence}, but ${moreNotesThanData}` }
          : message,
      );
