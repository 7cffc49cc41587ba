import type { DeskTicket, FieldChoice } from '../../adapters/adapter';
import { toDesksideError, type DesksideError } from '../../core/errors';
import { fieldById, optionOf, type Catalogue } from '../../core/fields';
import type { Decision } from '../../core/suggestion';

export interface Applied {
  readonly applied: Decision['applied'];
  readonly before: Decision['before'];
  /** What the form did not take, for the second way. */
  readonly left: readonly FieldChoice[];
  readonly problem: DesksideError | null;
}

/** A choice, and what the field held when the person pressed: any other value by now is left alone. Undefined holds for any. */
export interface Wanted extends FieldChoice {
  readonly over: string | null | undefined;
}

/** The desk's own field and option; null when the desk no longer has them. */
export function resolve(
  catalogue: Catalogue,
  { fieldId, optionId }: { readonly fieldId: string; readonly optionId: string },
): FieldChoice | null {
  const field = fieldById(catalogue, fieldId);
  return field && optionOf(field, optionId) ? { field, optionId } : null;
}

/** One after the other through the form, so that a desk that re-renders between them keeps up. Stops at nothing: what can be set is set. */
export async function applyAll(
  ticket: DeskTicket,
  wanted: readonly Wanted[],
  valueOf: (fieldId: string) => string | null,
  signal: AbortSignal,
): Promise<Applied> {
  const applied: Decision['applied'] = [];
  const before: Decision['before'] = [];
  const left: FieldChoice[] = [];
  let problem: DesksideError | null = null;
  // What it could not bring, the first choice says.
  await ticket.prepare?.(signal);
  for (const { over, ...choice } of wanted) {
    const { field, optionId } = choice;
    const shown = ticket.currentValue(field);
    // Somebody was faster; the card shows what stands there now.
    if (over !== undefined && shown !== undefined && shown !== over) continue;
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
