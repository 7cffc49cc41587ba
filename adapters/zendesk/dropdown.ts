import { asNamed } from '../../core/text';
import { all, first, isVisible, nearest, clickerFor, shownText } from '../shared/dom';
import { isEmptyLabel, matching } from '../shared/labels';
import { backRow, listbox, neverClick, nestedRows, option, optionText, shownValue, trigger } from './selectors';
import { waitFor } from '../shared/wait';

/**
 * Drives one dropdown field of either generation. The page renders it anew whenever it likes, so every step finds the
 * field again.
 */
export interface DropdownField {
  readonly document: Document;
  /** Null while the field is not there; throws as soon as another ticket is shown. */
  readonly resolve: () => HTMLElement | null;
}

export type Outcome = 'chosen' | 'gone' | 'disabled' | 'did-not-open' | 'no-such-option';

const safeClick = clickerFor(neverClick);

const openMs = 2500;
const levelMs = 2500;
const closeMs = 1000;
const deepest = 8;

/** What the closed field shows; undefined when it shows nothing that can be read. */
export function shownLabel(field: HTMLElement): string | undefined {
  const input = first(field, trigger);
  const value = first(field, shownValue);
  if (value !== null && isVisible(value)) {
    const title = value.getAttribute('title');
    return title === null ? shownText(value) : asNamed(title);
  }
  if (input instanceof HTMLInputElement) return asNamed(input.value);
  const button = triggerOf(field);
  return button === null ? undefined : shownText(button);
}

/** Opens the menu and walks the levels. Chooses with clicks alone; closes the menu again when it cannot. Throws what `resolve` throws. */
export async function choose(
  { document, resolve }: DropdownField,
  path: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const found = resolve();
  if (found === null) return 'gone';
  if (isDisabled(found)) return 'disabled';
  const before = new Set(openMenus(document));
  let last = found;
  const current = (): HTMLElement => (last = resolve() ?? last);
  const menu = (): HTMLElement | null => menuOf(current(), document, before);
  let outcome: Outcome = 'did-not-open';
  try {
    if (menu() === null) await open({ document, resolve: current }, menu, signal);
    if (menu() !== null) outcome = await walk(path, menu, document, signal);
    // Until its menu is gone, the next field's menu could not be told from this one.
    if (outcome === 'chosen') await waitFor(() => menu() === null, { root: document, signal, timeoutMs: closeMs });
    return outcome;
  } finally {
    if (outcome !== 'chosen') close(last, menuOf(last, document, before));
  }
}

async function open(
  { document, resolve }: DropdownField,
  menu: () => HTMLElement | null,
  signal: AbortSignal,
): Promise<void> {
  const editable = inputOf(resolve());
  const button = triggerOf(resolve());
  if (editable === null && button !== null) {
    safeClick(button);
    if ((await waitFor(menu, { root: document, signal, timeoutMs: openMs })) !== undefined) return;
  }
  // An editable combobox opens by ArrowDown only; for the others it is the second try.
  const target = inputOf(resolve()) ?? triggerOf(resolve());
  if (target === null) return;
  target.focus({ preventScroll: true });
  for (const type of ['keydown', 'keyup']) {
    target.dispatchEvent(
      new KeyboardEvent(type, {
        key: 'ArrowDown',
        code: 'ArrowDown',
        keyCode: 40,
        which: 40,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  }
  await waitFor(menu, { root: document, signal, timeoutMs: openMs });
}

async function walk(
  path: readonly string[],
  menu: () => HTMLElement | null,
  document: Document,
  signal: AbortSignal,
): Promise<Outcome> {
  if (!(await toTopLevel(menu, document, signal))) return 'no-such-option';
  for (const [depth, label] of path.entries()) {
    const chosen = await waitFor(() => optionAt(menu(), label), { root: document, signal, timeoutMs: levelMs });
    if (chosen === undefined) return 'no-such-option';
    const last = depth === path.length - 1;
    const here = signature(menu());
    safeClick(chosen);
    if (
      !last &&
      (await waitFor(() => changedTo(menu(), here), { root: document, signal, timeoutMs: levelMs })) === undefined
    )
      return 'no-such-option';
  }
  return 'chosen';
}

/** A menu may open at the level of the current value, where another option can have the label that is looked for. */
async function toTopLevel(menu: () => HTMLElement | null, document: Document, signal: AbortSignal): Promise<boolean> {
  for (let depth = 0; depth < deepest; depth += 1) {
    const back = backOf(menu());
    if (back === null) return true;
    const here = signature(menu());
    safeClick(back);
    if ((await waitFor(() => changedTo(menu(), here), { root: document, signal, timeoutMs: levelMs })) === undefined)
      return false;
  }
  return false;
}

const optionsOf = (menu: HTMLElement | null): HTMLElement[] =>
  menu === null ? [] : all(menu, option).filter(isVisible);

function backOf(menu: HTMLElement | null): HTMLElement | null {
  if (menu === null) return null;
  const marked = all(menu, backRow).find(isVisible);
  if (marked !== undefined) return marked;
  return all(menu, nestedRows).some(isVisible) ? (optionsOf(menu)[0] ?? null) : null;
}

const labelOf = (row: HTMLElement): string => shownText(first(row, optionText) ?? row);

const signature = (menu: HTMLElement | null): string =>
  JSON.stringify([backOf(menu) !== null, ...optionsOf(menu).map(labelOf)]);

const changedTo = (menu: HTMLElement | null, before: string): boolean =>
  menu !== null && optionsOf(menu).length > 0 && signature(menu) !== before;

/** The one row with this label; the back row carries the parent's label and never counts. */
function optionAt(menu: HTMLElement | null, label: string): HTMLElement | null {
  const back = backOf(menu);
  const rows = optionsOf(menu).filter((row) => row !== back && row.getAttribute('aria-disabled') !== 'true');
  const found = isEmptyLabel(label) ? rows.filter((row) => isEmptyLabel(labelOf(row))) : matching(rows, labelOf, label);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const openMenus = (page: Document): HTMLElement[] => all(page, listbox).filter(isOpen);

const isOpen = (menu: HTMLElement): boolean =>
  menu.getAttribute('aria-hidden') !== 'true' && isVisible(menu) && optionsOf(menu).length > 0;

/** The field's own menu: by reference, within the field, or, in a portal, the one that opened since. */
function menuOf(field: HTMLElement | null, page: Document, before: ReadonlySet<HTMLElement>): HTMLElement | null {
  if (field === null) return null;
  const referring = [field, ...field.querySelectorAll<HTMLElement>('[aria-controls], [aria-owns]')];
  const ids = referring
    .flatMap((element) => [element.getAttribute('aria-controls'), element.getAttribute('aria-owns')])
    .flatMap((value) => value?.split(/\s+/) ?? []);
  const referred = ids
    .flatMap((id) => page.getElementById(id) ?? [])
    .flatMap((element) => (element.getAttribute('role') === 'listbox' ? element : all(element, listbox)));
  const own = [...referred, ...all(field, listbox)].find(isOpen);
  if (own !== undefined) return own;
  const opened = openMenus(page).filter((menu) => !before.has(menu));
  return opened.length === 1 ? (opened[0] ?? null) : null;
}

const inputOf = (field: HTMLElement | null): HTMLInputElement | null =>
  field?.querySelector<HTMLInputElement>('input[role="combobox"]') ?? null;

function triggerOf(field: HTMLElement | null): HTMLElement | null {
  if (field === null) return null;
  const own = trigger.some(({ css }) => field.matches(css)) ? field : first(field, trigger);
  return own ?? nearest(field, trigger.slice(0, 1));
}

function isDisabled(field: HTMLElement): boolean {
  const control = inputOf(field) ?? triggerOf(field);
  return control !== null && (control.getAttribute('aria-disabled') === 'true' || control.matches(':disabled'));
}

/** Leaves the desk as it was: the trigger closes what it opened, an editable one closes when it loses focus. */
function close(field: HTMLElement, menu: HTMLElement | null): void {
  if (menu === null) return;
  const input = inputOf(field);
  if (input !== null) input.blur();
  else {
    const button = triggerOf(field);
    if (button !== null) safeClick(button);
  }
}
