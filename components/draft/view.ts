import type { DraftWarning } from '../../core/draft-text/ready';
import type { DesksideError } from '../../core/errors';
import type { DraftState, SentRecord } from '../../core/messages';

/** Everything that the draft control at the reply box shows. */
export interface DraftView {
  /** Its text is ready: what is shown is what is inserted and copied. */
  readonly draft: DraftState;
  /** What to look at before it is sent; places are those in the shown text. */
  readonly warnings: readonly DraftWarning[];
  /** What a person wrote into the gaps of the shown text, by their order; empty or left out where nothing is written yet. */
  readonly fills: readonly string[];
  /** Closed: only the small "Draft reply" bar is there. */
  readonly open: boolean;
  readonly busy: 'reading' | 'inserting' | 'opening' | null;
  /** What went wrong with the last action; the draft below it stays. */
  readonly problem: DesksideError | null;
  /** Said once after an insert or a copy, in a live region. */
  readonly done: 'inserted' | 'copied' | null;
  readonly floating: boolean;
  /** Deskside knows the desk's control that opens a public reply. */
  readonly canOpenReply: boolean;
}

export interface DraftActions {
  /** Opens the panel; starts a draft when there is none. */
  open(): void;
  close(): void;
  /** A new draft, with an optional instruction ("Tell it what to change"). */
  start(instruction: string): void;
  stop(): void;
  /** `force` inserts although a newer message has arrived, `withGaps` although gaps are still open. */
  insert(force: boolean, withGaps?: boolean): void;
  /** What belongs into the gap at this position (from 0) of the text. */
  fill(position: number, fill: string): void;
  copy(): void;
  /** Opens the desk's reply box; inserting stays another press. */
  openReply(): void;
  openOptions(): void;
  reloadTab(): void;
  clearProblem(): void;
  loadSent(id: string): Promise<SentRecord | null>;
}
