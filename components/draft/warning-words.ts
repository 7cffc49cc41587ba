import { DRAFT_CHARS, DRAFT_LINES } from '../../core/draft-text/bounds';
import type { DraftWarning } from '../../core/draft-text/warning';
import { listText } from '../../core/words/formats';
import { say } from '../../core/words/say';

type Kind = DraftWarning['kind'];

/** So much of what was found is quoted; the text itself stands above. */
const PIECES = 3;
const PIECE_CHARS = 40;

const piecesOf = (warnings: readonly DraftWarning[], kinds: readonly Kind[]): string[] =>
  warnings.flatMap((warning) => (kinds.includes(warning.kind) && 'text' in warning ? [warning.text] : []));

const shortened = (text: string): string =>
  text.length > PIECE_CHARS ? `${text.slice(0, PIECE_CHARS).trimEnd()}…` : text;

/** `a, b, c and 2 more` */
function listed(all: readonly string[]): string {
  const different = [...new Set(all)];
  const pieces = listText(different.slice(0, PIECES).map(shortened), 'unit');
  const count = different.length - PIECES;
  return count > 0 ? say('draft.warn.pieces-and-more', { pieces, count }) : pieces;
}

function unknownLine(warnings: readonly DraftWarning[]): string | null {
  const kinds = ['link', 'amount', 'date'] as const;
  const things = kinds.flatMap((kind) => {
    const count = piecesOf(warnings, [kind]).length;
    return count === 0 ? [] : [say(`draft.warn.${kind}`, { count })];
  });
  const pieces = piecesOf(warnings, kinds);
  return pieces.length === 0
    ? null
    : say('draft.warn.unknown', { count: pieces.length, things: listText(things), pieces: listed(pieces) });
}

function oneOf(warnings: readonly DraftWarning[], kind: 'placeholder' | 'gap' | 'lost'): string | null {
  const pieces = piecesOf(warnings, [kind]);
  return pieces.length === 0 ? null : say(`draft.warn.${kind}`, { count: pieces.length, pieces: listed(pieces) });
}

/** One sentence for each kind of warning, what matters most first. */
export function warningLines(warnings: readonly DraftWarning[]): string[] {
  const invisible = warnings.find((warning) => warning.kind === 'invisible');
  const lines = [
    warnings.some(({ kind }) => kind === 'unchecked') ? say('draft.warn.unchecked') : null,
    oneOf(warnings, 'lost'),
    unknownLine(warnings),
    oneOf(warnings, 'placeholder'),
    oneOf(warnings, 'gap'),
    warnings.some(({ kind }) => kind === 'cut')
      ? say('draft.warn.cut', { characters: DRAFT_CHARS, lines: DRAFT_LINES })
      : null,
    invisible === undefined ? null : say('draft.warn.invisible', { count: invisible.count }),
  ];
  return lines.filter((line) => line !== null);
}
