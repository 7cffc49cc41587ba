import { all, first, shownText, tidy } from '../shared/dom';
import { pause, waitFor } from '../shared/wait';
import { levelMark } from './names';
import { treeIndent, treeNode, treeScroller, treeSwitcher, treeTitle } from './selectors';

/** One row of an open tree, whether it is rendered right now or not. */
export interface TreeRow {
  /** All levels, outermost first, as they are compared. */
  readonly path: readonly string[];
  /** It has levels below it that were not shown when it was read. */
  readonly closed: boolean;
  /** The rendered node; null while it is out of sight. */
  node(): HTMLElement | null;
  /** Scrolls to it and gives its node once that is rendered. */
  bring(list: HTMLElement): HTMLElement | null;
}

interface Seen {
  /** Px from the top of the whole list. */
  readonly offset: number;
  readonly depth: number;
  readonly title: string;
  readonly closed: boolean;
}

const renderMs = 400;
const mostSteps = 400;

/** A list that has just opened still moves, and goes to what was chosen last, by itself. */
const readings = 4;
const restMs = 60;

/** Every row of a list that renders only what is in sight: scrolled through in steps, each row known by where it stands. */
export async function readTree(list: HTMLElement, signal: AbortSignal): Promise<TreeRow[]> {
  let rows = await scrolledThrough(list, signal);
  for (let reading = 1; reading < readings && !isWhole(rows); reading += 1) {
    await pause(restMs, signal);
    rows = await scrolledThrough(list, signal);
  }
  return withPaths(rows, list);
}

/** From the top on, one below the other. */
const isWhole = (rows: readonly Seen[]): boolean =>
  rows.length > 0 && rows[0]?.depth === 0 && rows.every(({ offset }, index) => offset === index);

async function scrolledThrough(list: HTMLElement, signal: AbortSignal): Promise<Seen[]> {
  const scroller = first(list, treeScroller);
  const seen = new Map<number, Seen>();
  const take = (): void => {
    for (const [index, node] of nodesOf(list).entries()) {
      const row = seenAt(node, index, scroller);
      seen.set(row.offset, row);
    }
  };
  if (scroller !== null) await scrollTo(list, scroller, 0, signal);
  take();
  for (let step = 0; step < mostSteps; step += 1) {
    if (scroller === null || !(await scrolledOn(list, scroller, signal))) break;
    take();
  }
  return [...seen.values()].toSorted((a, b) => a.offset - b.offset);
}

const nodesOf = (list: HTMLElement): HTMLElement[] =>
  all(list, treeNode).filter((node) => first(node, treeTitle) !== null);

/** Without a layout every row is rendered, and its place in the order stands for its offset. */
function seenAt(node: HTMLElement, index: number, scroller: HTMLElement | null): Seen {
  const { top, height } = node.getBoundingClientRect();
  const offset =
    scroller === null || height === 0
      ? index
      : Math.round((top - scroller.getBoundingClientRect().top + scroller.scrollTop) / height);
  return {
    offset,
    depth: all(node, treeIndent).length,
    title: tidy(shownText(first(node, treeTitle) ?? node)),
    closed: isClosed(node),
  };
}

/** Half a view further, so that no row is missed; false at the end. */
async function scrolledOn(list: HTMLElement, scroller: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const { scrollTop: from, clientHeight: view, scrollHeight: height } = scroller;
  if (from + view >= height - 1) return false;
  await scrollTo(list, scroller, from + Math.max(20, Math.floor(view / 2)), signal);
  return scroller.scrollTop > from;
}

async function scrollTo(list: HTMLElement, scroller: HTMLElement, top: number, signal: AbortSignal): Promise<void> {
  if (isAt(scroller, top) && isFilled(list, scroller)) return;
  const before = signature(list);
  tell(scroller, top);
  const isThere = (): boolean => signature(list) !== before && isFilled(list, scroller);
  await waitFor(isThere, { root: list, signal, timeoutMs: renderMs });
}

const isAt = (scroller: HTMLElement, top: number): boolean => Math.abs(scroller.scrollTop - top) < 1;

/** Rows are rendered from the upper edge on. A list can believe itself elsewhere than where it was scrolled to. */
function isFilled(list: HTMLElement, scroller: HTMLElement): boolean {
  const tops = nodesOf(list).map((node) => node.getBoundingClientRect().top);
  return tops.length === 0 || Math.min(...tops) <= scroller.getBoundingClientRect().top + 1;
}

/** Scrolls, and lets the list hear of it also where it stands there already. */
function tell(scroller: HTMLElement, top: number): void {
  const ways = isAt(scroller, top) ? [top > 0 ? top - 1 : 1, top] : [top];
  for (const way of ways) {
    scroller.scrollTop = way;
    scroller.dispatchEvent(new Event('scroll'));
  }
}

const signature = (list: HTMLElement): string => nodesOf(list).map(shownText).join('\n');

/** A row stands below the last one before it that is one level up. A title that holds levels itself is the whole path. */
function withPaths(rows: readonly Seen[], list: HTMLElement): TreeRow[] {
  const above: string[] = [];
  return rows.map((row) => {
    above.length = Math.min(above.length, row.depth);
    above[row.depth] = row.title;
    const own = row.title.split(levelMark).map(tidy);
    return new Row(own.length > 1 ? own : [...above], row, list);
  });
}

class Row implements TreeRow {
  constructor(
    readonly path: readonly string[],
    private readonly seen: Seen,
    private readonly list: HTMLElement,
  ) {}

  get closed(): boolean {
    return this.seen.closed;
  }

  node(): HTMLElement | null {
    const scroller = first(this.list, treeScroller);
    const found = nodesOf(this.list).filter((node, index) => {
      const { offset, depth, title } = seenAt(node, index, scroller);
      return offset === this.seen.offset && depth === this.seen.depth && title === this.seen.title;
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  bring(list: HTMLElement): HTMLElement | null {
    const here = this.node();
    if (here !== null) return here;
    const scroller = first(list, treeScroller);
    const [some] = nodesOf(list);
    if (scroller === null || some === undefined) return null;
    const wanted = Math.max(0, this.seen.offset * some.getBoundingClientRect().height - scroller.clientHeight / 2);
    if (!isAt(scroller, wanted) || !isFilled(list, scroller)) tell(scroller, wanted);
    return this.node();
  }
}

export const isPrefix = (start: readonly string[], path: readonly string[]): boolean =>
  start.length <= path.length && start.every((level, index) => level === path[index]);

/** It has levels below it that are not shown. */
export function isClosed(node: HTMLElement): boolean {
  const switcher = first(node, treeSwitcher);
  return switcher !== null && !/(?:_open|-noop|_noop)(?:\s|$)/.test(switcher.className);
}
