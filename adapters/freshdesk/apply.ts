import type { FieldChoice } from '../adapter';
import { fault, type DesksideFault } from '../../core/errors';
import { optionOf, type DeskField } from '../../core/fields';
import { all } from '../shared/dom';
import { sameLabel } from '../shared/labels';
import { presserFor } from '../shared/press';
import { waitFor } from '../shared/wait';
import { isDisabled, labelShown, tagsShown, triggersOf, valueShown, type LevelNames } from './form';
import type { Pane } from './pane';
import { choose, type Outcome, type Select } from './power-select';
import { chipRemove, neverClick, tagChip } from './selectors';

const press = presserFor(neverClick);

const readBackMs = 2000;
/** A level unlocks a good second after the one above was chosen. */
const unlockMs = 5000;
/** A level may open with the choices of the one that was shown before. */
const triesPerLevel = 2;
const pollMs = 60;

export interface ApplyContext {
  readonly document: Document;
  /** Throws `not-the-same-ticket`. */
  readonly pane: () => Pane;
  readonly levelNames: LevelNames;
}

/** Throws a `DesksideFault`: `field-not-on-form`, `field-not-set`, `read-only`, `not-the-same-ticket`. Never presses Update. */
export async function applyChoice(
  context: ApplyContext,
  { field, optionId }: FieldChoice,
  signal: AbortSignal,
): Promise<void> {
  const { pane, levelNames } = context;
  const option = optionOf(field, optionId) ?? null;
  const triggers = triggersOf(pane(), field, levelNames);
  if (option === null && optionId !== null) throw fault('field-not-set', field.title);
  if (triggers.length === 0) throw fault('field-not-on-form', field.title);
  if (field.kind === 'tags') return await applyTag(context, field, optionId, signal);
  if (valueShown(pane(), field, levelNames) === optionId) return;
  if (option !== null && option.path.length > triggers.length) throw fault('field-not-on-form', field.title);

  const before = triggers.map(labelShown);
  const outcome = await chooseLevels(context, field, option?.path ?? [''], signal);
  if (outcome === 'chosen' && (await shows(context, field, optionId, signal))) return;
  await restore(context, field, before, signal);
  throw failureOf(outcome, field);
}

function failureOf(outcome: Outcome, field: DeskField): DesksideFault {
  if (outcome === 'disabled') return fault('read-only');
  return fault(outcome === 'gone' ? 'field-not-on-form' : 'field-not-set', field.title);
}

async function shows(
  { document, pane, levelNames }: ApplyContext,
  field: DeskField,
  optionId: string | null,
  signal: AbortSignal,
): Promise<boolean> {
  const check = (): boolean => valueShown(pane(), field, levelNames) === optionId;
  return (await waitFor(check, { root: document, signal, timeoutMs: readBackMs, pollMs })) === true;
}

/** From the first level down, each read back before the next one, which unlocks only then. */
async function chooseLevels(
  context: ApplyContext,
  field: DeskField,
  labels: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  for (const [level, label] of labels.entries()) {
    const outcome = await chooseLevel(context, field, level, label, signal);
    if (outcome !== 'chosen') return outcome;
  }
  return 'chosen';
}

async function chooseLevel(
  { document, pane, levelNames }: ApplyContext,
  field: DeskField,
  level: number,
  label: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const select: Select = { document, pane, trigger: () => triggersOf(pane(), field, levelNames)[level] ?? null };
  const wait = (check: () => boolean, timeoutMs: number): Promise<true | undefined> =>
    waitFor(check, { root: document, signal, timeoutMs, pollMs });
  const isShown = (): boolean => {
    const shown = select.trigger();
    return shown !== null && sameLabel(labelShown(shown) ?? '\0', label);
  };
  const isReady = (): boolean => {
    const shown = select.trigger();
    return shown !== null && !isDisabled(shown);
  };
  if (isShown()) return 'chosen';
  let outcome: Outcome = 'disabled';
  for (let tried = 0; tried < (level === 0 ? 1 : triesPerLevel); tried += 1) {
    if (level > 0) await wait(isReady, unlockMs);
    outcome = await choose(select, label, signal);
    if (outcome === 'chosen') return (await wait(isShown, readBackMs)) === true ? 'chosen' : 'no-such-option';
    if (outcome !== 'no-such-option') return outcome;
  }
  return outcome;
}

/** After a failure: the levels as they were, as far as they can still be chosen. */
async function restore(
  context: ApplyContext,
  field: DeskField,
  before: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<void> {
  const now = triggersOf(context.pane(), field, context.levelNames).map(labelShown);
  if (signal.aborted || now.every((label, level) => label === before[level])) return;
  const filled = before.filter((label): label is string => label !== undefined && label !== '');
  await chooseLevels(context, field, filled.length === 0 ? [''] : filled, signal);
}

/** Adds a tag; `null` takes the last one away again. */
async function applyTag(
  { document, pane, levelNames }: ApplyContext,
  field: DeskField,
  tag: string | null,
  signal: AbortSignal,
): Promise<void> {
  const select: Select = { document, pane, trigger: () => triggersOf(pane(), field, levelNames)[0] ?? null };
  const tags = (): string[] => {
    const shown = select.trigger();
    return shown === null ? [] : tagsShown(shown);
  };
  const before = tags();
  if (tag !== null && before.includes(tag)) return;
  let outcome: Outcome = 'chosen';
  if (tag !== null) outcome = await choose(select, tag, signal);
  else removeLast(select.trigger());
  const isDone = (): boolean => (tag === null ? tags().length < Math.max(before.length, 1) : tags().includes(tag));
  if (
    outcome !== 'chosen' ||
    (await waitFor(isDone, { root: document, signal, timeoutMs: readBackMs, pollMs })) === undefined
  )
    throw failureOf(outcome === 'chosen' ? 'no-such-option' : outcome, field);
}

/** The chips' buttons answer to `mousedown`. */
function removeLast(trigger: HTMLElement | null): void {
  const last = trigger === null ? undefined : all(trigger, tagChip).at(-1);
  const button = last === undefined ? undefined : all(last, chipRemove)[0];
  if (button !== undefined) press(button, 'mousedown');
}
