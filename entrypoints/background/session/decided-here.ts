import type { Decision } from '../../../core/suggestion';

/** What was decided behind one port. */
export class DecidedHere {
  /** When the last decision was made that has been written. */
  written: string | undefined;
  private last = '';

  /** The same one twice counts once. */
  isNew({ suggestionId, kind, at }: Decision): boolean {
    const told = `${suggestionId}|${kind}|${at}`;
    const isNew = told !== this.last;
    this.last = told;
    return isNew;
  }
}
