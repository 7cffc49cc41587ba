import { amountsOf } from '../amounts';
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
  if (a < '⺀' && a[0] !== b[0]) return false;
  const isSigns = a < 'a' || a >= '⺀';
  const shorter = Math.min(a.length, b.length);
  if (isSigns && shorter > 1 && (a.includes(b) || b.includes(a))) return true;
  const needed = isSigns ? Math.min(2, shorter) : Math.max(Math.min(4, shorter), Math.ceil(shorter * 0.7));
  return b.startsWith(a.slice(0, needed)) && (isSigns || shorter >= 4 || a === b);
}

/** What the conversation is about anyway says little of whether one question of it is answered. */
const TOPIC_WEIGHT = 0.27;
/** So much of what a part of a question is about, by weight, stands in the sentence that answers it. */
const SHARE = 0.34;
/** One place of a draft answers a second question only if it names most of it. */
const SHARE_AGAIN = 0.6;
/** What no statement explains answers with few of a question's words. */
const SHARE_FREE = 0.2;
/** Answers of the kind that was asked for, and those in the order of the questions, come first. */
const FOR_KIND = 0.5;
const FOR_ORDER = 0.3;
/** A sentence of a draft takes up what the customer told if it has so much of it: a share, and a count of words. */
const EXPLAINED_SHARE = 0.3;
const EXPLAINED_WORDS = 1.5;
/** In a reply with hardly more sentences than there are questions each one answers. */
const SPARE_SENTENCES = 1;
/** No reply to a customer has more sentences. */
const MOST_SENTENCES = 100;
/** A question that only asks for help, or greets, has nothing that an answer would have to name. */
const FEWEST = 2;

/** A sentence may ask two things: `what it costs and where I get it`. */
function partsOf({ plain, asks }: Sentence, { joins }: Phrases): string[] {
  const text = asks ? plain : lastPart(plain);
  const cuts = [...text.matchAll(new RegExp(joins, 'gu'))].map(({ index }) => index);
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]));
}

/** `how long does that take`, without a mark at its end. */
const isUnmarked = (plain: string, { openQuestion }: Phrases): boolean =>
  plain.search(openQuestion) === 0 && /^[a-z][^,.:;!]{10,}$/u.test(plain);

/** In Japanese the reason for a request stands before what is asked. */
const lastPart = (plain: string): string => plain.slice(plain.lastIndexOf('、') + 1);

/** One sentence of a draft, which answers one question. */
interface Unit {
  readonly plain: string;
  readonly words: readonly string[];
  readonly meanings: ReadonlySet<string>;
}

const greets = /[,:]$|^.{0,20}様/u;

/** The sentences of a draft that may answer: no greeting, no thanks, no question back. */
function unitsOf(draft: string, phrases: Phrases): Unit[] {
  return sentencesOf(draft).flatMap(({ plain, asks }) => {
    const words = wordsOf(plain, phrases);
    const isGreeting = words.length < 3 && greets.test(plain) && !phrases.yesOrNo.test(plain);
    if (asks || isGreeting || phrases.courtesy.test(plain)) return [];
    return [{ plain, words, meanings: new Set(words.flatMap((word) => meaningOf(word, phrases) ?? [])) }];
  });
}

interface Weighed {
  readonly word: string;
  readonly meaning: string;
  readonly weight: number;
}

const weighed = (words: readonly string[], topic: readonly string[], phrases: Phrases): Weighed[] =>
  words.map((word) => ({
    word,
    meaning: meaningOf(word, phrases) ?? '',
    weight: topic.some((other) => isAlike(word, other)) ? TOPIC_WEIGHT : 1,
  }));

/** How much of `own` stands in these sentences, between 0 and 1. */
function shareOf(own: readonly Weighed[], units: readonly Unit[]): number {
  const sum = (some: readonly Weighed[]): number => some.reduce((total, { weight }) => total + weight, 0);
  const shared = own.filter(({ word, meaning }) =>
    units.some(({ words, meanings }) => meanings.has(meaning) || words.some((other) => isAlike(word, other))),
  );
  return sum(shared) / (sum(own) || 1);
}

/** Whether a sentence has what a question asks for; undefined where a question asks for nothing that can be told by its kind. */
function fits(question: string, { plain }: Unit, phrases: Phrases): boolean | undefined {
  if (phrases.notYet.test(plain)) return true;
  if (phrases.asksWhen.test(question)) return phrases.tellsWhen.test(plain) || laterThanNow(plain, phrases).length > 0;
  if (phrases.asksHowMuch.test(question)) return phrases.tellsHowMuch.test(plain) || amountsOf(plain).length > 0;
  if (phrases.asksWhy.test(question)) return phrases.tellsWhy.test(plain);
  if (phrases.asksWhere.test(question)) return phrases.tellsWhere.test(plain) ? undefined : false;
  return undefined;
}

interface Part {
  readonly question: Sentence;
  readonly plain: string;
  readonly own: readonly Weighed[];
}

interface Pair {
  readonly part: Part;
  readonly place: number;
  readonly share: number;
  readonly fit: boolean | undefined;
  readonly score: number;
}

/** Every part of a question with every sentence, the likeliest answer first. */
function pairsOf(parts: readonly Part[], units: readonly Unit[], phrases: Phrases): Pair[] {
  const pairs = parts.flatMap((part, at) =>
    units.map((unit, place) => {
      const share = shareOf(part.own, [unit]);
      const fit = fits(part.plain, unit, phrases);
      const apart = Math.abs((at + 0.5) / parts.length - (place + 0.5) / units.length);
      return {
        part,
        place,
        share,
        fit,
        score: share + (fit ? FOR_KIND : 0) - FOR_ORDER * apart,
      };
    }),
  );
  return pairs.toSorted((a, b) => b.score - a.score);
}

/** The parts to which no sentence of the draft is left, when each answers one. `told`: what the customer said besides. */
function withoutAnswer(
  parts: readonly Part[],
  units: readonly Unit[],
  told: readonly (readonly Weighed[])[],
  phrases: Phrases,
): Part[] {
  const pairs = pairsOf(parts, units, phrases);
  const done = new Set<Part>();
  const used = new Set<number>();
  const assign = (isAnswer: (pair: Pair) => boolean): void => {
    for (const pair of pairs) {
      if (done.has(pair.part) || used.has(pair.place) || !isAnswer(pair)) continue;
      done.add(pair.part);
      used.add(pair.place);
    }
  };
  assign(({ share, fit }) => share >= SHARE || fit === true);
  for (const { part, place, fit } of pairs)
    if (!done.has(part) && fit !== false && shareOf(part.own, units.slice(place, place + 2)) >= SHARE_AGAIN)
      done.add(part);
  const isExplained = (unit: Unit): boolean =>
    told.some((words) => {
      const share = shareOf(words, [unit]);
      return share >= EXPLAINED_SHARE && share * words.length >= EXPLAINED_WORDS;
    });
  const free = units.map((unit, place) => !used.has(place) && !isExplained(unit));
  const isShort = units.length <= parts.length + SPARE_SENTENCES;
  assign(
    ({ part, place, fit, share }) =>
      fit !== false && free[place] === true && (isShort || part.own.length < FEWEST || share >= SHARE_FREE),
  );
  return parts.filter((part) => !done.has(part));
}

/** So much of a conversation is what it is about, in characters. */
const TOPIC_CHARS = 20_000;

/**
 * The questions of `messages` that a draft leaves open: each sentence of it answers one, by its words, by the kind of thing that was
 * asked for, by its place, or, in a short reply, because it answers nothing else; and none is left for these. `conversation`: all that
 * was said, the messages too. Each is cut to 200 characters. Only for a draft in the language of the messages.
 */
export function openQuestions(
  draft: string,
  messages: readonly string[],
  conversation: readonly string[],
  phrases: Phrases,
): string[] {
  const questions = messages
    .flatMap(sentencesOf)
    .filter(({ asks, plain }) => asks || phrases.asksIndirectly.test(plain) || isUnmarked(plain, phrases))
    .slice(0, MOST);
  if (questions.length === 0) return [];
  const asked = new Set(questions.map(({ text }) => text));
  const told = sentencesOf(conversation.join('\n').slice(0, TOPIC_CHARS))
    .filter(({ text }) => !asked.has(text))
    .map(({ plain }) => wordsOf(plain, phrases));
  const topic = [...new Set(told.flat())];
  const parts = questions
    .flatMap((question) => partsOf(question, phrases).map((plain) => ({ question, plain })))
    .slice(0, MOST)
    .map((part) => ({ ...part, own: weighed(wordsOf(part.plain, phrases), topic, phrases) }));
  const open = new Set(
    withoutAnswer(
      parts,
      unitsOf(draft, phrases).slice(0, MOST_SENTENCES),
      told.map((words) => words.map((word) => ({ word, meaning: '', weight: 1 }))),
      phrases,
    ).map(({ question }) => question),
  );
  return questions.filter((question) => open.has(question)).map(({ text }) => clip(text, QUESTION_CHARS));
}
