import { DRAFT_CHARS, DRAFT_LINES } from '../../core/draft-text/bounds';
import type { DraftWarning } from '../../core/draft-text/warning';

type Kind = DraftWarning['kind'];

/** So much of what was found is quoted; the text itself stands above. */
const PIECES = 3;
const PIECE_CHARS = 40;

const piecesOf = (warnings: readonly DraftWarning[], kinds: readonly Kind[]): string[] =>
  warnings.flatMap((warning) => (kinds.includes(warning.kind) && 'text' in warning ? [warning.text] : []));

const shortened = (text: string): string =>
  text.length > PIECE_CHARS ? `${text.slice(0, PIECE_CHARS).trimEnd()}…` : text;

/** `a, b, c and 2 more` */
function listed(pieces: readonly string[]): string {
  const different = [...new Set(pieces)];
  const more = different.length - PIECES;
  return different.slice(0, PIECES).map(shortened).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `2 links and 1 date`, `1 link, 2 amounts and 1 date` */
function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function unknownLine(warnings: readonly DraftWarning[]): string | null {
  const kinds = ['link', 'amount', 'date'] as const;
  const parts = kinds.flatMap((kind) => {
    const count = piecesOf(warnings, [kind]).length;
    return count === 0 ? [] : [counted(count, kind)];
  });
  if (parts.length === 0) return null;
  const pieces = piecesOf(warnings, kinds);
  return `${joined(parts)} ${pieces.length === 1 ? 'is' : 'are'} not in the conversation: ${listed(pieces)}`;
}

const oneOf = (
  warnings: readonly DraftWarning[],
  kind: Kind,
  say: (list: string, count: number) => string,
): string | null => {
  const pieces = piecesOf(warnings, [kind]);
  return pieces.length === 0 ? null : say(listed(pieces), pieces.length);
};

/** One sentence for each kind of warning, what matters most first. */
export function warningLines(warnings: readonly DraftWarning[]): string[] {
  const invisible = warnings.find((warning) => warning.kind === 'invisible');
  const lines = [
    warnings.some(({ kind }) => kind === 'unchecked')
      ? 'Its links, amounts and dates could not be checked yet: compare them with the conversation.'
      : null,
    unknownLine(warnings),
    oneOf(
      warnings,
      'placeholder',
      (list, count) =>
        `The help desk would fill in ${count === 1 ? 'a placeholder' : `${count} placeholders`}, so a space breaks ${count === 1 ? 'it' : 'them'}: ${list}`,
    ),
    oneOf(warnings, 'gap', (list) => `Left for you to fill in: ${list}`),
    warnings.some(({ kind }) => kind === 'cut')
      ? `It was cut: a draft has at most ${DRAFT_CHARS.toLocaleString('en')} characters and ${DRAFT_LINES} lines.`
      : null,
    invisible === undefined
      ? null
      : `${counted(invisible.count, 'invisible character')} ${invisible.count === 1 ? 'was' : 'were'} taken out.`,
  ];
  return lines.filter((line) => line !== null);
}
