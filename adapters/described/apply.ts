import { fault, type DesksideFault } from '../../core/errors';
import { optionOf, type DeskField } from '../../core/fields';
import type { FieldChoice } from '../adapter';
import { waitFor } from '../shared/wait';
import { choose, type Outcome } from './controls/choose';
import type { Found } from './controls/find';
import { valueShown } from './controls/value';

/** What the desk draws after a choice takes its time. */
const readBackMs = 3000;

export interface ApplyContext {
  /** The field’s control right now, null while the page has none. Throws `not-the-same-ticket`. */
  readonly find: (fieldId: string) => Found | null;
  /** Throws for whatever saves or sends. */
  readonly press: (element: HTMLElement) => void;
}

/** Throws a `DesksideFault`: `field-not-on-form`, `field-not-set`, `read-only`, `not-the-same-ticket`. Saves nothing. */
export async function applyChoice(
  { find, press }: ApplyContext,
  { field, optionId }: FieldChoice,
  signal: AbortSignal,
): Promise<void> {
  const option = optionOf(field, optionId) ?? null;
  if (option === null && optionId !== null) throw fault('field-not-set', field.title);
  const found = find(field.id);
  if (found === null) throw fault('field-not-on-form', field.title);
  // What is hidden may be set to it, and still the person has to see it and its button.
  if (found.opener === null && valueShown(found, field) === optionId) return;
  const outcome = await choose({ find: () => find(field.id), press, signal }, option);
  if (outcome !== 'chosen') throw failureOf(outcome, field);
  const fits = (): boolean => {
    const now = find(field.id);
    return now !== null && valueShown(now, field) === optionId;
  };
  if ((await waitFor(fits, { root: found.document, signal, timeoutMs: readBackMs, pollMs: 100 })) === undefined)
    throw fault('field-not-set', field.title);
}

function failureOf(outcome: Outcome, field: DeskField): DesksideFault {
  if (outcome === 'locked') return fault('read-only');
  return fault(outcome === 'gone' ? 'field-not-on-form' : 'field-not-set', field.title);
}
