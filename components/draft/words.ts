import type { DraftOrigin } from '../../core/draft';
import type { DraftState } from '../../core/messages';
import { describeHere } from '../../core/page-error-text';
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

export const running = ({ draft, busy }: DraftView): boolean =>
  busy === 'reading' || draft.is === 'waiting' || draft.is === 'streaming';

/** Said by screen readers once at the start and once at the end, never with every word that arrives. */
export function draftStatus({ draft, busy, done }: DraftView): string {
  if (done === 'inserted') return 'Draft inserted into the reply box';
  if (done === 'copied') return 'Draft copied';
  if (busy === 'reading') return 'Reading the conversation';
  switch (draft.is) {
    case 'waiting':
      return waitWords(draft.cause, draft.label).title;
    case 'streaming':
      return 'The draft is being written';
    case 'done':
      return `Draft ready. ${originText(draft.draft.origin)}`;
    case 'failed':
      return describeHere(draft.error).title;
    case 'off':
    case 'idle':
      return '';
  }
}

/** The same promise in every state, with what was just done before it. */
export function footText(done: DraftView['done']): string {
  if (done === 'inserted') return 'Inserted. You edit and send; Deskside never sends.';
  if (done === 'copied') return 'Copied. You edit and send; Deskside never sends.';
  return 'You edit and send. Deskside never sends.';
}
