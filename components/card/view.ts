import type { Previewing } from '../preview/view';
import type { FieldValue } from '../../core/choosing';
import type { DesksideError } from '../../core/errors';
import type { FieldOption, Urgency } from '../../core/fields';
import type { SentRecord, Snapshot } from '../../core/messages';
import type { SettingsWish } from '../../core/settings-address';
import type { DraftSource } from '../../core/similar';
import type { TicketRef } from '../../core/ticket-ref';
import type { AskWorker } from '../ask-worker';

/** By field id; a field that is not there is not known. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What the worker tells of a ticket and the card shows as it is told. */
type CardTold = Omit<
  Snapshot,
  'ref' | 'draft' | 'secondPress' | 'decided' | 'shortcuts' | 'readAgain' | 'position' | 'draftPosition'
>;

/** The card's part of a snapshot. */
export function toldToCard(snapshot: Snapshot): CardTold {
  const { ref: _, draft: _draft, secondPress: _twice, decided: _decided, readAgain: _wish, ...rest } = snapshot;
  const { shortcuts: _keys, position: _place, draftPosition: _draftPlace, ...told } = rest;
  return told;
}

/** Everything that the suggestion card shows. */
export interface CardView extends CardTold {
  /** What the form shows now; a field that it does not show is absent. */
  readonly form: FieldValues;
  /** What the desk had saved when the ticket was read last. */
  readonly saved: FieldValues;
  /** What the card is doing on the ticket right now. */
  readonly busy: 'applying' | 'undoing' | 'updating' | null;
  /** What went wrong with the last action of the person, or with the connection. Shown above the state that it belongs to. */
  readonly problem: DesksideError | null;
  /** ISO time at which the desk's fields were last read; null while unknown. */
  readonly fieldsReadAt: string | null;
  /** True where no anchor was found: the card can be moved. */
  readonly floating: boolean;
}

/** A value for one field, as the person saw it when they pressed. */
export interface Picked {
  readonly fieldId: string;
  readonly optionId: string;
  /** What stood in the field: a form that holds something else by now is left alone. Undefined where nobody could tell. */
  readonly over: string | null | undefined;
}

/** What can be picked for one field of this ticket. */
export interface Values {
  readonly options: readonly FieldOption[];
  readonly meanings: Readonly<Record<string, string>>;
  /** Option ids that were chosen here lately, newest first. */
  readonly recent: readonly string[];
}

export interface CardActions {
  /** Fills the picked values into the desk's form. */
  accept(picked: readonly Picked[]): void;
  dismiss(): void;
  /** Why it was dismissed, said afterwards. */
  explain(reason: string): void;
  undo(): void;
  /** Shows another ticket of this desk, in another tab. */
  openTicket(ref: TicketRef): void;
  /** That solved ticket is not like this one. */
  notSimilar(ref: TicketRef): void;
  /** Its public reply goes along with the next draft. */
  takeAsSource(source: DraftSource): void;
  /** What the conversation comes to, for the first time or anew. */
  summarise(): void;
  stopSummary(): void;
  /** The other tickets, beside this one. */
  showQueue(): void;
  retry(): void;
  stop(): void;
  /** `looked`: names what would be sent, as the person has looked at it before. */
  agree(destination: string, looked?: string): void;
  /** Left out where there is no ticket to send anything of. */
  readonly previewing?: Previewing | undefined;
  chooseField(fieldId: string): void;
  /** After `field-not-on-form` or `field-not-set`: saves through the desk's JSON at the person's wish. */
  updateDirectly(): void;
  /** Learns from the desk's solved tickets, on this device. */
  learn(): void;
  /** Has the classifier answer this ticket. */
  answerOnDevice(): void;
  refreshFields(): void;
  /** `at`: the error that is to be mended there, or what of the settings is meant. */
  openOptions(at: SettingsWish): void;
  reloadTab(): void;
  clearProblem(): void;
  loadSent(id: string): Promise<SentRecord | null>;
  readonly ask: AskWorker;
  /** Which ticket this card is about, as long as the page shows it; null once it has turned to another one. */
  shown(): TicketRef | null;
  /** Every value that this ticket can take. */
  loadValues(fieldId: string): Promise<Values>;
  /** How urgent a value of a priority is, by the desk's own order. */
  urgencyOf(fieldId: string, optionId: string): Urgency | null;
}
