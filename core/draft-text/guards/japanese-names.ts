import { fold } from '../../automatic-mail/fold';
import type { Mark } from '../mark';

export interface Line {
  readonly text: string;
  readonly at: number;
}

/** So many lines at the end of a draft sign. */
const SIGNING_LINES = 5;

const called =
  /(?<![\p{sc=Han}\p{sc=Katakana}ー])([\p{sc=Han}\p{sc=Katakana}ー・]{1,12}(?:[ 　][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,8})?)[ 　]?(?:様|さん|氏|殿|先生|教授|部長|課長)/gu;
const introduced = /(?:の|担当[：: ]?)([\p{sc=Han}]{2,4})(?:です|と申します|でございます|$)/gu;
/** Alone in its line below the farewell, perhaps behind what its team is called. */
const signed =
  /^(?:\S{1,14}(?:[ァ-ー]|担当|[部課係室])[ 　])?([\p{sc=Han}]{2,4}(?:[ 　][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5})?)$/u;
const farewell = /よろしく|敬具|お願い(?:いた|申し)|失礼(?:いた|し)|以上/;

/** Who is meant by what they are to us, and words that only end like a name: `仕様`, `同様`. */
const nobody =
  /(?:客|者|員|社|店|先|方|業|皆|族|位|仕|同|多|模|異|有|一|各|奥|神|王|部|課|係|室|局|部門|窓口|担当|責任|管理|ユーザー|メンバー|スタッフ|オーナー|チーム|学生|生徒|保護|弊|御中|草々|敬具|以上|学校|大学|病院|サポート|デスク|サービス|センター)$|^(?:たく|お|ご|以上|草々|敬具|早々|皆)/;

const place = (name: string, piece: string, at: number): Mark[] => {
  if (nobody.test(name)) return [];
  const start = at + piece.indexOf(name);
  return [{ start, end: start + name.length, text: name }];
};

/** Names that are called by a title, introduce themselves, or sign. Linear in the length of the draft. */
export function japaneseNames(draft: string, lines: readonly Line[]): Mark[] {
  const last = lines.slice(-SIGNING_LINES);
  const from = last.findIndex(({ text }) => farewell.test(text));
  return [
    ...[...draft.matchAll(called)].flatMap(({ 0: piece, 1: name = '', index }) => place(name, piece, index)),
    ...lines.flatMap(({ text, at }) =>
      [...text.matchAll(introduced)].flatMap(({ 0: piece, 1: name = '', index }) => place(name, piece, at + index)),
    ),
    // Without a farewell only the last line signs.
    ...last.slice(from === -1 ? -1 : from + 1).flatMap(({ text, at }) => {
      const line = text.trim();
      const match = signed.exec(line);
      return match ? place(match[1] ?? '', line, at + text.indexOf(line)) : [];
    }),
  ];
}

export const isOfJapanese = (name: string): boolean => /[\p{sc=Han}\p{sc=Katakana}]/u.test(name);

const inKatakana = /^[\p{sc=Katakana}ー・ ]+$/u;
const together = (name: string): string => fold(name).replaceAll(' ', '');

/** One part of a name is enough, the family's or the given one; people write both with a space and without. `said`: as `fold` leaves it. */
export function isSaidInJapanese(name: string, said: string, people: readonly string[]): boolean {
  const parts = fold(name)
    .split(/[ ・]/)
    .filter((part) => part !== '');
  if (together(said).includes(together(name))) return true;
  // How a Latin name sounds in katakana nobody can tell for sure.
  if (inKatakana.test(name) && people.some((person) => /\p{sc=Latin}/u.test(person))) return true;
  if (parts.some((part) => said.includes(part))) return true;
  return people
    .flatMap((person) => fold(person).split(' '))
    .some((part) => part.length > 1 && fold(name).startsWith(part));
}
