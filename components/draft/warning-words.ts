import { DRAFT_CHARS, DRAFT_LINES } from '../../core/draft-text/bounds';
import type { DraftWarning } from '../../core/draft-text/warning';
import { listText } from '../../core/words/formats';
import { say, speaker } from '../../core/words/say';

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

const unknown = ['link', 'address', 'phone', 'amount', 'date', 'time'] as const;
const worded = [
  'lost',
  'placeholder',
  'gap',
  'promise',
  'agent-link',
  'name',
  'question',
  'instruction',
  'chatbot',
] as const;

function unknownLine(warnings: readonly DraftWarning[], kinds: readonly (typeof unknown)[number][]): string | null {
  const things = kinds.flatMap((kind) => {
    const count = piecesOf(warnings, [kind]).length;
    return count === 0 ? [] : [say(`draft.warn.${kind}`, { count })];
  });
  const pieces = piecesOf(warnings, kinds);
  return pieces.length === 0
    ? null
    : say('draft.warn.unknown', { count: pieces.length, things: listText(things), pieces: listed(pieces) });
}

function oneOf(warnings: readonly DraftWarning[], kind: (typeof worded)[number]): string | null {
  // What stands in no brackets that could be filled in is a gap to whoever reads it all the same.
  const pieces = piecesOf(warnings, kind === 'gap' ? ['gap', 'left'] : [kind]);
  return pieces.length === 0 ? null : say(`draft.warn.${kind}`, { count: pieces.length, pieces: listed(pieces) });
}

const languageName = (tag: string): string =>
  new Intl.DisplayNames(speaker().locale, { type: 'language' }).of(tag) ?? tag;

/** What is said of a finding that stands nowhere in the text. */
function placeless(warning: DraftWarning): string | null {
  switch (warning.kind) {
    case 'unchecked':
      return say('draft.warn.unchecked');
    case 'language':
      return say('draft.warn.language', { is: languageName(warning.is), wanted: languageName(warning.wanted) });
    case 'cut':
      return say('draft.warn.cut', { characters: DRAFT_CHARS, lines: DRAFT_LINES });
    case 'invisible':
    case 'markup':
      return say(`draft.warn.${warning.kind}`, { count: warning.count });
    default:
      return null;
  }
}

/** One sentence, and the kinds of findings that it is about. */
interface WarningLine {
  readonly kinds: readonly Kind[];
  readonly text: string;
}

const linesAbout = (warnings: readonly DraftWarning[], kinds: readonly Kind[]): WarningLine[] =>
  warnings.flatMap((warning) => {
    const text = kinds.includes(warning.kind) ? placeless(warning) : null;
    return text === null ? [] : [{ kinds: [warning.kind], text }];
  });

/** One sentence for each kind of warning, what matters most first. `apart`: kinds that need a line of their own. */
export function warningLines(warnings: readonly DraftWarning[], apart: readonly Kind[] = []): WarningLine[] {
  const isApart = (kind: (typeof unknown)[number]): boolean => apart.includes(kind);
  const groups = [unknown.filter((kind) => !isApart(kind)), ...unknown.filter(isApart).map((kind) => [kind])];
  const placed = [
    ...groups.map((kinds) => ({ kinds, text: unknownLine(warnings, kinds) })),
    ...worded.map((kind) => ({
      kinds: kind === 'gap' ? (['gap', 'left'] as const) : [kind],
      text: oneOf(warnings, kind),
    })),
  ];
  return [
    ...linesAbout(warnings, ['unchecked', 'language']),
    ...placed.flatMap(({ kinds, text }) => (text === null ? [] : [{ kinds, text }])),
    ...linesAbout(warnings, ['cut', 'markup', 'invisible']),
  ];
}

/** Why a piece of the text is marked. */
export const reasonOf = (warning: DraftWarning): string => warningLines([warning])[0]?.text ?? '';
