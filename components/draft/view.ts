import type { Previewing } from '../preview/view';
import type { HeldView } from '../../core/request-preview';
import type { DraftWarning } from '../../core/draft-text/warning';
import type { DesksideError } from '../../core/errors';
import type { CraftView, DraftState } from '../../core/draft-state';
import type { PageMessage, SentRecord } from '../../core/messages';
import type { StaysView } from '../../core/policy/stays';
import type { Rework } from '../../core/rework';
import type { SettingsWish } from '../../core/settings-address';
import type { DraftSource } from '../../core/similar';
import type { PublicTicket } from '../../core/ticket';
import type { TicketRef } from '../../core/ticket-ref';
import type { AskWorker } from '../ask-worker';
import type { CardView } from '../card/view';

/** Everything that the draft control at the reply box shows. */
export interface DraftView {
  /** Its text is ready: what is shown is what is inserted and copied. */
  readonly draft: DraftState;
  /** What to look at before it is sent; places are those in the shown text. */
  readonly warnings: readonly DraftWarning[];
  /** What a person wrote into the gaps of the shown text, by their order; empty or left out where nothing is written yet. */
  readonly fills: readonly string[];
  /** Kinds of findings at which Insert was pressed once, and for which the organisation asks for a second press. */
  readonly pressAgain: readonly DraftWarning['kind'][];
  /** Similar tickets whose public replies are to go along with the next draft. */
  readonly sources?: readonly DraftSource[];
  /** Closed: only the small "Draft reply" bar is there. */
  readonly open: boolean;
  /** `awaiting`: Insert was pressed, and the person is to open a reply with the desk's own control. */
  readonly busy: 'reading' | 'inserting' | 'awaiting' | null;
  /** What went wrong with the last action; the draft below it stays. */
  readonly problem: DesksideError | null;
  /**
   * Said once after a press, in a live region. `opened`: the reply was opened for it. `not-yet`: it is still being written;
   * `none-yet`: there is no draft.
   */
  readonly done: 'inserted' | 'opened' | 'copied' | 'not-yet' | 'none-yet' | null;
  readonly floating: boolean;
  /** Requests that wait for a press. */
  readonly held?: readonly HeldView[] | undefined;
  /** How far what is asked can go now; left out where nobody has set a limit to it. */
  readonly stays?: StaysView | undefined;
  /** Absent where no model writes: then nothing can be put in other words, and nobody asks how it is to sound. */
  readonly craft?: CraftView | undefined;
  /** What the draft was before it was put in other words: the difference is shown. */
  readonly before?: string | undefined;
  /** The person has moved the open panel away from where it belongs. */
  readonly moved: boolean;
}

/** What is still to be looked at: a gap that was filled in is nothing any more. */
export function openWarnings({ warnings, fills }: Pick<DraftView, 'warnings' | 'fills'>): readonly DraftWarning[] {
  let position = -1;
  return warnings.filter(({ kind }) => {
    if (kind !== 'gap' && kind !== 'lost') return true;
    position += 1;
    return (fills[position] ?? '').trim() === '';
  });
}

type CraftPress = Extract<PageMessage, { type: 'manner' | 'undo' | 'add-question' | 'stop' }>;

export interface DraftActions {
  /** Opens the panel; starts a draft when there is none. */
  open(): void;
  close(): void;
  /**
   * A new draft, with an optional instruction ("Say what to change"); or the one that is there in other words, with what the person
   * wrote into its gaps for an instruction.
   */
  start(instruction: string, rework?: Rework): void;
  stop(): void;
  readonly previewing: Previewing;
  /** Shows a ticket that it was written with, in another tab. */
  openTicket(ref: TicketRef): void;
  /** Leaves a similar ticket out of the next draft. */
  dropSource(source: DraftSource): void;
  /**
   * Opens the reply where none is open. `force` inserts although a newer message has arrived, `withGaps` although gaps are still open.
   */
  insert(force: boolean, withGaps?: boolean): void;
  /** What belongs into the gap at this position (from 0) of the text. */
  fill(position: number, fill: string): void;
  /** What was changed need not be shown any more. */
  keep(): void;
  readonly ask: AskWorker;
  /** The ticket as it was read last, with what its card knows of its fields. */
  known(): Pick<CardView, 'fields' | 'form' | 'triage'> & { readonly ticket: PublicTicket | null };
  /**
   * What a text says, under this name; null: what the person has in the public reply, read at this press. False, and the problem is
   * shown, where it could not be asked for.
   */
  translate(runId: string, text: string | null): Promise<boolean>;
  /** Tells the worker what was pressed. */
  tell(pressed: CraftPress): void;
  copy(): void;
  /** Insert was pressed while no reply was open, and none is to be waited for any more. */
  stopWaiting(): void;
  /** `at`: the error that is to be mended there, or what of the settings is meant. */
  openOptions(at: SettingsWish): void;
  reloadTab(): void;
  clearProblem(): void;
  loadSent(id: string): Promise<SentRecord | null>;
}
