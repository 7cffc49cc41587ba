import type { DeskId } from '../ticket-ref';
import { bounded, RAW_CHARS } from './bounds';
import { unknownPieces, type UnknownPiece } from './check';
import { withoutInvisible } from './invisible';
import type { Mark } from './mark';
import { openGaps, templateMarks, withoutTemplateMarks } from './template-marks';

/**
 * What a person should look at before a draft is sent. One list for everything; a kind with a place has the piece of the text that
 * it is about.
 */
export type DraftWarning =
  /** The rest was left out: it was longer than a draft may be. */
  | { readonly kind: 'cut' }
  /** So many characters that nobody sees were taken out. */
  | { readonly kind: 'invisible'; readonly count: number }
  /** The desk would have replaced it by data of the ticket; broken up, so that it is plain text. */
  | (Mark & { readonly kind: 'placeholder' })
  /** A person fills it in. */
  | (Mark & { readonly kind: 'gap' })
  | UnknownPiece;

export interface ReadyText {
  /** Bounded, without invisible characters and without a mark that the desk would act on. Plain text, lines end in `\n`. */
  readonly text: string;
  readonly warnings: readonly DraftWarning[];
}

/**
 * A draft of any origin as it may be shown, copied and inserted. The only way to a reply box: whatever a model, a macro or an
 * earlier reply holds, a desk finds no placeholder in the result. Doing it twice changes nothing. Linear in the length of the text.
 */
export function readyText(raw: string, desk: DeskId): ReadyText {
  const visible = withoutInvisible(raw.slice(0, RAW_CHARS));
  const first = bounded(withoutTemplateMarks(visible.text, desk));
  const cut = first.cut || raw.length >= RAW_CHARS;
  return {
    text: first.text,
    warnings: [
      ...(cut ? [{ kind: 'cut' } as const] : []),
      ...(visible.count > 0 ? [{ kind: 'invisible', count: visible.count } as const] : []),
      ...templateMarks(first.text, desk).map((mark) => ({ ...mark, kind: 'placeholder' as const })),
    ],
  };
}

/**
 * What stands in a finished text besides: gaps, and what none of the `known` texts holds. A text that the organisation itself wrote, such
 * as a macro, belongs among the known ones.
 */
export const findings = (text: string, known: readonly string[]): readonly DraftWarning[] => [
  ...openGaps(text).map((mark) => ({ ...mark, kind: 'gap' as const })),
  ...unknownPieces(text, known),
];
