import { sayTold } from '../../core/words/say-phrase';
import type { DraftOrigin } from '../../core/draft';
import type { DraftState } from '../../core/messages';
import { describeError } from '../../core/error-text';
import { waitWords } from '../words';
import type { DraftView } from './view';

/** Found texts are somebody's earlier words and are named as such. */
export function originText(origin: DraftOrigin): string {
  switch (origin.kind) {
    case 'written':
      return 'Written by the model';
    case 'macro':
      return `From the macro “${origin.title}”`;
    case 'past-reply':
      return `From a past reply, #${origin.ticketId}`;
  }
}

/** What can be inserted or copied now; a failed draft keeps what had arrived. */
export function textOf(draft: DraftState): string {
  switch (draft.is) {
    case 'streaming':
    case 'failed':
      return draft.text;
    case 'done':
      return draft.draft.text;
    default:
      return '';
  }
}

export function originOf(draft: DraftState): DraftOrigin | null {
  if (draft.is === 'streaming') return draft.origin;
  return draft.is === 'done' ? draft.draft.origin : null;
}

/**
 * What the field beside "Try again" is for. A model is told how to write; on this device nothing is written anew, and the words
 * choose among the texts that are there.
 */
export function wishWords(draft: DraftState): string {
  const isFound = (originOf(draft)?.kind ?? 'written') !== 'written';
  const foundNone = draft.is === 'failed' && draft.error.code === 'no-match';
  return isFound || foundNone ? 'Look for a text about something else' : 'Tell it what to change';
}

export const running = ({ draft, busy }: DraftView): boolean =>
  busy === 'reading' || draft.is === 'waiting' || draft.is === 'streaming';

/** Said by screen readers once at the start and once at the end, never with every word that arrives. */
export function draftStatus({ draft, busy, done }: DraftView): string {
  if (busy === 'awaiting') return 'Open a reply to the customer. The draft goes in as soon as it is there';
  if (done === 'inserted') return 'Draft inserted into the reply box';
  if (done === 'opened') return 'A reply is open, and the draft is inserted';
  if (done === 'not-yet') return 'Nothing is inserted yet: the draft is still being written';
  if (done === 'none-yet') return 'There is no draft to insert yet';
  if (done === 'copied') return 'Draft copied';
  if (busy === 'reading') return 'Reading the conversation';
  switch (draft.is) {
    case 'waiting':
      return waitWords(draft.cause, sayTold(draft.label)).title;
    case 'streaming':
      return 'The draft is being written';
    case 'done':
      return `Draft ready. ${originText(draft.draft.origin)}`;
    case 'failed':
      return describeError(draft.error).title;
    case 'off':
    case 'idle':
      return '';
  }
}

/** The same promise in every state, with what was just done before it. */
export function footText(done: DraftView['done']): string {
  if (done === 'not-yet') return 'Not inserted: it is still being written.';
  if (done === 'none-yet') return 'There is no draft to insert yet.';
  if (done === 'inserted' || done === 'opened') return 'Inserted. You edit and send; Deskside never sends.';
  if (done === 'copied') return 'Copied. You edit and send; Deskside never sends.';
  return 'You edit and send. Deskside never sends.';
}
