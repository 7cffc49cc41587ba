import { CHROMIUM_ID, GECKO_ID } from './ids';

/** What was read out of a text: a value, or why it could not be read, as a sentence. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const found = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const unreadable = (problem: string): Outcome<never> => ({ ok: false, problem });

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A policy as it stood in a file, not checked yet. */
export interface FoundPolicy {
  readonly raw: Json;
  /** The extension for which it was written; null where the file does not say. */
  readonly extensionId: string | null;
  /** What else was in the file and is left out, as sentences. */
  readonly notes: readonly string[];
}

interface Candidate {
  readonly extensionId: string;
  readonly raw: Json;
}

const ours: readonly string[] = [CHROMIUM_ID, GECKO_ID];

/** The policy that is meant, of all extensions' policies in a file. */
export function chooseOurs(candidates: readonly Candidate[], notes: readonly string[] = []): Outcome<FoundPolicy> {
  const known = candidates.filter(({ extensionId }) => ours.includes(extensionId));
  const [first, ...more] = known.length > 0 ? known : candidates;
  if (first === undefined) return unreadable('There is no extension’s policy in it.');
  if (more.some(({ raw }) => JSON.stringify(raw) !== JSON.stringify(first.raw))) {
    return unreadable(
      known.length > 0
        ? 'It holds two different policies for Deskside. Keep one of them.'
        : `It holds policies of several extensions (${candidates.map(({ extensionId }) => extensionId).join(', ')}). Keep only Deskside’s.`,
    );
  }
  const others = candidates
    .filter(
      ({ extensionId, raw }) => extensionId !== first.extensionId && JSON.stringify(raw) !== JSON.stringify(first.raw),
    )
    .map(({ extensionId }) => extensionId);
  return found({
    ...first,
    notes:
      others.length === 0
        ? notes
        : [...notes, `Left out, because it belongs to other extensions: ${others.join(', ')}.`],
  });
}

/** Names what stands beside the part that is read. */
export const leftOut = (whole: Json, taken: readonly string[]): readonly string[] => {
  const others = Object.keys(whole).filter((key) => !taken.includes(key));
  return others.length === 0 ? [] : [`Left out, because it is not Deskside’s: ${others.join(', ')}.`];
};
