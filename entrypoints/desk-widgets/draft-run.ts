import type { PublicTicket } from '../../core/ticket';

/** A draft that was asked for here, or in another tab of the same ticket. */
export interface DraftRun {
  readonly id: string;
  newestMessageId: string;
  /** What the draft may rest on, beside the instruction; null while nothing was read. */
  ticket: PublicTicket | null;
  readonly instruction: string;
  /** Ids of the similar tickets that were to go along. */
  wished: readonly string[];
  readonly abort: AbortController;
  /** The worker has told of it. */
  isHeard: boolean;
}

export const newRun = (id: string, told: Partial<DraftRun> = {}): DraftRun => ({
  id,
  newestMessageId: '',
  ticket: null,
  instruction: '',
  wished: [],
  abort: new AbortController(),
  isHeard: false,
  ...told,
});
