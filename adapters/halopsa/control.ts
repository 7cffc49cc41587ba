/** Drives the editor in a details row. The page renders it anew whenever it likes, so every step finds the row again. */
export interface Control {
  readonly document: Document;
  /** The row; null while it is not there. Throws as soon as another ticket is shown. */
  readonly row: () => HTMLElement | null;
}

/** `gone`: the row or its editor went away meanwhile, as it does when an earlier choice is saved. */
export type Outcome = 'chosen' | 'gone' | 'did-not-open' | 'no-such-option';
