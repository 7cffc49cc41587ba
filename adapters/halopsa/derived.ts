import { fault } from '../../core/errors';
import type { DeskField } from '../../core/fields';
import type { FieldChoice } from '../adapter';
import { settle } from '../shared/settle';
import { waitFor } from '../shared/wait';
import { applyChoice, type ApplyContext } from './apply';
import { valueShown } from './form';
import { priorityOf } from './names';
import { PrioritySearch, type FullPair, type Pair } from './priority-search';
import { editableRows, isEditable, rowOf } from './rows';

/** The fields by whose two values a tenant may derive the priority. */
export interface Sources {
  readonly impact: DeskField;
  readonly urgency: DeskField;
}

const mostWrites = 4;
/** The page works out the priority with the choice, or after it was saved. */
const followMs = 1500;
/** What is more often a matter of the single ticket comes first. */
const order = ['urgency', 'impact'] as const;

/** The priority can be seen but not changed, and both of what it may follow can be. */
export function isDerived(pane: HTMLElement, field: DeskField): boolean {
  const row = field.kind === 'priority' ? rowOf(pane, field) : null;
  return row !== null && !isEditable(row) && order.every((id) => editableRows(pane).includes(id));
}

/**
 * Sets a derived priority through impact and urgency, with at most four choices, and reads it again after each. What was
 * there is put back where it cannot be reached. Throws a `DesksideFault`, `field-not-set` above all.
 */
export async function applyDerived(
  context: ApplyContext,
  { field, optionId }: FieldChoice,
  sources: Sources,
  signal: AbortSignal,
): Promise<void> {
  const ranks = ranksOf(context, field);
  const wanted = optionId === null ? -1 : ranks.indexOf(optionId);
  if (wanted === -1) throw fault('field-not-set', field.title);
  const priority = (): string | null | undefined => valueShown(context.pane(), field, context.offered());
  if (priority() === optionId) return;

  const search = new PrioritySearch(
    { impact: sources.impact.options.length, urgency: sources.urgency.options.length },
    wanted,
    ranks.length,
  );
  const before: Pair = { impact: placeShown(context, sources.impact), urgency: placeShown(context, sources.urgency) };
  const state = { now: before, writes: 0 };
  const look = (): boolean => {
    search.saw(state.now, ranks.indexOf(priority() ?? ''));
    return priority() === optionId;
  };
  const write = async (id: keyof Pair, target: FullPair): Promise<boolean> => {
    state.writes += 1;
    const last = priority();
    state.now = { ...state.now, [id]: target[id] };
    await applyChoice(context, { field: sources[id], optionId: optionAt(sources[id], target[id]) }, signal);
    await waitFor(() => priority() !== last, { root: context.document, signal, timeoutMs: followMs });
    return look();
  };
  const reach = async (): Promise<boolean> => {
    look();
    for (
      let target = search.next(before, mostWrites);
      target !== null;
      target = search.next(state.now, mostWrites - state.writes)
    ) {
      for (const id of order) if (state.now[id] !== target[id] && (await write(id, target))) return true;
    }
    return false;
  };
  const reached = await settle(signal, reach);
  if (reached.ok && reached.value) return;
  await putBack(context, sources, before, state.now, signal);
  throw fault(reached.ok ? 'field-not-set' : reached.error.code, field.title);
}

/** The priorities of this ticket, most urgent first: Halo counts them so. From the number itself: a kept catalogue may have no rank. */
function ranksOf({ offered }: ApplyContext, field: DeskField): string[] {
  const ids = field.options.map(({ id }) => id);
  const own = offered()[field.id] ?? ids;
  return ids
    .filter((id) => own.includes(id))
    .toSorted((a, b) => (priorityOf(a)?.priorityId ?? 0) - (priorityOf(b)?.priorityId ?? 0));
}

const optionAt = (field: DeskField, place: number | null): string | null =>
  place === null ? null : (field.options[place]?.id ?? null);

function placeShown({ pane, offered }: ApplyContext, field: DeskField): number | null {
  const value = valueShown(pane(), field, offered());
  const place = field.options.findIndex(({ id }) => id === value);
  return place === -1 ? null : place;
}

/** What cannot be put back stays as it is; the error says that the form is to be looked at. */
async function putBack(
  context: ApplyContext,
  sources: Sources,
  before: Pair,
  now: Pair,
  signal: AbortSignal,
): Promise<void> {
  for (const id of order) {
    if (now[id] === before[id]) continue;
    await settle(signal, () =>
      applyChoice(context, { field: sources[id], optionId: optionAt(sources[id], before[id]) }, signal),
    );
  }
}
