import { longTokens } from './words';

export type Kind =
  | 'mail address'
  | 'address'
  | 'phone number'
  | 'number or id'
  | 'token'
  | 'text or name'
  | 'member name'
  | 'class or id';

/** What a first look at everything has found, so that the second can decide. */
export interface Seen {
  /** Long tokens of everything that was replaced: no stand-in may look like one. */
  readonly originals: ReadonlySet<string>;
  /** How often a short word stands under a member: `status\0open`. */
  readonly repeated: ReadonlyMap<string, number>;
  /** Words of people's names and mail addresses, small letters. */
  readonly people: ReadonlySet<string>;
  /** Numbers that were an id somewhere. */
  readonly ids: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

export const nothingSeen: Seen = {
  originals: new Set(),
  repeated: new Map(),
  people: new Set(),
  ids: new Set(),
  members: new Set(),
};

const MOST_TRIES = 10_000;

/** Which original has which stand-in, for one recording; kept in memory alone, since it would undo everything. */
export class Ledger {
  readonly #standIns = new Map<string, string>();
  readonly #given = new Set<string>();
  readonly #counts = new Map<Kind, number>();
  readonly originals = new Set<string>();
  readonly repeated = new Map<string, number>();
  readonly people = new Set<string>();
  readonly ids = new Set<string>();
  readonly members = new Set<string>();
  /** What stayed as it was, for a person to read. */
  readonly stayed = {
    words: new Set<string>(),
    members: new Set<string>(),
    names: new Set<string>(),
    addresses: new Set<string>(),
  };

  constructor(readonly before: Seen) {}

  /** The stand-in of an original: always the same, and never that of another. `make` gives the nth candidate, from 1. */
  replace(kind: Kind, original: string, make: (n: number) => string): string {
    const known = this.#standIns.get(`${kind}\0${original}`);
    if (known !== undefined) return known;
    for (const token of longTokens(original)) this.originals.add(token);
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    for (let n = count; n < count + MOST_TRIES; n += 1) {
      const made = make(n);
      if (this.#given.has(made) || made === original) continue;
      if (longTokens(made).some((token) => this.before.originals.has(token))) continue;
      this.#given.add(made);
      this.#standIns.set(`${kind}\0${original}`, made);
      return made;
    }
    throw new Error(`No stand-in was found for a ${kind}; nothing was written.`);
  }

  /** How many originals were replaced, by kind. */
  counts(): ReadonlyMap<Kind, number> {
    return this.#counts;
  }

  /** Long tokens of what was replaced that stand in a text all the same, and not because a name that had to stay holds them. */
  survivorsIn(text: string): number {
    const stayed = new Set(Object.values(this.stayed).flatMap((all) => [...all].flatMap(longTokens)));
    return longTokens(text).filter((token) => this.originals.has(token) && !stayed.has(token)).length;
  }
}
