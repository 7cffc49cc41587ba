/** Addresses that stand for a desk in tests: `ticket` ones must be detected with that id, `other` ones refused, and every other desk must refuse all of them. */
export interface Samples {
  readonly ticket: Readonly<Record<string, string>>;
  readonly other: readonly string[];
}
