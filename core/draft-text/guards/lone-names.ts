import { fold } from '../../automatic-mail/fold';
import type { Phrases } from '../../phrases/phrases';
import type { Mark } from '../mark';

/** So much of the sentence around a name tells whether it is one. Characters. */
const BEFORE = 80;
const BEHIND = 50;

const capital = /(?<![\p{L}\p{M}\p{N}.@/\\_-])\p{Lu}[\p{L}\p{M}'’-]{1,30}/gu;
/** The rest of a name: `Rodríguez de la Torre`. */
const rest = /^(?: (?:de|da|do|dos|von|van|del|della|al|el|la|le|bin)){0,2} (\p{Lu}[\p{L}\p{M}'’-]{1,30})/u;
/** `VPN`, `FedEx`: nobody is written like that, but `McKay` and `DeLuca`. */
const isMark = (word: string): boolean =>
  /^\p{Lu}{2,}$/u.test(word) || (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|La|Le|Van)\p{Lu}/u.test(word));

const endOfSentence = /[.!?:](?=\s)|\n/g;

/** Hospitals, schools and towns are called after saints: `St Aidan’s`. As `fold` leaves it. */
const saint = /(?:^|[^a-z])(?:st|saint|sainte|sankt|san|santa|santo|sao)\.?[ -]$/;

/** What stands before a place in its sentence. */
function sentenceBefore(draft: string, at: number): string {
  const before = draft.slice(Math.max(0, at - BEFORE), at);
  const ends = [...before.matchAll(endOfSentence)].filter(({ 0: end }) => end !== ':');
  return fold(before.slice((ends.at(-1)?.index ?? -1) + 1));
}

/** Where a name that begins at `from` with a word of `length` ends. */
function endOf(draft: string, from: number, length: number, isOther: (word: string) => boolean): number {
  let end = from + length;
  for (let more = 0; more < 2; more += 1) {
    const next = rest.exec(draft.slice(end, end + 60));
    if (next === null || isOther(next[1] ?? '')) break;
    end += next[0].length;
  }
  return end;
}

/**
 * Somebody who is named by one word, in the place of a person: `I spoke with Mehta`, `Tom’s laptop`. Where a team or a company may
 * stand as well, a list of names says which it is. Linear in the length of the draft.
 */
export function loneNames(draft: string, phrases: Phrases): Mark[] {
  const isOther = (word: string): boolean =>
    isMark(word) ||
    fold(word)
      .split('-')
      .some((part) => phrases.notPeople.has(part) || phrases.nobody.has(part));
  const found: Mark[] = [];
  for (const { 0: written, index: start } of draft.matchAll(capital)) {
    const word = written.replace(/['’]s?$/, '');
    if (start < (found.at(-1)?.end ?? 0) || word.length < 2 || isOther(word)) continue;
    // The Turkish letter without a dot carries no accent that `fold` could take off.
    const plain = fold(word).replaceAll('ı', 'i');
    const isListed = [plain, plain.split('-', 1)[0] ?? ''].some(
      (name) => phrases.familyNames.has(name) || (phrases.givenNames.has(name) && !phrases.namesThatAreWords.has(name)),
    );
    const end = endOf(draft, start, word.length, isOther);
    const before = sentenceBefore(draft, start);
    const behind = fold(draft.slice(end, end + BEHIND));
    if (saint.test(before)) continue;
    const isPerson =
      phrases.beforePerson.test(before) ||
      phrases.behindPerson.test(behind) ||
      (isListed && (phrases.beforeName.test(before) || phrases.behindName.test(behind)));
    if (isPerson) found.push({ start, end, text: draft.slice(start, end) });
  }
  return found;
}

const han = /\p{sc=Han}{2,6}/gu;
/** What somebody is to us makes a name of whatever follows. */
const introduced = /(?:担当|上長|上司|同僚|先輩|後輩|技術者|エンジニア|責任者)の$/u;

/** The same in Japanese, where a list of family names has to say it, or what somebody is: `高橋から`, `担当の小笠原が`. */
export function loneJapaneseNames(draft: string, phrases: Phrases): Mark[] {
  return [...draft.matchAll(han)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.length;
    const before = draft.slice(Math.max(0, start - 12), start);
    const family = [3, 2].find((length) => phrases.japaneseFamilyNames.has(run.slice(0, length)));
    const isFamily = family !== undefined && run.length - family <= 2;
    const isIntroduced = introduced.test(before);
    const behind = draft.slice(end, end + 8);
    const isPerson =
      (isFamily && isIntroduced && /^(?:[がはにをへと]|から|より)/u.test(behind)) ||
      ((isFamily || (isIntroduced && run.length <= 4)) &&
        phrases.japaneseBefore.test(fold(before)) &&
        phrases.japaneseBehind.test(fold(behind)));
    return isPerson ? [{ start, end, text: run }] : [];
  });
}
