import type { CitedText } from '../../core/article';
import type { DraftOrigin } from '../../core/draft';
import type { DraftState } from '../../core/draft-state';
import type { DraftSource } from '../../core/similar';
import { describeError } from '../../core/error-text';
import { waitWords } from '../words';
import type { DraftView } from './view';
import { say } from '../../core/words/say';

/** Found texts are somebody's earlier words and are named as such. */
export function originText(origin: DraftOrigin): string {
  switch (origin.kind) {
    case 'written':
      return say('draft.origin.written');
    case 'macro':
      return say('draft.origin.macro', { title: origin.title });
    case 'past-reply':
      return say('draft.origin.past-reply', { ticket: origin.ticketId });
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
  if (draft.is === 'idle') return say('draft.wish.asked');
  return isFound || foundNone ? say('draft.wish.found') : say('draft.wish.written');
}

export const running = ({ draft, busy }: DraftView): boolean =>
  busy === 'reading' || draft.is === 'waiting' || draft.is === 'streaming';

/** Said by screen readers once at the start and once at the end, never with every word that arrives. */
export function draftStatus({ draft, busy, done }: DraftView): string {
  if (busy === 'awaiting') return say('draft.status.awaiting');
  if (done !== null) return say(`draft.status.${done}`);
  if (busy === 'reading') return say('draft.status.reading');
  switch (draft.is) {
    case 'waiting':
      return waitWords(draft.cause, draft.label).title;
    case 'streaming':
      return say('draft.status.streaming');
    case 'done':
      return say('draft.status.done', { origin: originText(draft.draft.origin) });
    case 'failed':
      return describeError(draft.error).title;
    case 'off':
    case 'idle':
      return '';
  }
}

/** The same promise in every state, with what was just done before it. */
export function footText(done: DraftView['done']): string {
  if (done === null) return say('draft.foot');
  return say(`draft.foot.${done === 'opened' ? 'inserted' : done}`);
}

/** Similar tickets whose public replies went along with the draft that is shown. */
export const usedSources = ({ draft }: Pick<DraftView, 'draft'>): readonly DraftSource[] =>
  draft.is === 'done' ? (draft.draft.sources ?? []) : [];

/** Articles and macros of the desk that the shown draft rests on. */
export const citedTexts = ({ draft }: Pick<DraftView, 'draft'>): readonly CitedText[] =>
  draft.is === 'done' ? (draft.draft.cited ?? []) : [];

/** Something is to be named: what the draft rests on, or what goes along with the next one. */
export const hasSources = (view: Pick<DraftView, 'draft' | 'sources'>): boolean =>
  [...usedSources(view), ...citedTexts(view), ...(view.sources ?? [])].length > 0;
