import { conversationTexts } from '../../core/draft-text/check';
import { learnMonths } from '../../core/draft-text/months';
import { findings, readyText, type DraftWarning } from '../../core/draft-text/ready';
import type { DraftState } from '../../core/messages';
import type { DeskId, PublicTicket } from '../../core/ticket';

export interface ReadyDraft {
  readonly draft: DraftState;
  readonly warnings: readonly DraftWarning[];
}

/** While a draft is being written there is time; a piece of it now and then leaves the page its own. */
export function getReady(): void {
  if (learnMonths()) setTimeout(getReady, 0);
}

/** What a draft may rest on. Stays in the page. */
export const knownTexts = (ticket: PublicTicket, instruction: string): string[] => [
  instruction,
  ...conversationTexts(ticket),
];

/**
 * What the worker said, with a text that may be shown, copied and inserted, and what a person should look at. What the conversation
 * does not hold is looked for once, when nothing more arrives.
 */
export function ready(draft: DraftState, desk: DeskId, known: readonly string[]): ReadyDraft {
  switch (draft.is) {
    case 'streaming': {
      const { text, warnings } = readyText(draft.text, desk);
      return { draft: { ...draft, text }, warnings };
    }
    case 'failed': {
      const { text, warnings } = readyText(draft.text, desk);
      return { draft: { ...draft, text }, warnings: [...warnings, ...findings(text, known)] };
    }
    case 'done': {
      const { origin } = draft.draft;
      const { text, warnings } = readyText(draft.draft.text, desk);
      // A macro is the organisation's own text.
      const rests = origin.kind === 'macro' ? [...known, text] : known;
      return {
        draft: { ...draft, draft: { ...draft.draft, text } },
        warnings: [...warnings, ...findings(text, rests)],
      };
    }
    default:
      return { draft, warnings: [] };
  }
}
