import type { DraftActions } from '../../components/draft/view';
import { toDesksideError } from '../../core/errors';
import { request } from '../lib/request';
import { previewing } from './previewing';
import type { TicketController } from './ticket-controller';

/** What the person's hands on the draft control do. */
export function draftActions({ draft, connection, card }: TicketController): DraftActions {
  return {
    previewing: previewing(connection),
    open: () => draft.open(),
    close: () => draft.close(),
    start: (instruction, rework) => void draft.start(instruction, rework),
    keep: () => draft.keep(),
    translate: (runId, text) => draft.translate(runId, text),
    ask: request,
    known: () => ({ ticket: draft.lastRead, ...card.get() }),
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
