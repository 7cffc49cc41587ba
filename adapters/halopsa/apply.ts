import { fault, type DesksideFault } from '../../core/errors';
import { optionOf, type DeskField, type FieldOption } from '../../core/fields';
import type { FieldChoice } from '../adapter';
import { all, first, isVisible } from '../shared/dom';
import { sameName } from '../shared/labels';
import { waitFor } from '../shared/wait';
import type { Control, Outcome } from './control';
import { shows, valueShown } from './form';
import { fullLabel, type Offered } from './labels';
import { press, safeClick } from './press';
import { chooseInSelect } from './react-select';
import { editableRows, isEditable, isEditing, rowOf } from './rows';
import { editOpener, selectClear, treeClear, treeSelect } from './selectors';
import { chooseInTree } from './tree-select';

export interface ApplyContext {
  readonly document: Document;
  /** The visible panel of this ticket. Throws `not-the-same-ticket`. */
  readonly pane: () => HTMLElement;
  readonly offered: () => Offered;
  /** What this tenant's rows do after a choice, once that is known: saved at once, they stop being editors. */
  readonly habits: { savesAtOnce: boolean | undefined };
}

/** Beside other work a row takes seconds to become an editor; a limit only delays the words that it did not. */
const editorMs = 5000;
const readBackMs = 6000;
const saveMs = 1500;
/** Saving another row takes the page's open editors away. */
const tries = 3;

/** Chooses in the details row. Throws a `DesksideFault`: `field-not-on-form`, `field-not-set`, `read-only`, `not-the-same-ticket`. */
export async function applyChoice(
  context: ApplyContext,
  { field, optionId }: FieldChoice,
  signal: AbortSignal,
): Promise<void> {
  const { pane, offered } = context;
  const option = optionOf(field, optionId) ?? null;
  if (option === null && optionId !== null) throw fault('field-not-set', field.title);
  if (!(offered()[field.id]?.includes(option?.id ?? '') ?? true) && option !== null)
    throw fault('field-not-set', field.title);
  const row = rowOf(pane(), field);
  if (row === null || !isEditable(row)) throw notEditable(pane(), field);
  if (valueShown(pane(), field, offered()) === optionId) return;
  let outcome: Outcome = 'gone';
  for (let attempt = 0; attempt < tries && outcome === 'gone'; attempt += 1)
    outcome = await attemptChoice(context, field, option, signal);
  if (outcome !== 'chosen' || !(await readsBack(context, field, option, signal)))
    throw fault('field-not-set', field.title);
}

/** A closed ticket has no row that can be changed. */
function notEditable(pane: HTMLElement, field: DeskField): DesksideFault {
  return editableRows(pane).length === 0 && rowOf(pane, field) !== null
    ? fault('read-only')
    : fault('field-not-on-form', field.title);
}

async function attemptChoice(
  { document, pane }: ApplyContext,
  field: DeskField,
  option: FieldOption | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const control: Control = { document, row: () => rowOf(pane(), field) };
  const row = control.row();
  if (row === null) return 'gone';
  const opener = isEditing(row) ? null : first(row, editOpener);
  if (opener !== null) safeClick(opener);
  const editing = (): boolean => {
    const now = control.row();
    return now !== null && isEditing(now);
  };
  if ((await waitFor(editing, { root: document, signal, timeoutMs: editorMs })) === undefined) return 'gone';
  if (option === null) return clear(control);
  const isTree = all(control.row() ?? row, treeSelect).some(isVisible);
  return isTree ? chooseInTree(control, option.path, signal) : chooseInSelect(control, namesOf(field, option), signal);
}

/** A list may show whole paths, or only last levels where these are enough to tell the options apart. */
function namesOf(field: DeskField, option: FieldOption): string[] {
  const leaf = option.path.at(-1) ?? '';
  const isAlone =
    field.kind === 'priority' || field.options.filter(({ path }) => sameName(path.at(-1) ?? '', leaf)).length === 1;
  return isAlone ? [fullLabel(option), leaf] : [fullLabel(option)];
}

function clear({ row }: Control): Outcome {
  const shown = row();
  const cross = shown === null ? undefined : all(shown, [...treeClear, ...selectClear]).find(isVisible);
  if (cross === undefined) return shown === null ? 'gone' : 'no-such-option';
  press(cross, 'mousedown');
  return 'chosen';
}

/** Read back from the row; where rows save at once, also after the save has come back. */
async function readsBack(
  { document, pane, offered, habits }: ApplyContext,
  field: DeskField,
  option: FieldOption | null,
  signal: AbortSignal,
): Promise<boolean> {
  const row = (): HTMLElement | null => rowOf(pane(), field);
  const fits = (): boolean => {
    const shown = row();
    return shown !== null && shows(shown, field, option, offered());
  };
  if ((await waitFor(fits, { root: document, signal, timeoutMs: readBackMs })) === undefined) return false;
  if (habits.savesAtOnce === false) return true;
  const closed = (): boolean => {
    const shown = row();
    return shown !== null && !isEditing(shown);
  };
  habits.savesAtOnce =
    (await waitFor(closed, {
      root: document,
      signal,
      timeoutMs: habits.savesAtOnce === true ? readBackMs : saveMs,
    })) !== undefined;
  return (await waitFor(fits, { root: document, signal, timeoutMs: readBackMs })) !== undefined;
}
