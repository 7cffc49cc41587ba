import { MOST_SIMILAR, type DraftSource } from '../../core/similar';
import { sameTicket } from '../../core/ticket';
import type { DraftRun } from './draft-run';

type Sources = readonly DraftSource[];

export const without = (sources: Sources, { ref }: DraftSource): Sources =>
  sources.filter((one) => !sameTicket(one.ref, ref));

/** The last ones that were wished for, each once. */
export const withOne = (sources: Sources, source: DraftSource): Sources =>
  [...without(sources, source), source].slice(-MOST_SIMILAR);

/** What was wished for and did not go along may not go along any more, so it is not promised for the next draft. */
export const afterDraft = (sources: Sources, run: Pick<DraftRun, 'wished'> | null, used: Sources): Sources =>
  sources.filter(
    ({ ref }) => run?.wished.includes(ref.ticketId) !== true || used.some((one) => sameTicket(one.ref, ref)),
  );
