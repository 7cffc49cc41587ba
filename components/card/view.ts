import type { DesksideError } from '../../core/errors';
import type { SentRecord, Snapshot, TriageState } from '../../core/messages';
import type { Note } from '../../core/note';
import type { Choice } from '../../core/suggestion';

/** Everything that the suggestion card shows. */
export interface CardView {
  readonly triage: TriageState;
  /** Title of the field that stands for the category on this desk, e.g. `Category`. */
  readonly categoryTitle: string;
  /** Current labels by field id, shown as "was Normal" where a value would be overwritten. */
  readonly was: Readonly<Record<string, string>>;
  /** What the card is doing on the ticket right now. */
  readonly busy: 'applying' | 'undoing' | 'updating' | null;
  /** What went wrong with the last action of the person, or with the connection. Shown above the state that it belongs to. */
  readonly problem: DesksideError | null;
  /** ISO time at which the desk's fields were last read; null while unknown. */
  readonly fieldsReadAt: string | null;
  /** Whether the second way, saving through the desk's JSON, may be offered. */
  readonly updateDirectly: boolean;
  /** Most of the month's limit is used; null while that is no news. */
  readonly limit: Snapshot['limit'];
  /** What is to be known of the ticket beside its suggestion. */
  readonly note?: Note | undefined;
  /** True where no anchor was found: the card can be moved. */
  readonly floating: boolean;
}

export interface CardActions {
  /** Fills the chosen values into the desk's form. */
  accept(chosen: { readonly category: Choice | null; readonly priority: Choice | null }): void;
  dismiss(reason: string | undefined): void;
  undo(): void;
  retry(): void;
  stop(): void;
  agree(destination: string): void;
  chooseField(fieldId: string): void;
  /** After `field-not-on-form` or `field-not-set`: saves through the desk's JSON at the person's wish. */
  updateDirectly(): void;
  refreshFields(): void;
  openOptions(): void;
  reloadTab(): void;
  clearProblem(): void;
  loadSent(id: string): Promise<SentRecord | null>;
}
