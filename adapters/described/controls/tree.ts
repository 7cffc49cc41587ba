import { isVisible, shownText } from '../../shared/dom';
import { elementsOf } from '../evaluate';
import type { Found } from './find';
import { rowsOf, rowWith, type Chooser } from './list';

interface Walk extends Chooser {
  readonly list: () => HTMLElement | null;
  readonly wait: <T>(check: () => T | null | false, timeoutMs: number) => Promise<T | undefined>;
}

const levelMs = 5000;
const deepest = 10;

/**
 * Walks down to the option with exactly these levels. There are two kinds of lists: one that is replaced by its next level, with a way
 * back, and one whose rows open in place. False where a level is not there.
 */
export async function walkTree(walk: Walk, path: readonly string[]): Promise<boolean> {
  if (!(await toTop(walk))) return false;
  let parent: HTMLElement | null = null;
  for (const [depth, label] of path.entries()) {
    const above: HTMLElement | null = parent;
    const row: HTMLElement | undefined = await walk.wait(() => rowWith(below(walk, above), label), levelMs);
    if (row === undefined) return false;
    if (depth === path.length - 1) {
      walk.press(row);
      return true;
    }
    const deeper = switchOf(row, walk.find());
    const here = signature(walk);
    const next = path[depth + 1] ?? '';
    // One that is open already would close.
    if (!row.isConnected || rowWith(inPlace(walk, row), next) === null) walk.press(deeper ?? row);
    const isDeeper = (): boolean => walk.list() !== null && rows(walk).length > 0 && signature(walk) !== here;
    if (rowWith(inPlace(walk, row), next) === null && (await walk.wait(isDeeper, levelMs)) === undefined) return false;
    parent = row;
  }
  return false;
}

const rows = ({ list, find }: Walk): HTMLElement[] => {
  const found = find();
  const back = backOf(list(), found);
  return rowsOf(list(), found).filter(
    (row) => back === null || !(row === back || row.contains(back) || back.contains(row)),
  );
};

const signature = (walk: Walk): string => JSON.stringify(rows(walk).map(shownText));

const treeOf = (found: Found | null) => (found?.control.kind === 'tree' ? found.control : null);

const backOf = (list: HTMLElement | null, found: Found | null): HTMLElement | null =>
  list === null || found === null
    ? null
    : (elementsOf(treeOf(found)?.back, { root: list, gaps: found.gaps }).find(isVisible) ?? null);

/** What leads to a row’s next level: a part of it, or the row itself. */
function switchOf(row: HTMLElement, found: Found | null): HTMLElement | null {
  return found === null
    ? null
    : (elementsOf(treeOf(found)?.levels, { root: row, gaps: found.gaps }).find(isVisible) ?? null);
}

/** Of a list that is replaced level by level all rows, of another one those below the row. */
const below = (walk: Walk, parent: HTMLElement | null): HTMLElement[] =>
  shallowest(parent === null || !rows(walk).includes(parent) ? rows(walk) : inPlace(walk, parent));

/** Further in, another row can have the same label. */
function shallowest(found: readonly HTMLElement[]): HTMLElement[] {
  const least = Math.min(...found.map(depthOf));
  return found.filter((row) => depthOf(row) <= least + 1);
}

/** The rows that stand deeper than this one, up to the next that does not. */
function inPlace(walk: Walk, parent: HTMLElement): HTMLElement[] {
  const all = rows(walk);
  const at = all.indexOf(parent);
  if (at === -1) return [];
  const depth = depthOf(parent);
  const behind = all.slice(at + 1);
  const end = behind.findIndex((row) => !isInside(row, parent) && depthOf(row) < depth + 1);
  return end === -1 ? behind : behind.slice(0, end);
}

/** A row may hold the rows below it. */
const isInside = (row: HTMLElement, parent: HTMLElement): boolean => parent.contains(row);

/** By what it says of itself, else by where its words begin. */
function depthOf(row: HTMLElement): number {
  const level = Number(row.getAttribute('aria-level') ?? NaN);
  if (Number.isFinite(level)) return level;
  const range = row.ownerDocument.createRange();
  range.selectNodeContents(textIn(row) ?? row);
  return range.getBoundingClientRect().left;
}

/** The first words of a row. */
function textIn(row: HTMLElement): Node | null {
  const texts = row.ownerDocument.createNodeIterator(row, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    if ((text.textContent ?? '').trim() !== '') return text;
  return null;
}

/** A list may open at the level of what is chosen now, where another option can have the label that is looked for. */
async function toTop(walk: Walk): Promise<boolean> {
  for (let depth = 0; depth < deepest; depth += 1) {
    const back = backOf(walk.list(), walk.find());
    if (back === null) return true;
    const here = signature(walk);
    walk.press(back);
    if ((await walk.wait(() => signature(walk) !== here, levelMs)) === undefined) return false;
  }
  return false;
}
