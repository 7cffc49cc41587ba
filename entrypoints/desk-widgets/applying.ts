import type { DeskTicket, FieldChoice } from '../../adapters/adapter';
import { toDesksideError, type DesksideError } from '../../core/errors';
import { fieldById, optionOf, type Catalogue } from '../../core/fields';
import type { Choice, Decision } from '../../core/suggestion';

export interface Applied {
  readonly applied: Decision['applied'];
  readonly before: Decision['before'];
  /** What the form did not take, for the second way. */
  readonly left: readonly FieldChoice[];
  readonly problem: DesksideError | null;
}

/** The desk's own field and option for a choice; null when the desk no longer has them. */
export function resolve(catalogue: Catalogue, choice: Pick<Choice, 'fieldId' | 'optionId'>): FieldChoice | null {
  const field = fieldById(catalogue, choice.fieldId);
  return field && optionOf(field, choice.optionId) ? { field, optionId: choice.optionId } : null;
}

/** One after the other through the form, so that a desk that re-renders between them keeps up. Stops at nothing: what can be set is set. */
export async function applyAll(
  ticket: DeskTicket,
  choices: readonly FieldChoice[],
  valueOf: (fieldId: string) => string | null,
  signal: AbortSignal,
): Promise<Applied> {
  const applied: Decision['applied'] = [];
  const before: Decision['before'] = [];
  const left: FieldChoice[] = [];
  let problem: DesksideError | null = null;
  for (const choice of choices) {
    const { field, optionId } = choice;
    const shown = ticket.currentValue(field);
    const result = await ticket
      .apply(choice, signal)
      .catch((thrown: unknown) => ({ ok: false as const, error: toDesksideError(thrown) }));
    if (!result.ok) {
      problem ??= result.error;
      left.push(choice);
      if (result.error.code === 'not-the-same-ticket') break;
      continue;
    }
    applied.push({ fieldId: field.id, optionId: optionId ?? '', path: optionOf(field, optionId)?.path ?? [] });
    before.push({ fieldId: field.id, optionId: shown === undefined ? valueOf(field.id) : shown });
  }
  return { applied, before, left, problem };
}
