import { filledText, unfilledGaps } from '../../core/draft-text/gaps';
import { hasLost } from '../../core/draft-text/lost-marks';
import { readyText } from '../../core/draft-text/ready';
import type { DraftWarning } from '../../core/draft-text/warning';
import { desksideError, type DesksideError } from '../../core/errors';
import type { DraftState, ToldDraft } from '../../core/draft-state';
import type { DeskId } from '../../core/ticket';

export interface ReadyDraft {
  readonly draft: DraftState;
  readonly warnings: readonly DraftWarning[];
}

/**
 * What the worker said, with a text that may be shown, copied and inserted, and what a person should look at. What the worker has
 * made ready stays as it is here, so its places are right.
 */
export function ready(told: ToldDraft, desk: DeskId): ReadyDraft {
  switch (told.is) {
    case 'streaming': {
      const { text, warnings } = readyText(told.text, desk);
      return { draft: { ...told, text }, warnings };
    }
    case 'failed': {
      const { warnings, ...draft } = told;
      return { draft: { ...draft, text: readyText(draft.text, desk).text }, warnings };
    }
    case 'done': {
      const { warnings, ...done } = told;
      const { text } = readyText(done.draft.text, desk);
      return { draft: { ...done, draft: { ...done.draft, text } }, warnings };
    }
    default:
      return { draft: told, warnings: [] };
  }
}

/**
 * What keeps a text with these fills out of the reply box; null where nothing does. `accepted`: the person inserts it with its gaps.
 * A mark that stands for nothing keeps it out whatever they accept: `marks-open`.
 */
export function whatIsLeft(text: string, fills: readonly string[], accepted: boolean): DesksideError | null {
  if (hasLost(filledText(text, fills))) return desksideError('marks-open');
  const { length: open } = unfilledGaps(text, fills);
  return open > 0 && !accepted ? desksideError('gaps-open', String(open)) : null;
}
