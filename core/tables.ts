/** How a country's numbers are made: calling code, trunk prefix, pattern of a national number, and how many digits it may have. */
type PhonePlan = readonly [code: string, trunk: string, pattern: string, lengths: readonly number[]];

/** Made from the metadata of a library (`npx tsx tests/tools/phone-plans.ts`). */
export interface PhonePlans {
  /** By country, as ISO 3166 writes it. */
  readonly national: Readonly<Record<string, PhonePlan | undefined>>;
  /** By calling code: how many digits follow it. */
  readonly codes: Readonly<Record<string, readonly [least: number, most: number] | undefined>>;
}

/** A pattern as a file holds it. */
type Pattern = readonly [source: string, flags: string];

/** Sources of patterns by which the classifier reads how urgent something is, in folded text; pairs begin with what is meant. */
interface PriorityPatterns {
  readonly levels: readonly (readonly [level: string, source: string])[];
  readonly pieces: readonly (readonly [level: string, source: string])[];
  readonly negation: string;
  readonly negated: string;
  readonly very: string;
  readonly urgency: string;
  readonly canWait: string;
  readonly signs: readonly (readonly [kind: string, source: string])[];
}

/**
 * What would make the worker's script larger than it may be and lies in a file that it reads. Each list stands beside who goes by it,
 * in a module that only the build takes (`phrases-file.ts`).
 */
export interface Tables {
  /** Families of words, a line each. */
  readonly everydayWords: string;
  /** Folded, parted by blanks, as the next five. */
  readonly firstNames: string;
  readonly nameWords: string;
  readonly courtesyWords: string;
  readonly codeNames: string;
  readonly codeUnits: string;
  readonly noPasswords: string;
  readonly passwordLinks: string;
  readonly secretStates: string;
  /** Sources of patterns: words parted by `|`. */
  readonly secretNames: string;
  readonly userNames: string;
  readonly passwordNames: string;
  readonly papers: string;
  readonly ownNumbers: string;
  readonly phoneNames: string;
  readonly keyNames: string;
  readonly noNames: string;
  readonly noPeople: string;
  readonly loginShapes: readonly Pattern[];
  readonly namesBehind: readonly Pattern[];
  readonly japaneseNames: Pattern;
  /** By what redaction calls a kind: how models call it, parted by blanks. */
  readonly markWords: Readonly<Record<string, string>>;
  readonly phonePlans: PhonePlans;
  readonly priorities: PriorityPatterns;
}

/** Always the same, so it can be lost. */
let read: Tables | null = null;

export function takeTables(all: Tables): void {
  read = all;
}

/** Throws while nobody has read them: what is looked for without its words would be missed, and nobody would see why. */
export function tables(): Tables {
  if (!read) throw new Error('The tables were not read yet.');
  return read;
}
