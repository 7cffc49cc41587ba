import { phrase, type Phrase } from '../../words/phrase';
import { CHROMIUM_ID, GECKO_ID } from './ids';

/** What was read out of a text: a value, or why it could not be read. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Phrase };

export const found = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const unreadable = (problem: Phrase): Outcome<never> => ({ ok: false, problem });

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A policy as it stood in a file, not checked yet. */
export interface FoundPolicy {
  readonly raw: Json;
  /** The extension for which it was written; null where the file does not say. */
  readonly extensionId: string | null;
  /** What else was in the file and is left out. */
  readonly notes: readonly Phrase[];
}

interface Candidate {
  readonly extensionId: string;
  readonly raw: Json;
}

const ours: readonly string[] = [CHROMIUM_ID, GECKO_ID];

/** The policy that is meant, of all extensions' policies in a file. */
export function chooseOurs(candidates: readonly Candidate[], notes: readonly Phrase[] = []): Outcome<FoundPolicy> {
  const known = candidates.filter(({ extensionId }) => ours.includes(extensionId));
  const [first, ...more] = known.length > 0 ? known : candidates;
  if (first === undefined) return unreadable(phrase('studio.import.problem.no-policy'));
  if (more.some(({ raw }) => JSON.stringify(raw) !== JSON.stringify(first.raw))) {
    return unreadable(
      known.length > 0
        ? phrase('studio.import.problem.two')
        : phrase('studio.import.problem.several', { ids: candidates.map(({ extensionId }) => extensionId) }),
    );
  }
  const others = candidates
    .filter(
      ({ extensionId, raw }) => extensionId !== first.extensionId && JSON.stringify(raw) !== JSON.stringify(first.raw),
    )
    .map(({ extensionId }) => extensionId);
  return found({
    ...first,
    notes: others.length === 0 ? notes : [...notes, phrase('studio.import.note.other-extensions', { ids: others })],
  });
}

/** Names what is none of ours; nothing where nothing is. */
export const notOurs = (names: readonly string[]): readonly Phrase[] =>
  names.length === 0 ? [] : [phrase('studio.import.note.not-ours', { names })];

/** Names what stands beside the part that is read. */
export const leftOut = (whole: Json, taken: readonly string[]): readonly Phrase[] =>
  notOurs(Object.keys(whole).filter((key) => !taken.includes(key)));
