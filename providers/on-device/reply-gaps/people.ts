import { isFirstName } from '../first-names';
import { oldNameMarks } from '../old-names';
import { personName, type PersonName } from '../people';
import { fold } from '../tokens';
import { pieceAt, piecesOf, type Piece } from './piece';

const capital = "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,40}";
const names = `(?<piece>${capital}(?: (?:(?:van|von|der|den|de|la|del|di|da|dos|zu|al|el|bin) ){0,2}${capital}){0,2})`;
const edge = '(?<![\\p{L}\\p{N}])';
/** Forms of address, with titles: what follows is somebody. */
const addressed = new RegExp(
  `${edge}(?:Frau|Herrn?|Hr\\.|Mr|Mrs|Ms|Mx|Monsieur|Madame|Mme|Mlle|Sr|Sra|Srta|Señora?|Doña|Sig|Sig\\.ra|Signora?|Dott|Senhora?|Dhr|Mevr|Mevrouw|Meneer|Pani|Dr|Prof)\\.? (?:(?:Dr|Prof|Ing|Dipl)\\.?[ -]){0,3}${names}`,
  'gu',
);
/** `your colleague Petra`: who somebody is to the reader. */
const related = new RegExp(
  `${edge}(?:colleagues?|manager|boss|supervisor|[Kk]ollegen?|[Kk]ollegin|[Cc]hefin|[Cc]ollègue|[Cc]ompañer[oa]|[Cc]olega|[Cc]ollega|[Kk]olega|[Kk]oleżanka) ${names}`,
  'gu',
);
const japanese = /(?<piece>[\p{sc=Han}\p{sc=Kana}]{1,8}) ?(?:様|さん|氏)/gu;
const japaneseNobody = /^(?:皆|お客|客|ご?担当者?|各位|利用者|管理者|関係者|お疲れ|お世話)$/;

const word = /\p{L}[\p{L}\p{M}'’]{0,60}/gu;

/** Capitalised first names, with the surname behind them. */
function strangers(text: string): Piece[] {
  const pieces: Piece[] = [];
  const words = [...text.matchAll(word)].map(({ 0: piece, index }) => ({
    piece,
    start: index,
    end: index + piece.length,
  }));
  for (const [at, { piece, start, end }] of words.entries()) {
    if (!/^\p{Lu}/u.test(piece) || !isFirstName(piece.replace(/['’]s$/, ''))) continue;
    const next = words[at + 1];
    const surname =
      next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.piece) && /^[ -]$/.test(text.slice(end, next.start));
    pieces.push(pieceAt(text, start, surname ? next.end : end, 'name', true));
  }
  return pieces;
}

/** `emueller`, `erika.mueller`, `MuellerE`: what desks make of a name. */
function accountsOf(text: string, people: readonly PersonName[]): Piece[] {
  const plain = (part: string): string[] => {
    const written = part.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
    return [...new Set([fold(part), fold(written)])].map((each) => each.replace(/[^\p{L}\p{N}]/gu, ''));
  };
  const wanted = new Set(
    people.flatMap(({ first, last }) =>
      first === '' || last === ''
        ? []
        : plain(first).flatMap((one) =>
            plain(last).flatMap((other) => [
              one + other,
              other + one,
              one.slice(0, 1) + other,
              other + one.slice(0, 1),
              one + other.slice(0, 1),
              one.slice(0, 2) + other,
            ]),
          ),
    ),
  );
  if (wanted.size === 0) return [];
  return [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}._-]{2,80}/gu)].flatMap(({ 0: piece, index }) =>
    wanted.has(fold(piece).replace(/[^\p{L}]/gu, ''))
      ? [pieceAt(text, index, index + piece.replace(/[._-]{1,5}$/, '').length, 'user name')]
      : [],
  );
}

export interface Known {
  /** The people of the earlier ticket, and of today's. */
  readonly old: readonly PersonName[];
  readonly now: readonly PersonName[];
  /** Full names of everybody whom the desk's past tickets name. */
  readonly others: readonly string[];
}

/** Everybody else whom the desk knows, by their full name; a first or last name alone may be a word. */
function othersIn(text: string, others: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  return [...new Set(others)].flatMap((raw) => {
    const { full, first, last } = personName(raw);
    if (first === '' || last === '' || full.length < 5) return [];
    const pieces: Piece[] = [];
    const wanted = full.toLowerCase();
    if (wanted.length !== full.length) return [];
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
      pieces.push(pieceAt(text, at, at + wanted.length, 'name', true));
    return pieces;
  });
}

/** The names of people in a text, but for those of today. */
export function peopleIn(text: string, { old, now, others }: Known): Piece[] {
  const today = new Set(
    now.flatMap(({ full }) => full.split(/[\s-]/)).flatMap((part) => (part.length > 1 ? [fold(part)] : [])),
  );
  const isToday = ({ text: piece }: Piece): boolean =>
    [...piece.matchAll(word)].every(([part]) => today.has(fold(part.replace(/['’]s$/, ''))));
  const found = [
    ...piecesOf(text, addressed, 'name'),
    ...piecesOf(text, related, 'name'),
    ...piecesOf(text, japanese, 'name').filter(({ text: piece }) => !japaneseNobody.test(piece)),
    ...strangers(text),
    ...othersIn(text, others),
  ];
  return [
    ...oldNameMarks(text, old, now).map(({ start, end }) => pieceAt(text, start, end, 'name')),
    ...accountsOf(text, old),
    ...found.filter((piece) => !isToday(piece)),
  ];
}
