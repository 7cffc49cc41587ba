import type { CardView } from '../../components/card/view';
import type { DraftActions } from '../../components/draft/view';
import { toDesksideError } from '../../core/errors';
import { LIKELY } from '../../core/suggestion';
import { request } from '../lib/request';
import type { TicketController } from './ticket-controller';

/** What the asked fields hold, or are likely to, the category first. */
function valuesIn({ fields, form, triage }: Omit<CardView, 'floating'>): { fieldId: string; optionId: string }[] {
  const choices = 'suggestion' in triage ? triage.suggestion.choices : [];
  return fields.flatMap(({ id }) => {
    const likely = choices.find(({ fieldId, confidence }) => fieldId === id && confidence >= LIKELY);
    const optionId = form[id]?.optionId ?? likely?.optionId;
    return optionId ? [{ fieldId: id, optionId }] : [];
  });
}

/** What the person's hands on the draft control do. */
export function draftActions({ draft, connection, card }: TicketController): DraftActions {
  return {
    open: () => draft.open(),
    close: () => draft.close(),
    start: (instruction, rework) => void draft.start(instruction, rework),
    keep: () => draft.keep(),
    translate: (runId, text) => draft.translate(runId, text),
    missing: async (text) => {
      const ticket = draft.lastRead;
      if (ticket === null) return [];
      const asked = { ticket, values: valuesIn(card.get()), draft: text };
      // A worker that went away says nothing: what is missing is a help, and no answer.
      return (await request('draft.questions', asked).catch(() => null))?.questions ?? [];
    },
    tell: (pressed) => connection.send(pressed),
    stop: () => draft.stop(),
    openTicket: (ref) =>
      void request('ticket.show', { ref })
        .then(({ error }) => error)
        .catch(toDesksideError)
        .then((problem) => {
          if (problem !== null) draft.view.set({ problem });
        }),
    dropSource: (source) => draft.dropSource(source),
    insert: (force, withGaps) => void draft.insert(force, withGaps),
    fill: (position, fill) => draft.fill(position, fill),
    copy: () => void draft.copy(),
    stopWaiting: () => draft.stopWaiting(),
    openOptions: (at) => void request('options.open', { at }),
    reloadTab: () => location.reload(),
    clearProblem: () => draft.view.set({ problem: null }),
    loadSent: async (id) => (await request('sent.get', { id })).record,
  };
}
