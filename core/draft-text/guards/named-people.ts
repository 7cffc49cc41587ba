import { fold } from '../../automatic-mail/fold';
import type { Phrases } from '../../phrases/phrases';
import type { Mark } from '../mark';

const name = String.raw`\p{Lu}[\p{Ll}\p{M}'’-]{1,30}`;
const rest = String.raw`(?:(?: (?:de|da|do|dos|von|van|del|della|al|el|la|le|bin))? ${name}){1,2}`;

/** Two or three words that begin like names; which of them are some, their first one says. */
const together = new RegExp(`(?<![\\p{L}\\p{M}.-])(${name})(?=(${rest})(?![\\p{L}\\p{M}]))`, 'gu');

/** Whose somebody is, right before how they are called. In German every noun begins with a capital, so only a first name tells there. */
const called = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:[Mm]y|[Oo]ur|[Yy]our|[Tt]he) (?:colleague|technician|engineer|supervisor|teammate|specialist|boss)|(?:[Nn]otre|[Mm]on|[Mm]a|[Vv]otre) (?:collègue|technicien(?:ne)?|responsable|ingénieure?)|(?:[Nn]uestr[oa]|[Mm]i|[Ss]u|[Nn]oss[oa]|[Mm]eu|[Mm]inha|[Ss]eu|[Ss]ua) (?:compañer[oa]|colega|técnic[oa]|ingenier[oa]|responsável|responsable|gestora?)),? (${name}(?:${rest})?)(?![\p{L}\p{M}])`,
  'gu',
);

/** Words that begin with a capital behind such a word and name nobody: an article of a new sentence, a team. */
const isNobody = (word: string, { nobody }: Phrases): boolean => nobody.has(fold(word));

/** `Device Manager` and `Daniel Whitmore` look the same, so a first name has to be one; behind `our technician` whoever stands there is. */
export function namedPeople(draft: string, phrases: Phrases): Mark[] {
  const pairs = [...draft.matchAll(together)].flatMap(({ 1: first = '', 2: others = '', index }) => {
    const text = first + others;
    return phrases.givenNames.has(fold(first).split('-', 1)[0] ?? '') &&
      !text
        .split(' ')
        .slice(1)
        .some((word) => isNobody(word, phrases))
      ? [{ start: index, end: index + text.length, text }]
      : [];
  });
  const behind = [...draft.matchAll(called)].flatMap(({ 0: piece, 1: text = '', index }) => {
    const start = index + piece.length - text.length;
    return isNobody(text.split(' ', 1)[0] ?? '', phrases) ? [] : [{ start, end: start + text.length, text }];
  });
  return [...pairs, ...behind];
}
