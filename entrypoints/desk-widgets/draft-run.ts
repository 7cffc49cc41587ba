import type { DraftView } from '../../components/draft/view';
import type { Rework } from '../../core/rework';
import type { PublicTicket } from '../../core/ticket';
import type { ReadyDraft } from './draft-ready';

/** One draft that the page asked for, or that it took over. */
export interface DraftRun {
  readonly id: string;
  newestMessageId: string;
  /** What the draft may rest on, beside the instruction; null while nothing was read. */
  ticket: PublicTicket | null;
  readonly instruction: string;
  /** Ids of the similar tickets that were to go along. */
  wished: readonly string[];
  /** What is to be put in other words, and as it was shown: there again where that comes to nothing. */
  readonly former: (ReadyDraft & Pick<DraftView, 'fills'>) | null;
  /** Undefined once what was changed is seen, and where nothing was to be. */
  rework?: Rework | undefined;
  readonly abort: AbortController;
  /** The worker has told of it. */
  isHeard: boolean;
  /** It was stopped, or never asked for: nothing of it is waited for any more. */
  isOver: boolean;
}

export const newRun = (id: string, told: Partial<DraftRun> = {}): DraftRun => ({
  id,
  newestMessageId: '',
  ticket: null,
  instruction: '',
  wished: [],
  former: null,
  abort: new AbortController(),
  isHeard: false,
  isOver: false,
  ...told,
});

/** The person has just asked for it here, and the worker is yet to tell of it. */
export const isAwaited = (run: DraftRun | null): boolean => run?.isHeard === false && !run.isOver;

/** It is stopped, or not asked for after all. */
export function giveUp(run: DraftRun | null): void {
  run?.abort.abort();
  if (run) run.isOver = true;
}
