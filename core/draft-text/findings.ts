import { unknownPieces } from './check';
import type { Grounds } from './grounds';
import { agentLinks } from './guards/agent-links';
import { chatbotMarks } from './guards/chatbot';
import { leftOpen } from './guards/left-open';
import { strangersIn } from './guards/names';
import { promisesOf } from './guards/promises';
import { openQuestions } from './guards/questions';
import { toldToMachine } from './guards/told';
import { isLost } from './lost-marks';
import type { Mark } from './mark';
import type { Phrases } from '../phrases/phrases';
import { openGaps } from './template-marks';
import type { DraftWarning, WrongPiece } from './warning';

/** So much of what people wrote is looked through for names, in characters. */
const NAMED_IN_CHARS = 50_000;

const as = <Kind extends WrongPiece['kind'] | 'gap' | 'promise'>(kind: Kind, marks: readonly Mark[]) =>
  marks.map(({ start, end, text }) => ({ kind, start, end, text }));

/** Nothing is known of the desk's addresses but what all of its kind share. */
const nobodyKnows = (): boolean => false;

export interface FoundIn {
  /** The draft is in another language than the conversation, so their words cannot be compared. */
  readonly isForeign?: boolean;
  readonly isTicketPage?: (link: URL) => boolean;
}

/**
 * What stands in a finished text besides what `readyText` says of it, in the order of its places; what has none comes last. Places
 * are those in `text`. Linear in the length of `text` and of what it rests on.
 */
export function findings(
  text: string,
  grounds: Grounds,
  phrases: Phrases,
  { isForeign = false, isTicketPage = nobodyKnows }: FoundIn = {},
): readonly DraftWarning[] {
  const gaps = openGaps(text);
  const said = grounds.written.join('\n').slice(0, NAMED_IN_CHARS);
  const wrong = agentLinks(text, grounds.origin, isTicketPage);
  const placed = [
    ...gaps.map((mark) => ({ ...mark, kind: isLost(mark) ? ('lost' as const) : ('gap' as const) })),
    ...as('left', leftOpen(text, phrases)),
    ...as('agent-link', wrong),
    ...as('name', strangersIn(text, grounds.people, [said], phrases)),
    ...as('instruction', toldToMachine(text, phrases)),
    ...as('chatbot', chatbotMarks(text, phrases)),
    ...as('promise', promisesOf(text, grounds.given, phrases)),
    // A link that no customer can open need not be known besides.
    ...unknownPieces(text, grounds.known).filter(
      ({ kind, start }) => kind !== 'link' || !wrong.some((link) => link.start === start),
    ),
  ];
  return [
    ...placed.toSorted((a, b) => a.start - b.start),
    ...(isForeign
      ? []
      : openQuestions(text, grounds.asked, grounds.written, phrases).map((question) => ({
          kind: 'question' as const,
          text: question,
        }))),
  ];
}
