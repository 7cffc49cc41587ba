import { desksideError, type DesksideError } from '../../../../core/errors';
import type { Catalogue } from '../../../../core/fields';
import type { QueueActivity, QueueDetail, QueueRequests, QueueRow } from '../../../../core/queue-panel';
import { ok, type Result } from '../../../../core/result';
import { askSource } from '../../desks/source';
import { takesNotes } from '../../desks/takes-notes';
import type { Loaded } from '../../rules/load';
import { staysNow } from '../../rules/stays';
import { activity, catalogues } from '../../store/ledger/ledger';
import { noted, orElse } from '../../store/ledger/noted';
import { suggestionBook } from '../../store/ledger/suggestion-book';
import type { TicketRecord } from '../../store/ledger/ticket-record';
import { tickets } from '../../store/ledger/tickets';
import { withRules } from '../../tickets/apply-rules';
import { chooseTargets } from '../../tickets/fields-to-ask';
import { readNow } from '../../tickets/read-now';
import type { Seen } from '../../tickets/seen';
import { findSimilar } from '../../tickets/similar';
import { ticketAddress } from '../address';
import { isRefused, whileOn } from '../power';
import { activitiesOf } from './activity';
import { controlsOf } from './controls';
import { changing, rowsNow, type Rows } from './scope';
import { summaryFor } from './summary';

const MOST_OTHERS = 50;

type Suggested = Pick<QueueDetail, 'suggestion' | 'noFit'>;

/** The newest suggestion in full, as the organisation's rules leave it for what the ticket has now. */
async function suggestedFor(
  { suggestionId, ref }: TicketRecord,
  seen: Seen | null,
  counts: Loaded,
): Promise<Suggested> {
  const nothing: Suggested = { suggestion: null, noFit: null };
  const known = suggestionId === null ? undefined : await suggestionBook.find(suggestionId);
  if (known === undefined || known.ref.ticketId !== ref.ticketId) return nothing;
  if (known.outcome.kind === 'no-fit') return { suggestion: null, noFit: known.outcome.reason };
  const { suggestion } = known.outcome;
  const isDecided = known.decision !== null && known.decision.kind !== 'undone';
  const state = isDecided
    ? ({ is: 'suggestion', suggestion, asks: [] } as const)
    : withRules({ is: 'suggestion', suggestion, asks: [] }, seen, counts.rules);
  if (state.is === 'no-fit') return { suggestion: null, noFit: state.reason };
  if (state.is !== 'suggestion') return nothing;
  const { id, reason, source, createdAt, choices } = state.suggestion;
  return { suggestion: { id, reason, source, createdAt, choices }, noFit: null };
}

async function othersOf({ key, ref, listed }: TicketRecord, rows: Rows): Promise<QueueRow[]> {
  const requesterId = listed?.requesterId ?? null;
  if (requesterId === null) return [];
  const busy = await changing();
  return (await tickets.listed())
    .filter((one) => one.key !== key && one.ref.origin === ref.origin && one.listed?.requesterId === requesterId)
    .slice(-MOST_OTHERS)
    .toReversed()
    .flatMap((one) => rows.rowOf(one, busy) ?? []);
}

/** What a field is, by what the desk calls it. */
const kindsBy =
  (controls: QueueDetail['controls'], categoryId: string | null) =>
  (title: string): QueueActivity['what'] => {
    const field = controls.map((control) => control.field).find((one) => one.title === title);
    if (field?.kind === 'status' || field?.kind === 'priority') return field.kind;
    if (field?.kind === 'assignee') return 'assigned';
    return field !== undefined && field.id === categoryId ? 'category' : 'changed';
  };

/** What stands in for a reading where the desk gives none. */
function fromBefore(record: TicketRecord, kept: Catalogue | undefined, counts: Loaded) {
  const catalogue = kept ?? { fields: [] };
  const targets =
    kept === undefined
      ? ({ kind: 'ready', fields: [] } as const)
      : chooseTargets(kept, [], counts.settings.desks[record.ref.origin], counts.rules.fields);
  return { catalogue, targets, fieldsOnForm: [], values: {} };
}

async function detailOf(record: TicketRecord, row: QueueRow, rows: Rows): Promise<Result<QueueDetail>> {
  const { counts } = rows;
  const { ref, listed } = record;
  const scope = listed?.scope ?? null;
  const [read, workflow, linked, others, did, url, notes] = await Promise.all([
    readNow(ref, counts),
    askSource<'workflow'>(ref.origin, { what: 'workflow', ref, scope, quiet: false }),
    askSource<'linked'>(ref.origin, { what: 'linked', ref, quiet: false }),
    orElse(othersOf(record, rows), []),
    orElse(activity.of(ref), []),
    ticketAddress(ref, counts),
    counts.settings.analysisNote ? takesNotes(ref, counts) : false,
  ]);
  if (!read.ok && read.error.code === 'not-allowed') return read;
  const seen = read.ok ? read.value : null;
  const kept = seen === null ? await orElse(catalogues.get(ref.origin), undefined) : undefined;
  const { catalogue, targets, fieldsOnForm, values } = seen ?? fromBefore(record, kept, counts);
  const controls = controlsOf(
    {
      origin: ref.origin,
      workflow: workflow.ok ? workflow.value : [],
      catalogue,
      targets,
      fieldsOnForm,
      values: { ...listed?.values, ...values },
    },
    counts,
  );
  const messages = seen?.ticket.messages ?? [];
  const readAt = seen === null ? null : new Date(seen.readAt.wall).toISOString();
  const category = targets.kind === 'ready' ? targets.fields.find(({ kind }) => kind !== 'priority') : undefined;
  const about = { createdAt: listed?.createdAt ?? null, messages, readAt };
  return ok({
    row,
    messages,
    problem: read.ok ? null : read.error,
    // A closed ticket takes nothing any more, and of one that no desk tells nobody knows what it takes.
    controls: seen?.closed === true || isOutOfReach(read) ? [] : controls,
    ...(await suggestedFor(record, seen, counts)),
    stays: staysNow(counts),
    linked: linked.ok ? linked.value.filter((one) => one.ref.origin === ref.origin) : [],
    others,
    similar: seen === null ? [] : await findSimilar(seen, counts.settings.similar, false),
    ...(seen === null ? {} : { summary: await summaryFor(seen, counts) }),
    activity: activitiesOf(did, about, kindsBy(controls, category?.id ?? null)),
    url,
    notes,
    readAt,
    stamp: seen?.ticket.updatedStamp ?? record.stamp ?? '',
  });
}

const toldNothingPublic: readonly DesksideError['code'][] = ['nothing-public', 'visibility-unknown'];

/** The desk did not answer; one that answered that nothing of the ticket is public can be written to all the same. */
const isOutOfReach = (read: Result<unknown>): boolean => !read.ok && !toldNothingPublic.includes(read.error.code);

/** All that the panel shows of one ticket, read anew. The person has it before them from then on. */
export async function tellDetail({
  ref,
}: QueueRequests['queue.detail']['in']): Promise<QueueRequests['queue.detail']['out']> {
  const counts = await whileOn();
  if (isRefused(counts)) return { error: counts };
  const rows = await rowsNow(counts);
  const record = await tickets.get(ref);
  const row = record === undefined ? null : rows.rowOf(record, await changing());
  if (record === undefined || row === null) return { error: desksideError('not-allowed') };
  const detail = await detailOf(record, row, rows);
  if (!detail.ok) return { error: detail.error };
  await noted(tickets.seen(ref));
  return { detail: detail.value };
}
