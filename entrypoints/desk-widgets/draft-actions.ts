import type { DraftActions } from '../../components/draft/view';
import { request } from '../lib/request';
import type { TicketController } from './ticket-controller';

/** What the person's hands on the draft control do. */
export function draftActions({ draft, connection }: TicketController): DraftActions {
  return {
    open: () => draft.open(),
    close: () => draft.close(),
    start: (instruction, rework) => void draft.start(instruction, rework),
    keep: () => draft.keep(),
    translate: (runId, text) => draft.translate(runId, text),
    tell: (pressed) => connection.send(pressed),
    stop: () => draft.stop(),
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
