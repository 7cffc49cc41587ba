import { amountsOf } from '../amounts';
import { fold } from '../../automatic-mail/fold';
import { clip } from '../../text';
import type { Phrases } from '../../phrases/phrases';
import { laterThanNow } from './deadlines';
import { sentencesOf, type Sentence } from './sentences';

const QUESTION_CHARS = 200;
/** A conversation asks no more that one reply has to answer. */
const MOST = 20;

const latin = /[\p{Ll}\p{N}][\p{Ll}\p{M}\p{N}'-]{2,40}/gu;
/** `l'imprimante`, `qu'en`, and `printer's`. */
const elided = /^(?:\p{L}|qu|jusqu|lorsqu|puisqu)'/u;
/** `change-t-il`, `dois-je`: French asks so. */
const inverted = /-(?:t-)?(?:ils?|elles?|on|je|nous|vous|ce|moi)$/;
const unspaced = /[\p{sc=Han}]{2,8}|[\p{sc=Katakana}ー]{3,12}/gu;
const japaneseHollow =
  /^(?:可能|必要|教示|確認|対応|連絡|方法|場合|以下|今後|何か|問題|質問|返信|今回|現在|教え|お願|状況|一点|管理)$/;

const bare = (word: string): string => (word.replace(elided, '').split("'", 1)[0] ?? '').replace(inverted, '');

/** The words that carry what a text is about; as `fold` leaves it. */
function wordsOf(plain: string, { hollow }: Phrases): string[] {
  const words = [...plain.matchAll(latin)].map(({ 0: word }) => bare(word));
  const runs = [...plain.matchAll(unspaced)].map(({ 0: run }) => run).filter((run) => !japaneseHollow.test(run));
  return [...new Set([...words.filter((word) => word.length > 2 && !hollow.has(word)), ...runs])];
}

/** Which of the meanings that answers put into other words a word has; undefined where none. */
function meaningOf(word: string, { kin }: Phrases): string | undefined {
  const isSigns = /^\P{Ll}/u.test(word);
  return [...kin].find((meaning) =>
    meaning.split(',').some((stem) => (isSigns ? word.includes(stem) : word.startsWith(stem))),
  );
}

/** Two forms of one word begin alike; signs of Chinese say more than letters. */
function isAlike(a: string, b: string): boolean {
  const isSigns = /^\P{Ll}/u.test(a);
  const shorter = Math.min(a.length, b.length);
  if (isSigns && shorter > 1 && (a.includes(b) || b.includes(a))) return true;
  const needed = isSigns ? Math.min(2, shorter) : Math.max(Math.min(4, shorter), Math.ceil(shorter * 0.7));
  return a.slice(0, needed) === b.slice(0, needed) && (isSigns || shorter >= 4 || a === b);
}

/** What the conversation is about anyway says little of whether one question of it is answered. */
const TOPIC_WEIGHT = 0.27;
/** So much of what a question is about, by weight, stands in one place of the draft that answers it. */
const SHARE = 0.34;
/** `Yes` answers one question, and there may be more. */
const SHARE_WITH_YES = 0.28;
/** A question that only asks for help, or greets, has nothing that an answer would have to name. */
const FEWEST = 2;

/** In Japanese the reason for a request stands before what is asked. */
const lastPart = (plain: string): string => plain.slice(plain.lastIndexOf('、') + 1);

interface Place {
  readonly words: readonly string[];
  readonly meanings: ReadonlySet<string>;
}

/** Each sentence of a draft with the one behind it: an answer stands in one place, and chance finds words anywhere. */
function placesOf(draft: string, phrases: Phrases): Place[] {
  const sentences = sentencesOf(draft).map(({ plain }) => wordsOf(plain, phrases));
  return sentences.map((own, index) => {
    const words = [...own, ...(sentences[index + 1] ?? [])];
    return { words, meanings: new Set(words.flatMap((word) => meaningOf(word, phrases) ?? [])) };
  });
}

/** The most that one place shares with `own`, between 0 and 1. */
function shareOf(own: readonly string[], topic: readonly string[], places: readonly Place[], phrases: Phrases): number {
  const weighed = own.map((word) => ({
    word,
    meaning: meaningOf(word, phrases) ?? '',
    weight: topic.some((other) => isAlike(word, other)) ? TOPIC_WEIGHT : 1,
  }));
  const sum = (some: typeof weighed): number => some.reduce((total, { weight }) => total + weight, 0);
  const shared = places.map(({ words, meanings }) =>
    sum(weighed.filter(({ word, meaning }) => meanings.has(meaning) || words.some((other) => isAlike(word, other)))),
  );
  return Math.max(0, ...shared) / sum(weighed);
}

interface Looked {
  readonly draft: string;
  readonly places: readonly Place[];
  readonly topic: readonly string[];
  readonly answersYes: boolean;
}

function isAnswered(question: Sentence, { draft, places, topic, answersYes }: Looked, phrases: Phrases): boolean {
  const { asksWhen, asksHowMuch, asksWhy, tellsWhen, tellsWhy, openQuestion } = phrases;
  const own = wordsOf(question.asks ? question.plain : lastPart(question.plain), phrases);
  if (asksWhen.test(question.plain) && (tellsWhen.test(draft) || laterThanNow(draft, phrases).length > 0)) return true;
  if (asksHowMuch.test(question.plain) && amountsOf(draft).length > 0) return true;
  if (asksWhy.test(question.plain) && own.length < FEWEST) return tellsWhy.test(draft);
  if (own.length < FEWEST) return true;
  const share = shareOf(own, topic, places, phrases);
  return share >= SHARE || (share >= SHARE_WITH_YES && answersYes && !openQuestion.test(question.plain));
}

/** So much of a conversation is what it is about, in characters. */
const TOPIC_CHARS = 20_000;

/**
 * The questions of `messages` that a draft says nothing about: of the words that they are about hardly one stands in one place of it, in
 * any form, and it has nothing of the kind that was asked for. `conversation`: all that was said, the messages too. Each is cut to 200
 * characters. Only for a draft in the language of the messages.
 */
export function openQuestions(
  draft: string,
  messages: readonly string[],
  conversation: readonly string[],
  phrases: Phrases,
): string[] {
  const questions = messages
    .flatMap(sentencesOf)
    .filter(({ asks, plain }) => asks || phrases.asksIndirectly.test(plain))
    .slice(0, MOST);
  if (questions.length === 0) return [];
  const plain = fold(draft);
  const said = sentencesOf(conversation.join('\n').slice(0, TOPIC_CHARS));
  const asked = new Set(questions.map(({ text }) => text));
  const looked = {
    draft: plain,
    places: placesOf(draft, phrases),
    topic: [...new Set(said.filter(({ text }) => !asked.has(text)).flatMap((one) => wordsOf(one.plain, phrases)))],
    answersYes: phrases.yesOrNo.test(plain),
  };
  return questions
    .filter((question) => !isAnswered(question, looked, phrases))
    .map(({ text }) => clip(text, QUESTION_CHARS));
}
