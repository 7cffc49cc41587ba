import { meaningOf } from './meanings';
import type { Learned, TrainedModel, View } from './model';
import { isFunctionWord, namesHold } from './names';
import { indexOfKey } from './tfidf';
import { charFeatures, hashOf, quotableWords, stemOf, type Quotable } from './tokens';

/** A word or a run of neighbours, quoted from the ticket, and how much it spoke for the answer. */
export interface DecidingWord {
  readonly quote: string;
  readonly weight: number;
}

/** How much a feature speaks for a class against the rivals' mean. */
function margin(view: View, key: number, own: number, rivals: readonly number[]): number {
  const column = indexOfKey(view.vocabulary.keys, key);
  if (column < 0) return 0;
  const base = column * view.linear.classes;
  const others =
    rivals.reduce((sum, rival) => sum + (view.linear.weights[base + rival] as number), 0) / Math.max(1, rivals.length);
  return ((view.linear.weights[base + own] as number) - others) * (view.vocabulary.idf[column] as number);
}

function learnedWeight(
  learned: Learned,
  blend: Float64Array,
  word: string,
  own: number,
  rivals: readonly number[],
): number {
  const meaning = meaningOf(word);
  const stem =
    margin(learned.words, hashOf(stemOf(word)), own, rivals) +
    (meaning === undefined ? 0 : margin(learned.words, meaning, own, rivals));
  const parts = charFeatures(word);
  const chars =
    parts.reduce((sum, key) => sum + margin(learned.chars, key, own, rivals), 0) / Math.sqrt(parts.length || 1);
  return (blend[1] as number) * stem + (blend[2] as number) * chars;
}

/** The words of a text that spoke most for one option, strongest first; neighbours are quoted together. */
export function decidingWords(
  model: TrainedModel,
  text: string,
  best: readonly number[],
  count: number,
): DecidingWord[] {
  const [answer, ...others] = best;
  if (answer === undefined) return [];
  const { learned } = model;
  const own = learned ? learned.classes.indexOf(answer) : -1;
  const rivals = learned ? others.map((label) => learned.classes.indexOf(label)).filter((k) => k >= 0) : [];
  const weights = new Map<string, number>();
  const quotable = quotableWords(text).slice(0, 1000);
  for (const { word } of quotable) {
    if (weights.has(word)) continue;
    const named = namesHold(model.names, answer, word) * (model.blend[0] as number);
    weights.set(
      word,
      isFunctionWord(word) || /^\d+$/.test(word)
        ? 0
        : named + (learned && own >= 0 ? learnedWeight(learned, model.blend, word, own, rivals) : 0),
    );
  }
  const strongest = [...weights]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const floor = (strongest[0]?.[1] ?? 0) * 0.2;
  const chosen = new Map(strongest.filter(([, weight]) => weight >= floor).slice(0, count * 2));
  return joinNeighbours(text, quotable, chosen).slice(0, count);
}

const LONGEST_QUOTE = 40;

function joinNeighbours(
  text: string,
  quotable: readonly Quotable[],
  chosen: ReadonlyMap<string, number>,
): DecidingWord[] {
  const quotes = new Map<string, DecidingWord>();
  const used = new Set<string>();
  for (let i = 0; i < quotable.length; i += 1) {
    const first = quotable[i] as Quotable;
    if (!chosen.has(first.word) || used.has(first.word)) continue;
    let end = i;
    let weight = 0;
    while (end < quotable.length) {
      const next = quotable[end] as Quotable;
      const between = end === i ? '' : text.slice((quotable[end - 1] as Quotable).end, next.start);
      if (
        !chosen.has(next.word) ||
        used.has(next.word) ||
        !/^[ -]?$/.test(between) ||
        next.end - first.start > LONGEST_QUOTE
      )
        break;
      weight += chosen.get(next.word) ?? 0;
      used.add(next.word);
      end += 1;
    }
    if (end === i) continue;
    const quote = text.slice(first.start, (quotable[end - 1] as Quotable).end);
    quotes.set(quote, { quote, weight });
    i = end - 1;
  }
  return [...quotes.values()].sort((a, b) => b.weight - a.weight || (a.quote < b.quote ? -1 : 1));
}
