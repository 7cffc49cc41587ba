import type { Catalogue, DeskField } from '../../../../core/fields';
import { fieldRules } from '../../../../core/policy/values';
import type { QueueDetail } from '../../../../core/queue-panel';
import { phrase } from '../../../../core/words/phrase';
import type { Loaded } from '../../rules/load';
import { lockedBy } from '../../tickets/apply-rules';
import type { Targets } from '../../tickets/fields-to-ask';

type Controls = QueueDetail['controls'];

interface Settable {
  readonly origin: string;
  /** Status and assignee, with what this ticket may have. */
  readonly workflow: readonly DeskField[];
  readonly catalogue: Pick<Catalogue, 'fields'>;
  readonly targets: Targets;
  /** Empty where the desk did not say. */
  readonly fieldsOnForm: readonly string[];
  readonly values: Readonly<Record<string, string | null>>;
}

const isWorkflow = ({ kind }: DeskField): boolean => kind === 'status' || kind === 'assignee';

/** What can be set on one ticket: status and assignee, what is asked about, then the rest of its form. Each with why it stays as it is. */
export function controlsOf(
  { origin, workflow, catalogue, targets, fieldsOnForm, values }: Settable,
  { rules }: Pick<Loaded, 'rules'>,
): Controls {
  const asked = targets.kind === 'ready' ? targets.fields.map(({ id }) => id) : [];
  const onForm = catalogue.fields.filter(
    (field) =>
      !isWorkflow(field) &&
      field.kind !== 'tags' &&
      field.options.length > 0 &&
      (fieldsOnForm.length === 0 || fieldsOnForm.includes(field.id) || asked.includes(field.id)),
  );
  const [first, rest] = [
    asked.flatMap((id) => onForm.find((field) => field.id === id) ?? []),
    onForm.filter(({ id }) => !asked.includes(id)),
  ];
  return [...workflow, ...first, ...rest].map((field) => {
    const optionId = values[field.id] || null;
    const forbidden = isWorkflow(field) && !rules.queue.statuses ? phrase('error.denied.queue-statuses') : null;
    const locked = lockedBy({ field, ruled: fieldRules(rules.fields, field, origin) }, optionId);
    return { field, optionId, locked: forbidden ?? locked };
  });
}
