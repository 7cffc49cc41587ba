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
const P = { share: 0.34, shareYes: 0.2, fit: 0.5, yes: 0.15, order: 0.1, again: 0.6, explained: 0.3, free: 0.2, slack: 0, long: 1, few: 1, ...JSON.parse(process.env['PP'] ?? '{}') };
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
  plain.search(openQuestion) === 0 && /^[^,.:;!]{10,}$/u.test(plain);

/** In Japanese the reason for a request stands before what is asked. */
const lastPart = (plain: string): string => plain.slice(plain.lastIndexOf('、') + 1);

/** One sentence of a draft, which answers one question. */
interface Unit {
  readonly plain: string;
  readonly words: readonly string[];
  readonly meanings: ReadonlySet<string>;
  readonly isCourtesy: boolean;
}

function unitsOf(draft: string, phrases: Phrases): Unit[] {
  return sentencesOf(draft).map(({ plain, asks }) => {
    const words = wordsOf(plain, phrases);
    return {
      plain,
      words,
      meanings: new Set(words.flatMap((word) => meaningOf(word, phrases) ?? [])),
      isCourtesy: asks || phrases.courtesy.test(plain) || (words.length < 3 && !phrases.yesOrNo.test(plain) && /[,:]$|^.{0,20}様/u.test(plain)),
    };
  });
}

/** How much of `own` stands in a sentence, between 0 and 1. */
function shareOf(own: readonly string[], topic: readonly string[], words: readonly string[], meanings: ReadonlySet<string>, phrases: Phrases): number {
  let all = 0;
  let shared = 0;
  for (const word of own) {
    const weight = topic.some((other) => isAlike(word, other)) ? TOPIC_WEIGHT : 1;
    all += weight;
    if (meanings.has(meaningOf(word, phrases) ?? '') || words.some((other) => isAlike(word, other))) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Whether a sentence has what a question asks for; undefined where a question asks for nothing that can be told by its kind. */
function fits(question: string, { plain }: Unit, phrases: Phrases): boolean | undefined {
  if (phrases.notYet.test(plain)) return true;
  if (phrases.asksWhen.test(question)) return phrases.tellsWhen.test(plain) || laterThanNow(plain, phrases).length > 0;
  if (phrases.asksHowMuch.test(question)) return phrases.tellsHowMuch.test(plain) || amountsOf(plain).length > 0;
  if (phrases.asksWhy.test(question)) return phrases.tellsWhy.test(plain);
  return undefined;
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
    .filter(({ asks, plain }) => asks || phrases.asksIndirectly.test(plain) || isUnmarked(plain, phrases))
    .slice(0, MOST);
  if (questions.length === 0) return [];
  const asked = new Set(questions.map(({ text }) => text));
  const said = sentencesOf(conversation.join('\n').slice(0, TOPIC_CHARS)).filter(({ text }) => !asked.has(text)).map(({ plain }) => wordsOf(plain, phrases));
  const topic = [...new Set(said.flat())];
  const units = unitsOf(draft, phrases).filter(({ isCourtesy }) => !isCourtesy);
  const parts = questions.flatMap((question, index) => partsOf(question, phrases).map((plain) => ({ question, index, plain, own: wordsOf(plain, phrases) })));
  const pairs = parts.flatMap((part, at) =>
    units.map((unit, place) => {
      const next = units[place + 1];
      const share = shareOf(part.own, topic, unit.words, unit.meanings, phrases);
      const both = next ? shareOf(part.own, topic, [...unit.words, ...next.words], new Set([...unit.meanings, ...next.meanings]), phrases) : share;
      const fit = fits(part.plain, unit, phrases);
      const yes = phrases.yesOrNo.test(unit.plain) && !phrases.openQuestion.test(part.plain);
      return { at, place, share, both, fit, yes, score: share + (fit ? P.fit : 0) + (yes ? P.yes : 0) - P.order * Math.abs((at + 0.5) / parts.length - (place + 0.5) / units.length) };
    }),
  ).toSorted((a, b) => b.score - a.score);
  const done = new Set<number>();
  const used = new Map<number, number>();
  const take = (ok: (pair: (typeof pairs)[number]) => boolean): void => {
    for (const pair of pairs) {
      if (done.has(pair.at) || used.has(pair.place) || !ok(pair)) continue;
      done.add(pair.at);
      used.set(pair.place, pair.at);
    }
  };
  take(({ share, fit, yes }) => share >= P.share || (fit === true) || (yes && share >= P.shareYes));
  for (const pair of pairs) if (!done.has(pair.at) && (pair.both >= P.again && pair.fit !== false)) done.add(pair.at);
  // What no statement of the customer explains may answer in other words.
  const isFree = (place: number): boolean => {
    const unit = units[place]!;
    return !said.some((words) => shareOf(words, [], unit.words, unit.meanings, phrases) >= P.explained);
  };
  const free = new Set([...units.keys()].filter((place) => !used.has(place) && isFree(place)));
  const rest = parts.length - done.size;
  const isShort = free.size <= rest + P.slack && units.length <= parts.length + P.long;
  take(({ at, place, fit, share }) => fit !== false && free.has(place) && (isShort || parts[at]!.own.length < FEWEST || share >= P.free));
  if (process.env['DBG']) console.log(units.map((u,i)=>[u.plain, used.get(i), isFree(i)]), parts.map((p,i)=>[p.plain,p.own.join(' '),done.has(i)]));
  const open = new Set(parts.filter((part, at) => !done.has(at) && (part.own.length >= FEWEST || P.few)).map(({ question }) => question));
  return questions.filter((question) => open.has(question)).map(({ text }) => clip(text, QUESTION_CHARS));
}
