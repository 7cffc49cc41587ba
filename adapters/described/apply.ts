import { fault, type DesksideFault } from '../../core/errors';
import { optionOf, type DeskField } from '../../core/fields';
import type { FieldChoice } from '../adapter';
import { waitFor } from '../shared/wait';
import { choose, type Outcome } from './controls/choose';
import type { Found } from './controls/find';
import { valueShown } from './controls/value';

/** What the desk draws after a choice takes its time. */
const readBackMs = 3000;
/** How often something is chosen that the desk clears again. */
const MOST_TRIES = 3;

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
  const fits = (): boolean => {
    const now = find(field.id);
    return now !== null && valueShown(now, field) === optionId;
  };
  const { control, document: root } = found;
  const stays = 'stays' in control ? control.stays : undefined;
  for (let tries = 0; tries < (stays === undefined ? 1 : MOST_TRIES); tries += 1) {
    const outcome = await choose({ find: () => find(field.id), press, signal }, option);
    if (outcome !== 'chosen') throw failureOf(outcome, field);
    const shown = await waitFor(fits, { root, signal, timeoutMs: readBackMs, pollMs: 100 });
    if (shown === undefined) continue;
    if (stays === undefined) return;
    const cleared = await waitFor(() => !fits(), { root, signal, timeoutMs: stays, pollMs: 50 });
    if (cleared === undefined) return;
  }
  throw fault('field-not-set', field.title);
}

function failureOf(outcome: Outcome, field: DeskField): DesksideFault {
  if (outcome === 'locked') return fault('read-only');
  return fault(outcome === 'gone' ? 'field-not-on-form' : 'field-not-set', field.title);
}
