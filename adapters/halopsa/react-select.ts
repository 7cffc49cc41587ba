import { all, first, isVisible, shownText } from '../shared/dom';
import { named } from '../shared/labels';
import { waitFor } from '../shared/wait';
import type { Control, Outcome } from './control';
import { arrowDown, leave, press, safeClick } from './press';
import { selectControl, selectInput, selectMenu, selectOption } from './selectors';

const openMs = 2000;
const optionMs = 2000;

/** Chooses by exact text in the field's own open list. `names` are tried in order, and each must be the only one of its kind. */
export async function chooseInSelect(
  { document, row }: Control,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const before = new Set(openMenus(document));
  const control = (): HTMLElement | null => first(row() ?? document.createElement('i'), selectControl);
  const menu = (): HTMLElement | null => menuOf(row(), document, before);
  let outcome: Outcome = 'did-not-open';
  try {
    if (menu() === null) await open(document, control, menu, signal);
    if (menu() !== null) {
      const option = await waitFor(() => optionIn(menu(), names), { root: document, signal, timeoutMs: optionMs });
      outcome = option === undefined ? 'no-such-option' : 'chosen';
      if (option !== undefined) safeClick(option);
    } else if (control() === null) outcome = 'gone';
    return outcome;
  } finally {
    if (outcome !== 'chosen') leave(inputIn(control()));
  }
}

async function open(
  document: Document,
  control: () => HTMLElement | null,
  menu: () => HTMLElement | null,
  signal: AbortSignal,
): Promise<void> {
  const opened = async (): Promise<boolean> =>
    (await waitFor(() => menu() !== null || control() === null, { root: document, signal, timeoutMs: openMs })) ===
    true;
  const target = control();
  if (target === null) return;
  press(target, 'mousedown');
  if (await opened()) return;
  const input = inputIn(control());
  if (input === null) return;
  arrowDown(input);
  await opened();
}

const inputIn = (control: HTMLElement | null): HTMLElement | null =>
  control?.parentElement ? first(control.parentElement, selectInput) : null;

const openMenus = (document: Document): HTMLElement[] => all(document, selectMenu).filter(isVisible);

/** The field's own list: by reference, within the row, or, below `body`, the only one that opened since. */
function menuOf(row: HTMLElement | null, document: Document, before: ReadonlySet<HTMLElement>): HTMLElement | null {
  if (row === null) return null;
  const input = first(row, selectInput);
  const listed = [input?.getAttribute('aria-controls'), input?.getAttribute('aria-owns')].flatMap((id) =>
    id ? (document.getElementById(id) ?? []) : [],
  );
  const referred = listed.flatMap((list) => openMenus(document).filter((menu) => menu.contains(list) || menu === list));
  const own = [...referred, ...all(row, selectMenu).filter(isVisible)][0];
  if (own !== undefined) return own;
  const opened = openMenus(document).filter((menu) => !before.has(menu));
  return opened.length === 1 ? (opened[0] ?? null) : null;
}

function optionIn(menu: HTMLElement | null, names: readonly string[]): HTMLElement | null {
  const options =
    menu === null
      ? []
      : all(menu, selectOption).filter(
          (option) => isVisible(option) && option.getAttribute('aria-disabled') !== 'true',
        );
  for (const name of names) {
    const found = named(options, shownText, name);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}
