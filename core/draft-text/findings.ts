import type { PublicTicket } from '../ticket';
import { conversationTexts, unknownPieces } from './check';
import { isLost } from './lost-marks';
import { openGaps } from './template-marks';
import type { DraftWarning } from './warning';

/** The texts that a draft may rest on: what the person asked for, and the public conversation. */
export const restsOn = (ticket: PublicTicket, instruction: string): readonly string[] => [
  instruction,
  ...conversationTexts(ticket),
];

/**
 * What stands in a finished text besides what `readyText` says of it: gaps, and what none of the `known` texts holds. A text that the
 * organisation itself wrote, such as a macro, belongs among the known ones. Places are those in `text`.
 */
export const findings = (text: string, known: readonly string[]): readonly DraftWarning[] => [
  ...openGaps(text).map((mark) => ({ ...mark, kind: isLost(mark) ? ('lost' as const) : ('gap' as const) })),
  ...unknownPieces(text, known),
];
