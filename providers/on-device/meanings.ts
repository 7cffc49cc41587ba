import { hashOf } from './tokens';

interface Beginning {
  /** Of its meaning. */
  readonly feature: number;
  readonly alone: boolean;
}

interface Meanings {
  readonly beginnings: ReadonlyMap<string, Beginning>;
  /** Characters of the longest beginning. */
  readonly longest: number;
}

/** Said anew whenever the modules load. */
let linesFrom: (() => Promise<string>) | null = null;
/** Always the same, so it can be lost. */
let known: Meanings | null = null;

function meaningsIn(lines: string): Meanings {
  const beginnings = new Map<string, Beginning>();
  lines
    .trim()
    .split('\n')
    .forEach((line, meaning) => {
      for (const word of line.split(' '))
        beginnings.set(word.replace('.', ''), { feature: hashOf(`meaning ${meaning}`), alone: word.endsWith('.') });
    });
  return { beginnings, longest: Math.max(...[...beginnings.keys()].map((word) => word.length)) };
}

/** `read` answers with the lines of `meaning-lines.ts`; it is asked when they are first needed. */
export function takeMeaningsFrom(read: () => Promise<string>): void {
  linesFrom = read;
}

/** Has to be awaited before the first `meaningOf`. Rejects with what reading them rejected with; the next call tries again. */
export async function readMeanings(): Promise<void> {
  if (known) return;
  if (!linesFrom) throw new Error('Nobody has said where the meanings of words are read from.');
  known = meaningsIn(await linesFrom());
}

/**
 * The meaning of a folded word as a feature; undefined where it is not known. The longest beginning counts. Throws when nobody has
 * awaited `readMeanings`: an answer without them would only be a worse one, and nobody would see why.
 */
export function meaningOf(word: string): number | undefined {
  if (!known) throw new Error('The meanings of words were not read yet.');
  const { beginnings, longest } = known;
  for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
    const found = beginnings.get(word.slice(0, length));
    if (found && (!found.alone || length === word.length)) return found.feature;
  }
  return undefined;
}
