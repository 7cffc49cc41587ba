import { phrase } from '../../core/words/phrase';
import type { FieldChoice } from '../../adapters/adapter';
import { stillOurs } from '../../components/card/became';
import type { CardActions } from '../../components/card/view';
import { desksideError, toDesksideError, type DesksideError } from '../../core/errors';
import { fieldById, offeredOnly, optionOf, urgencyOf } from '../../core/fields';
import type { Decision, Suggestion } from '../../core/suggestion';
import { clip } from '../../core/text';
import { request } from '../lib/request';
import { applyAll, resolve, type Wanted } from './applying';
import { previewing } from './previewing';
import type { TicketController } from './ticket-controller';

/** Whatever offers it: what an organisation has switched off does not run. */
const noDirectWay = desksideError('not-allowed', phrase('error.denied.without-form'));

const now = (): string => new Date().toISOString();

/** What the person's hands on the card do. Nothing here runs without a click or a key. */
export function cardActions(controller: TicketController): CardActions {
  const { card, connection, ticket, signal } = controller;
  /** What the form did not take at the last Accept, for "Update the ticket directly". */
  let left: { readonly suggestion: Suggestion; readonly choices: readonly FieldChoice[] } | null = null;

  const shownSuggestion = (): Suggestion | null => {
    const { triage } = card.get();
    return 'suggestion' in triage ? triage.suggestion : null;
  };
  const valueOf = (fieldId: string): string | null => controller.read?.values[fieldId] ?? null;
  const decide = (decision: Omit<Decision, 'at'>): void =>
    connection.send({ type: 'decide', decision: { ...decision, at: now() } });

  const withBusy = (busy: 'applying' | 'undoing' | 'updating', work: () => Promise<DesksideError | null>): void => {
    if (card.get().busy !== null) return;
    card.set({ busy, problem: null });
    void work()
      .catch(toDesksideError)
      .then((problem) => {
        if (!signal.aborted) card.set({ busy: null, problem });
      });
  };

  const accept = async (suggestion: Suggestion, wanted: readonly Wanted[]): Promise<DesksideError | null> => {
    const { applied, before, left: rest, problem } = await applyAll(ticket, wanted, valueOf, signal);
    left = rest.length > 0 ? { suggestion, choices: rest } : null;
    if (applied.length > 0) decide({ suggestionId: suggestion.id, kind: 'accepted', applied, before, way: 'form' });
    return problem;
  };

  const updateDirectly = async (): Promise<DesksideError | null> => {
    if (!card.get().updateDirectly) return noDirectWay;
    if (!left || !controller.read) return null;
    const { suggestion, choices } = left;
    const { triage } = card.get();
    const updated = await ticket.updateDirectly(choices, controller.read.updatedStamp, signal);
    if (!updated.ok) return updated.error;
    left = null;
    const filled = triage.is === 'accepted' ? triage.decision : null;
    const applied = choices.map(({ field, optionId }) => ({
      fieldId: field.id,
      optionId: optionId ?? '',
      path: optionOf(field, optionId)?.path ?? [],
    }));
    const before = choices.map(({ field }) => ({ fieldId: field.id, optionId: valueOf(field.id) }));
    decide({
      suggestionId: suggestion.id,
      kind: 'accepted',
      applied: [...(filled?.applied ?? []), ...applied],
      before: [...(filled?.before ?? []), ...before],
      way: 'direct',
    });
    await controller.form.lookAtSaved();
    return null;
  };

  /** Puts back what was there, the way it came, and only where what was filled in still stands. */
  const putBack = async (decision: Decision): Promise<DesksideError | null> => {
    const { catalogue } = controller;
    if (!catalogue) return desksideError('scrape-partial', 'fields');
    const ours = new Map(stillOurs(decision, card.get()).map(({ fieldId, optionId }) => [fieldId, optionId]));
    const choices = decision.before.flatMap(({ fieldId, optionId }): Wanted[] => {
      const field = fieldById(catalogue, fieldId);
      return field && ours.has(fieldId) ? [{ field, optionId, over: ours.get(fieldId) }] : [];
    });
    if (choices.length === 0) return null;
    if (decision.way !== 'direct') return (await applyAll(ticket, choices, valueOf, signal)).problem;
    if (!card.get().updateDirectly) return noDirectWay;
    const fresh = await ticket.read(signal);
    if (!fresh.ok) return fresh.error;
    // What the desk or somebody else has made of it since is theirs; what only the form holds is taken back there.
    const isSaved = ({ field, over }: Wanted): boolean => fresh.value.values[field.id] === over;
    const saved = choices.filter(isSaved);
    const inForm = choices.filter((choice) => !isSaved(choice) && ticket.currentValue(choice.field) === choice.over);
    const { problem } = await applyAll(ticket, inForm, valueOf, signal);
    if (saved.length === 0) return problem;
    const updated = await ticket.updateDirectly(saved, fresh.value.updatedStamp, signal);
    if (updated.ok) await controller.form.lookAtSaved();
    return updated.ok ? problem : updated.error;
  };

  const dismissed = (reason?: string): void => {
    const suggestion = shownSuggestion();
    if (suggestion)
      decide({
        suggestionId: suggestion.id,
        kind: 'dismissed',
        applied: [],
        before: [],
        way: 'none',
        ...(reason ? { reason: clip(reason, 500) } : {}),
      });
  };

  return {
    previewing: previewing(connection),
    accept(picked) {
      const suggestion = shownSuggestion();
      const { catalogue, read } = controller;
      if (!suggestion || !catalogue || card.get().triage.is !== 'suggestion') return;
      if (read?.closed) return card.set({ problem: desksideError('read-only') });
      const choices = picked.flatMap(({ over, ...value }): Wanted[] => {
        const choice = resolve(catalogue, value);
        return choice ? [{ ...choice, over }] : [];
      });
      if (choices.length === 0) return card.set({ problem: desksideError('bad-answer') });
      withBusy('applying', () => accept(suggestion, choices));
    },
    dismiss: () => dismissed(),
    explain: (reason) => dismissed(reason),
    undo() {
      const { triage } = card.get();
      if (triage.is !== 'accepted' && triage.is !== 'dismissed') return;
      const { decision, suggestion } = triage;
      const undone = (): void =>
        decide({ suggestionId: suggestion.id, kind: 'undone', applied: [], before: [], way: 'none' });
      if (triage.is === 'dismissed') return undone();
      withBusy('undoing', async () => {
        const problem = await putBack(decision);
        if (problem === null) undone();
        return problem;
      });
    },
    updateDirectly: () => withBusy('updating', updateDirectly),
    retry: () => controller.retry(),
    learn: () => connection.send({ type: 'learn' }),
    answerOnDevice: () => connection.send({ type: 'answer-on-device' }),
    stop: () => connection.send({ type: 'stop', what: 'triage' }),
    agree: (destination, looked) => connection.send({ type: 'agree', destination, looked }),
    chooseField: (fieldId) => connection.send({ type: 'choose-category-field', fieldId }),
    refreshFields: () => void controller.readAndTell(true),
    openTicket: (ref) =>
      void request('ticket.show', { ref })
        .then(({ error }) => error)
        .catch(toDesksideError)
        .then((problem) => {
          if (problem !== null && !signal.aborted) card.set({ problem });
        }),
    notSimilar: ({ ticketId }) => connection.send({ type: 'not-similar', ticketId }),
    summarise: () => connection.send({ type: 'summarise' }),
    stopSummary: () => connection.send({ type: 'stop', what: 'summary' }),
    takeAsSource: (source) => controller.draft.useSource(source),
    showQueue: () => void request('queue.show', {}),
    openOptions: (at) => void request('options.open', { at }),
    reloadTab: () => location.reload(),
    clearProblem: () => card.set({ problem: null }),
    ask: request,
    shown: () => (ticket.isShown() ? controller.ref : null),
    loadSent: async (id) => (await request('sent.get', { id })).record,
    async loadValues(fieldId) {
      const { catalogue, read, ref } = controller;
      const known = await request('values.get', { origin: ref.origin, fieldId });
      const field = catalogue && fieldById(offeredOnly(catalogue, read?.offered), fieldId);
      const excluded = new Set(known.excluded);
      return {
        options: field?.options.filter(({ id }) => !excluded.has(id)) ?? [],
        meanings: known.meanings,
        recent: known.recent,
      };
    },
    urgencyOf(fieldId, optionId) {
      const field = controller.catalogue && fieldById(controller.catalogue, fieldId);
      return field ? urgencyOf(field, optionId) : null;
    },
  };
}
