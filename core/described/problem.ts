import type { Phrase } from '../words/phrase';
import type { WordKey, WordValues } from '../words/say';
import type { Where } from './walk';

export type MistakeKey = Extract<WordKey, `mistake.${string}`>;

type End<K extends string, Beginning extends string> = K extends `${Beginning}${infer Name}` ? Name : never;

export type FormKind = End<MistakeKey, 'mistake.form.'>;

/** What can stand at a place: one of the forms that have a name, a text, or another value as it is written. */
export type Form = { readonly kind: FormKind } | { readonly text: string } | { readonly written: string };

export interface Problem {
  readonly where: Where;
  /** The place is named beside it, so the sentence does not name it once more. */
  readonly says: Phrase;
  /** What could stand there: the sentence has a place `forms` for it. */
  readonly forms?: readonly Form[];
}

export type MistakeValues<K extends MistakeKey> =
  Record<never, never> extends WordValues<K> ? [] : [values: WordValues<K>];

/** A mistake as a sentence by its key, which whoever shows it says. */
export const mistake = <K extends MistakeKey>(key: K, ...[values]: MistakeValues<K>): Phrase =>
  values === undefined ? { key } : { key, values: values as Phrase['values'] & object };

/** Collects what is wrong in one description. */
export type Blame = <K extends MistakeKey>(where: Where, key: K, ...values: MistakeValues<K>) => void;

export const blameIn =
  (problems: Problem[]): Blame =>
  (where, key, ...values) =>
    void problems.push({ where, says: mistake(key, ...values) });

/** Why a text is none of what it has to be: the end of a key `mistake.no-selector.…`, and what goes into its sentence. */
export interface Flaw<Name extends string> {
  readonly flaw: Name;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What texts of a description have to be; each has its own flaws. */
export type Kind = 'selector' | 'place' | 'template' | 'address';
export type FlawIn<K extends Kind> = Flaw<End<MistakeKey, `mistake.no-${K}.`>>;

export const isFlaw = <T extends object>(parsed: T): parsed is Extract<T, { flaw: string }> => 'flaw' in parsed;
