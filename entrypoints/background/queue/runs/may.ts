import { desksideError, type DesksideError } from '../../../../core/errors';
import { fieldById, type Catalogue, type DeskField } from '../../../../core/fields';
import { fieldRules } from '../../../../core/policy/values';
import type { Loaded } from '../../rules/load';
import { queuePower } from '../power';
import { sha256 } from '../../model/hash';
import type { ChangedValue } from '../../store/ledger/run-record';
import type { QueueAction } from '../../../../core/queue-panel';

type Counting = Pick<Loaded, 'settings' | 'rules' | 'problem'>;

const isWorkflow = (kind: DeskField['kind']): boolean => kind === 'status' || kind === 'assignee';

/** What happens here only. */
export const isLocal = ({ what }: QueueAction): boolean => what === 'dismiss' || what === 'snooze' || what === 'forget';

/** Why nothing may be done from the queue now; null where it may. */
export const whyOff = (loaded: Counting): DesksideError | null => queuePower(loaded).error;

/** Why an organisation does not let this be done; null where it does. `tickets`: how many it is about. */
export function whyRefused(loaded: Counting, action: QueueAction, tickets: number): DesksideError | null {
  const off = whyOff(loaded);
  if (off !== null) return off;
  const { bulk, statuses } = loaded.rules.queue;
  if (!bulk && tickets > 1) return desksideError('not-allowed');
  const isStatus = action.what === 'complete' || action.what === 'reopen';
  return isStatus && !statuses ? desksideError('not-allowed') : null;
}

/** The organisation lets these values be written: right before they are. */
export function whyNotWritten(
  loaded: Counting,
  values: readonly ChangedValue[],
  catalogue: Catalogue | undefined,
  isUndo: boolean,
): DesksideError | null {
  const off = whyOff(loaded);
  if (off !== null) return off;
  const { queue, fields } = loaded.rules;
  if (!queue.statuses && values.some(({ kind }) => isWorkflow(kind))) return desksideError('not-allowed');
  // What was there before may come back, whatever is set by now.
  if (catalogue === undefined || isUndo) return null;
  for (const { fieldId, optionId, fromOptionId } of values) {
    const field = fieldById(catalogue, fieldId);
    if (field === undefined) continue;
    const { locked, excluded } = fieldRules(fields, field, catalogue.origin);
    if (fromOptionId !== null && locked.has(fromOptionId)) return desksideError('not-allowed');
    if (optionId !== null && excluded.has(optionId)) return desksideError('not-allowed');
  }
  return null;
}

/** Names all that a plan was judged by. */
export const rulesMark = ({ rules, settings }: Counting): Promise<string> =>
  sha256(
    JSON.stringify([rules.queue, rules.fields, rules.confidence, rules.access, rules.allowed.desks, settings.enabled]),
  );
