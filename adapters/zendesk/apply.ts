import type { FieldChoice } from '../adapter';
import { fault, type DesksideFault } from '../../core/errors';
import { optionOf, type DeskField } from '../../core/fields';
import { all, first, isVisible } from '../shared/dom';
import { choose, shownLabel, type Outcome } from './dropdown';
import { customFieldId } from './forms';
import { couldShow, optionShown } from './labels';
import { customField, selectedGroup, systemField } from './selectors';
import { waitFor } from '../shared/wait';

const readBackMs = 2000;
/** How an empty field's own option is called; `-`, a dash or nothing at all count alike. */
const emptyPath: readonly string[] = ['-'];

function elementsOf(pane: HTMLElement, { kind, id }: DeskField): HTMLElement[] {
  if (kind === 'priority' || kind === 'type' || kind === 'group') return all(pane, systemField[kind]);
  return kind === 'dropdown' ? all(pane, customField).filter((element) => customFieldId(element) === id) : [];
}

/** The control of a field in this pane; null when it is not there or not alone. */
function fieldElement(pane: HTMLElement, field: DeskField): HTMLElement | null {
  const found = elementsOf(pane, field);
  const outermost = found
    .filter(isVisible)
    .filter((element, _, shown) => !shown.some((other) => other !== element && other.contains(element)));
  return outermost.length === 1 ? (outermost[0] ?? null) : null;
}

/** The option that the form shows; `null` when empty, `undefined` when it cannot be told. */
export function valueShown(pane: HTMLElement, field: DeskField): string | null | undefined {
  const element = fieldElement(pane, field);
  if (element === null) return undefined;
  const label = field.kind === 'group' ? groupLabel(element) : shownLabel(element);
  return label === undefined ? undefined : optionShown(field, label);
}

const groupLabel = (assignee: HTMLElement): string | undefined =>
  first(assignee, selectedGroup)?.getAttribute('title') ?? undefined;

export interface ApplyContext {
  readonly document: Document;
  /** The visible pane of this ticket. Throws `not-the-same-ticket`. */
  readonly pane: () => HTMLElement;
}

/** Throws a `DesksideFault`: `field-not-on-form`, `field-not-set`, `read-only`, `not-the-same-ticket`. */
export async function applyChoice(
  { document, pane }: ApplyContext,
  { field, optionId }: FieldChoice,
  signal: AbortSignal,
): Promise<void> {
  const shown = pane();
  const option = optionOf(field, optionId) ?? null;
  if (option === null && optionId !== null) throw fault('field-not-set', field.title);
  // Group and assignee share one control that cannot take a group alone in every account.
  if (field.kind === 'group' || fieldElement(shown, field) === null) throw fault('field-not-on-form', field.title);
  if (valueShown(shown, field) === optionId) return;

  const resolve = (): HTMLElement | null => fieldElement(pane(), field);
  const outcome = await choose({ document, resolve }, option?.path ?? emptyPath, signal);
  if (outcome !== 'chosen') throw failureOf(outcome, field);
  const readsBack = (): boolean => {
    const element = resolve();
    const label = element === null ? undefined : shownLabel(element);
    return label !== undefined && couldShow(field, option, label);
  };
  if ((await waitFor(readsBack, { root: document, signal, timeoutMs: readBackMs })) === undefined)
    throw fault('field-not-set', field.title);
}

function failureOf(outcome: Exclude<Outcome, 'chosen'>, field: DeskField): DesksideFault {
  if (outcome === 'disabled') return fault('read-only');
  return fault(outcome === 'gone' ? 'field-not-on-form' : 'field-not-set', field.title);
}
