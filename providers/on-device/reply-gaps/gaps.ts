import { amountsOf } from '../../../core/draft-text/amounts';
import { unknownPieces } from '../../../core/draft-text/check';
import { datesOf } from '../../../core/draft-text/dates';
import { linksOf } from '../../../core/draft-text/links';
import { openGaps } from '../../../core/draft-text/template-marks';
import type { UnknownPiece } from '../../../core/draft-text/warning';
import { idAsPattern } from '../../../core/ticket-id';
import { personName, type PersonName } from '../people';
import { fold } from '../tokens';
import type { IsCommon } from './common';
import { haystack } from './haystack';
import { numbersIn } from './numbers';
import { peopleIn } from './people';
import { pieceAt, united, type Piece } from './piece';
import { postalIn } from './postal';
import { secretsIn } from './secrets';
import { thingsIn } from './things';
import { timesIn } from './times';

export interface Earlier {
  readonly ticketId: string;
  readonly requesterName: string;
  readonly agentName: string;
  /** What the requester wrote then, as far as it is kept. */
  readonly text: string;
}

export interface Today {
  readonly requesterName: string;
  readonly agentName: string;
  /** All that the present ticket says publicly, its number included. What stands there may stay. */
  readonly texts: readonly string[];
}

export interface Gapped {
  readonly text: string;
  /** What the gaps ask for, in the order of the text: `name`, `date`, `order number`, … */
  readonly gaps: readonly string[];
}

/** A name as it may be written in a text, also where a desk has only a mail address for it. */
function tracesOf(raw: string): PersonName {
  const local = raw.includes('@') ? raw.slice(0, raw.indexOf('@')).replace(/[._+-]+/g, ' ') : raw;
  return personName(local.replace(/[<>{}()[\]"]/g, ' ').replace(/\d+/g, ' '));
}

/** Mail that anybody can have: its name is nobody's company. */
const publicMail = new Set(
  'gmail googlemail outlook hotmail live icloud yahoo protonmail proton mail email gmx posteo mailbox freenet orange laposte libero virgilio yandex zoho fastmail example'.split(
    ' ',
  ),
);

/** The names of companies, as their mail addresses say them: `nordwind` of `erika@it.nordwind.example`. */
function companiesIn(text: string, said: readonly string[]): Piece[] {
  const names = said.flatMap((one) =>
    linksOf(one).flatMap(({ text: link }) => {
      const at = link.indexOf('@');
      if (at < 0 || link.includes('/')) return [];
      const levels = link
        .slice(at + 1)
        .toLowerCase()
        .split('.');
      const name = levels.at(levels.length > 2 && (levels.at(-2) ?? '').length <= 3 ? -3 : -2) ?? '';
      return name.length >= 4 && !publicMail.has(name) ? [fold(name).replace(/[^\p{L}\p{N}]/gu, '')] : [];
    }),
  );
  if (names.length === 0) return [];
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{3,60}/gu)].flatMap(({ 0: piece, index }) =>
    names.includes(fold(piece).replace(/[^\p{L}\p{N}]/gu, ''))
      ? [pieceAt(text, index, index + piece.length, 'company', true)]
      : [],
  );
}

/** A ticket's id as a word of its own, `#` before it or not, and in capitals or not: people write keys as they like. */
const idAsWord = (ticketId: string): RegExp =>
  new RegExp(`#?(?<![\\p{L}\\p{N}-])${idAsPattern(ticketId)}(?![\\p{L}\\p{N}-])`, 'giu');

const saysOf = ({ kind }: UnknownPiece): string =>
  kind === 'address' ? 'e-mail address' : kind === 'link' ? 'web address' : kind;

const overlaps = (piece: { readonly start: number; readonly end: number }, others: readonly Piece[]): boolean =>
  others.some(({ start, end }) => piece.start < end && piece.end > start);

/** Links, amounts and dates: those of the earlier ticket, and those that are known and keep their digits. */
function checked(text: string, today: Today, isCommon: IsCommon): { foreign: Piece[]; known: Piece[] } {
  // Telephones and times have finders of their own here, which know what stays of them.
  const unknown = unknownPieces(text, today.texts).flatMap((piece) =>
    piece.kind === 'phone' || piece.kind === 'time'
      ? []
      : [pieceAt(text, piece.start, piece.end, saysOf(piece), piece.kind === 'link' || piece.kind === 'address')],
  );
  const foreign = unknown.filter((piece) => !(piece.canBeCommon && isCommon(piece.text)));
  const known = [...linksOf(text), ...amountsOf(text), ...datesOf(text)]
    .filter((mark) => !overlaps(mark, foreign))
    .map(({ start, end }) => pieceAt(text, start, end, ''));
  return { foreign, known };
}

/**
 * A past reply in which everything that may belong to the earlier ticket alone is a gap for a person, `[date]`: names, numbers,
 * addresses, amounts, dates, times, secrets, files. What the present ticket says itself stays, and so does what is common to many replies.
 * `others`: full names that the desk's past tickets hold.
 */
export function withGaps(
  text: string,
  earlier: Earlier,
  today: Today,
  isCommon: IsCommon,
  others: readonly string[],
): Gapped {
  const present = haystack([...today.texts, today.requesterName, today.agentName]);
  const theirs = haystack([earlier.text]);
  const links = linksOf(text).map(({ start, end }) => pieceAt(text, start, end, ''));
  const { foreign, known } = checked(text, today, isCommon);
  const old = [tracesOf(earlier.requesterName), tracesOf(earlier.agentName)];
  const now = [personName(today.requesterName), personName(today.agentName)];
  const stays = (piece: Piece): boolean =>
    present.holds(piece.text.replace(/^[#№@]/, '')) || (piece.canBeCommon && isCommon(piece.text));
  const ticketNumber =
    earlier.ticketId === ''
      ? []
      : [...text.matchAll(idAsWord(earlier.ticketId))].map(({ 0: piece, index }) =>
          pieceAt(text, index, index + piece.length, 'ticket number'),
        );
  const parts = [
    ...ticketNumber,
    ...postalIn(text).filter((piece) => !overlaps(piece, links)),
    ...thingsIn(text),
    ...companiesIn(text, [text, earlier.text, earlier.requesterName]),
    ...[...numbersIn(text, theirs), ...timesIn(text)].filter((piece) => !overlaps(piece, known)),
  ].filter((piece) => !stays(piece));
  const people = peopleIn(text, { old, now, others }).filter((piece) => !stays(piece));
  const gaps = united(text, [...foreign, ...secretsIn(text), ...parts, ...people]);
  const written: string[] = [];
  let at = 0;
  for (const { start, end, says } of gaps) {
    written.push(text.slice(at, start), `[${says}]`);
    at = end;
  }
  const result = written.join('') + text.slice(at);
  return { text: result, gaps: openGaps(result).map((mark) => mark.text.slice(1, -1)) };
}
