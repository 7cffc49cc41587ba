import type { LinearModel } from './logistic';
import type { NamesIndex } from './names';
import type { Vocabulary } from './tfidf';

/** A text and the id of the option that a person chose for it. */
export interface TrainingExample {
  readonly text: string;
  readonly label: string;
  /** Who wrote it, as far as known: a name is no evidence. */
  readonly requester?: string;
}

export interface View {
  readonly vocabulary: Vocabulary;
  readonly linear: LinearModel;
}

/** What was learned from examples. `classes[i]` is a position in `TrainedModel.labels`. */
export interface Learned {
  readonly classes: Int32Array;
  readonly examples: number;
  readonly words: View;
  readonly chars: View;
  /** The area of each class, and what was learnt of areas from parts of words; null where classes stand in none. */
  readonly areas: { readonly of: Int32Array; readonly linear: LinearModel } | null;
  /** Probability that a ticket belongs to an option that no example has (Good–Turing). */
  readonly unseen: number;
  /** Of examples that were held out in turn: how many were answered right, of how many. Left out in models of earlier versions. */
  readonly heldOut?: HeldOutScore;
}

export interface HeldOutScore {
  readonly right: number;
  readonly of: number;
}

/** Numbers, option ids and nothing else; survives structured cloning, so it can rest in IndexedDB. */
export interface TrainedModel {
  readonly version: 1;
  /** Option ids, in ascending order. */
  readonly labels: readonly string[];
  readonly names: NamesIndex;
  readonly learned: Learned | null;
  /** How much the names, the words, the characters and the areas count, as far as there are any. */
  readonly blend: Float64Array;
}

/** Sharpness of an answer that rests on names alone, measured on tickets of real length. */
export const NAMES_ONLY_SHARPNESS = 0.3;
