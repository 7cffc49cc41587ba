import type { DeskField } from '../../core/fields';
import { allIn, visibleIn } from '../shared/deep';
import { all, first, isVisible, nearest, shownText } from '../shared/dom';
import { isEmptyLabel, matching, sameLabel } from '../shared/labels';
import type { Pane } from './pane';
import { disabledField, emptyValue, fieldBox, properties, selectedItem, tagChip, tagField, trigger } from './selectors';

/** Names of a nested field's levels, its own first; of any other field its own name alone. */
export type LevelNames = (fieldId: string) => readonly string[];

/** The names by which the page may call the container of a field of the product itself. */
const systemNames: Readonly<Record<string, readonly string[]>> = {
  type: ['ticket_type', 'type'],
  status: ['status'],
  priority: ['priority'],
  group: ['group', 'group_id', 'Group'],
};

const depthOf = ({ options }: DeskField): number =>
  options.reduce((deepest, { path }) => Math.max(deepest, path.length), 1);

/** The panel, or the whole page where it has no name. */
const panelOf = (pane: Pane): Pane => {
  const panels = visibleIn(pane, properties);
  return panels.length > 0 ? panels : pane;
};

/** The triggers in a field's own container; empty when it is not there or not alone. */
export const ownTriggers = (pane: Pane, { id, kind, title }: Pick<DeskField, 'id' | 'kind' | 'title'>): HTMLElement[] =>
  kind === 'tags' ? triggersIn(pane, tagField) : triggersIn(panelOf(pane), fieldBox(systemNames[kind] ?? [id], title));

/** The triggers of a field, one for each level; empty when it is not there or not alone. */
export function triggersOf(pane: Pane, field: DeskField, levelNames: LevelNames): HTMLElement[] {
  const own = ownTriggers(pane, field);
  const depth = depthOf(field);
  if (own.length === 0 || (depth === 1 && own.length > 1)) return [];
  if (depth === 1 || own.length > 1) return own;
  // Each level may have a container of its own.
  const below = levelNames(field.id)
    .slice(1)
    .map((name) => triggersIn(panelOf(pane), fieldBox([name], '')));
  return below.every((each) => each.length === 1) ? [...own, ...below.flat()] : own;
}

/** Of the first container that holds any. Two that do not lie in each other are no answer. */
function triggersIn(pane: Pane, boxes: ReturnType<typeof fieldBox>): HTMLElement[] {
  for (const box of boxes) {
    const holding = allIn(pane, [box]).filter((element) => isVisible(element) && first(element, trigger) !== null);
    const [outermost, ...others] = holding.filter(
      (element) => !holding.some((other) => other !== element && other.contains(element)),
    );
    if (outermost !== undefined) return others.length === 0 ? all(outermost, trigger).filter(isVisible) : [];
  }
  return [];
}

export const isDisabled = (element: HTMLElement): boolean => nearest(element, disabledField) !== null;

/** What a closed select shows: '' when it is empty, undefined when that cannot be read. */
export function labelShown(element: HTMLElement): string | undefined {
  const item = first(element, selectedItem);
  if (item !== null) return isEmptyLabel(shownText(item)) ? '' : shownText(item);
  return first(element, emptyValue) !== null ? '' : undefined;
}

export const tagsShown = (element: HTMLElement): string[] =>
  all(element, tagChip).map((chip) =>
    shownText(chip).replace(/^[×✕x]\s*(?=\S)/, (mark) => (mark.startsWith('x') ? mark : '')),
  );

/** The option that the form shows; `null` when empty, `undefined` when it cannot be told. Of several tags the last one counts. */
export function valueShown(pane: Pane, field: DeskField, levelNames: LevelNames): string | null | undefined {
  const triggers = triggersOf(pane, field, levelNames);
  const [single] = triggers;
  if (single === undefined) return undefined;
  if (field.kind === 'tags') return tagsShown(single).at(-1) ?? null;
  const labels = triggers.map(labelShown);
  if (labels.includes(undefined) || (triggers.length === 1 && depthOf(field) > 1)) return undefined;
  const path = (labels as string[]).slice(0, labels.indexOf('') === -1 ? labels.length : labels.indexOf(''));
  if (path.length === 0) return null;
  if (path.length === 1)
    return onlyId(
      matching(
        field.options.filter((option) => option.path.length === 1),
        ({ path: [label = ''] }) => label,
        path[0] ?? '',
      ),
    );
  return onlyId(
    field.options.filter(
      (option) =>
        option.path.length === path.length && option.path.every((label, index) => sameLabel(label, path[index] ?? '')),
    ),
  );
}

const onlyId = (options: readonly { readonly id: string }[]): string | undefined =>
  options.length === 1 ? options[0]?.id : undefined;
