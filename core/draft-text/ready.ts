import type { DeskId } from '../ticket-ref';
import { bounded, RAW_CHARS } from './bounds';
import { withoutInvisible } from './invisible';
import { withoutMarkup } from './markup';
import { templateMarks, withoutTemplateMarks } from './template-marks';
import type { DraftWarning } from './warning';

export interface ReadyText {
  /** Bounded, without HTML and pictures, without invisible characters and without a mark that the desk would act on. Plain text, lines end in `\n`. */
  readonly text: string;
  readonly warnings: readonly DraftWarning[];
}

/**
 * A draft of any origin as it may be shown, copied and inserted. The only way to a reply box: whatever a model, a macro or an
 * earlier reply holds, a desk finds no placeholder in the result. Doing it twice changes nothing, so what was found at a place of it
 * stays there. Linear in the length of the text.
 */
export function readyText(raw: string, desk: DeskId): ReadyText {
  const visible = withoutInvisible(raw.slice(0, RAW_CHARS));
  const bare = withoutMarkup(visible.text);
  const first = bounded(withoutTemplateMarks(bare.text, desk));
  const cut = first.cut || raw.length >= RAW_CHARS;
  // A joiner at the end of what was cut joins nothing any more.
  const text = first.cut ? withoutInvisible(first.text).text : first.text;
  return {
    text,
    warnings: [
      ...(cut ? [{ kind: 'cut' } as const] : []),
      ...(visible.count > 0 ? [{ kind: 'invisible', count: visible.count } as const] : []),
      ...(bare.count > 0 ? [{ kind: 'markup', count: bare.count } as const] : []),
      ...templateMarks(text, desk).map((mark) => ({ ...mark, kind: 'placeholder' as const })),
    ],
  };
}
