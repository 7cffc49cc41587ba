import type { DeskTicket } from '../../adapters/adapter';
import type { CardView, FieldValues } from '../../components/card/view';
import { fieldById, optionOf, type Catalogue, type DeskField } from '../../core/fields';
import type { PageMessage, Snapshot } from '../../core/messages';
import type { TicketRead } from '../../core/ticket';
import { followForm, sameValues } from './follow-form';
import type { Store } from './store';

/** What the form's view needs of whoever shows the ticket. */
export interface Shown {
  readonly ticket: DeskTicket;
  readonly card: Store<Omit<CardView, 'floating'>>;
  readonly signal: AbortSignal;
  readonly connection: { send(message: PageMessage): void };
  readonly catalogue: Catalogue | null;
  read: TicketRead | null;
}

/** What the form shows and what the desk has saved, on the card and in the worker, as it is now. */
export class FormView {
  /** What the worker was told of the form last, by field id. */
  private told: Readonly<Record<string, string | null>> = {};

  constructor(
    private readonly shown: Shown,
    page: Document,
  ) {
    const { ticket, card, signal } = shown;
    followForm(page, {
      signal,
      root: () => ticket.anchors().card?.getRootNode() ?? null,
      look: () => this.look(),
      // Only what was filled in is waited for: of everything else the card says nothing that a save would change.
      waits: () => card.get().triage.is === 'accepted',
      saves: (target) => ticket.saves(target),
      lookAtSaved: () => this.lookAtSaved(),
    });
  }

  /** The worker was told the ticket, with what was saved. */
  ticketTold(values: Readonly<Record<string, string | null>>): void {
    this.told = values;
  }

  /** For these fields; one that is not known is left out. */
  values(fields: Snapshot['fields']): Pick<CardView, 'form' | 'saved'> {
    const { catalogue, read, ticket } = this.shown;
    if (!catalogue) return { form: {}, saved: {} };
    const of = (valueOf: (field: DeskField) => string | null | undefined): FieldValues =>
      Object.fromEntries(
        fields.flatMap(({ id }) => {
          const field = fieldById(catalogue, id);
          const optionId = field && valueOf(field);
          return field && optionId !== undefined
            ? [[id, { optionId, path: optionOf(field, optionId)?.path ?? (optionId === null ? [] : [optionId]) }]]
            : [];
        }),
      );
    return { form: of((field) => ticket.currentValue(field)), saved: of(({ id }) => read?.values[id]) };
  }

  /** The form may have changed under the person's hands, by a rule of the desk, or because somebody else saved. */
  look(): void {
    const { card, catalogue } = this.shown;
    const before = card.get();
    if (!catalogue || before.fields.length === 0) return;
    const now = this.values(before.fields);
    if (!sameValues(before.form, now.form) || !sameValues(before.saved, now.saved)) card.set(now);
    this.tell(now.form);
  }

  /** The desk may have saved: only its own JSON tells. True when it has all that the form shows. */
  async lookAtSaved(): Promise<boolean> {
    const { shown } = this;
    const fresh = await shown.ticket.read(shown.signal);
    if (!fresh.ok || shown.signal.aborted || !shown.read) return false;
    const { values, updatedStamp } = fresh.value;
    shown.read = { ...shown.read, values, updatedStamp };
    this.look();
    const { form, saved } = shown.card.get();
    return Object.entries(form).every(([id, { optionId }]) => saved[id]?.optionId === optionId);
  }

  /** The worker judges by what the form shows, saved or not. */
  private tell(form: FieldValues): void {
    const values = Object.fromEntries(Object.entries(form).map(([id, { optionId }]) => [id, optionId]));
    if (Object.entries(values).every(([id, optionId]) => this.told[id] === optionId)) return;
    this.told = { ...this.told, ...values };
    this.shown.connection.send({ type: 'values', values });
  }
}
