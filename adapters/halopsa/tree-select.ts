import { all, first, isVisible, tidy } from '../shared/dom';
import { waitFor } from '../shared/wait';
import type { Control, Outcome } from './control';
import { arrowDown, leave, pressPointer, safeClick } from './press';
import { treeChoose, treeDropdown, treeInput, treeNode, treeOpener, treeSwitcher } from './selectors';
import { isClosed, isPrefix, readTree, type TreeRow } from './tree-rows';

/** The list is built anew when it opens for the first time. */
const openMs = 4000;
const otherOpenMs = 3000;
const expandMs = 5000;
/** A list that was scrolled says nothing when it has not heard of it. */
const lookMs = 150;
const deepest = 8;

/** Walks down to the option with exactly this path, level by level. */
export async function chooseInTree(
  { document, row }: Control,
  path: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const opener = (): HTMLElement | null => first(row() ?? document.createElement('i'), treeOpener);
  const before = new Set(openLists(document));
  const list = (): HTMLElement | null => listOf(row(), document, before);
  let outcome: Outcome = 'did-not-open';
  try {
    if (list() === null) await open(document, opener, list, row, signal);
    if (list() !== null) outcome = await walk(document, list, path.map(tidy), signal);
    else if (opener() === null) outcome = 'gone';
    return outcome;
  } finally {
    if (outcome !== 'chosen') leave(inputIn(row()));
  }
}

async function open(
  document: Document,
  opener: () => HTMLElement | null,
  list: () => HTMLElement | null,
  row: () => HTMLElement | null,
  signal: AbortSignal,
): Promise<void> {
  const opened = async (timeoutMs: number): Promise<boolean> =>
    (await waitFor(() => list() !== null || opener() === null, { root: document, signal, timeoutMs })) === true;
  const ways: readonly ((target: HTMLElement) => void)[] = [
    pressPointer,
    safeClick,
    (target) => arrowDown(inputIn(row()) ?? target),
  ];
  for (const [index, way] of ways.entries()) {
    const target = opener();
    if (target === null) return;
    way(target);
    if (await opened(index === 0 ? openMs : otherOpenMs)) return;
  }
}

const inputIn = (row: HTMLElement | null): HTMLElement | null => (row === null ? null : first(row, treeInput));

const openLists = (document: Document): HTMLElement[] =>
  all(document, treeDropdown).filter((list) => isVisible(list) && all(list, treeNode).length > 0);

/** The popup hangs below `body`: the one that the input refers to, else the only one that opened since. */
function listOf(row: HTMLElement | null, document: Document, before: ReadonlySet<HTMLElement>): HTMLElement | null {
  const id = inputIn(row)?.getAttribute('aria-controls');
  const lists = openLists(document);
  const referred = id ? lists.find((list) => list.querySelector(`[id="${CSS.escape(id)}"]`) !== null) : undefined;
  if (referred !== undefined) return referred;
  const opened = lists.filter((list) => !before.has(list));
  return opened.length === 1 ? (opened[0] ?? null) : null;
}

async function walk(
  document: Document,
  list: () => HTMLElement | null,
  path: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  for (let depth = 0; depth < deepest; depth += 1) {
    const shown = list();
    if (shown === null) return 'gone';
    const rows = await readTree(shown, signal);
    const targets = rows.filter((each) => each.path.length === path.length && isPrefix(each.path, path));
    const [target] = targets;
    if (target !== undefined)
      return targets.length === 1 && (await clickAt(shown, target, 'choose', signal)) ? 'chosen' : 'no-such-option';
    const next = rows.findLast((each) => isPrefix(each.path, path) && each.closed);
    if (next === undefined || !(await clickAt(shown, next, 'expand', signal))) return 'no-such-option';
    const opened = (): boolean => {
      const node = next.node();
      return list() === null || (node !== null && !isClosed(node));
    };
    const grown = await waitFor(opened, { root: document, signal, timeoutMs: expandMs });
    if (grown === undefined) return 'no-such-option';
  }
  return 'no-such-option';
}

/** Finds the row's node where it was seen; the list may have rendered others meanwhile. */
async function clickAt(
  list: HTMLElement,
  target: TreeRow,
  what: 'choose' | 'expand',
  signal: AbortSignal,
): Promise<boolean> {
  const node = await waitFor(() => target.bring(list), { root: list, signal, timeoutMs: expandMs, pollMs: lookMs });
  if (node === undefined || node.matches('[class*="treenode-disabled"]')) return false;
  const control = first(node, what === 'choose' ? treeChoose : treeSwitcher);
  if (control === null) return false;
  safeClick(control);
  return true;
}
