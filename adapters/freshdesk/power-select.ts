import { allIn } from '../shared/deep';
import { all, first, isVisible, shownText } from '../shared/dom';
import { isEmptyLabel, matching } from '../shared/labels';
import { presserFor } from '../shared/press';
import { waitFor } from '../shared/wait';
import { isDisabled } from './form';
import type { Pane } from './pane';
import { listOption, neverClick, openList, searchBox, trigger, wormhole } from './selectors';

/** One select. The page renders it anew whenever it likes, so every step finds it again. */
export interface Select {
  readonly document: Document;
  /** Throws as soon as another ticket is shown. */
  readonly pane: () => Pane;
  /** Null while it is not there. */
  readonly trigger: () => HTMLElement | null;
}

export type Outcome = 'chosen' | 'gone' | 'disabled' | 'did-not-open' | 'no-such-option';

const press = presserFor(neverClick);

const openMs = 2000;
/** A trigger that listens to `mousedown` has opened by then; else it listens to `click`. */
const byMousedownMs = 250;
const lookMs = 300;
const filteredMs = 2500;
const closeMs = 1000;
/** Triggers may lie in shadow roots, where no mutation of the document tells. */
const pollMs = 60;

/** Opens the list, chooses the row with this label ('' is "no value"), and closes the list again when it cannot. Throws what `pane` throws. */
export async function choose(select: Select, label: string, signal: AbortSignal): Promise<Outcome> {
  const found = select.trigger();
  if (found === null) return 'gone';
  if (isDisabled(found)) return 'disabled';
  const wait = <T>(check: () => T | null | false, timeoutMs: number): Promise<T | undefined> =>
    waitFor(check, { root: select.document, signal, timeoutMs, pollMs });
  // All lists of the page open in the same place: another one that is open could not be told from this one.
  for (const other of openTriggers(select.pane())) press(other, 'mousedown', 'mouseup');
  if ((await wait(() => lists(select).length === 0, closeMs)) === undefined) return 'did-not-open';
  let outcome: Outcome = 'did-not-open';
  try {
    if (await open(select, wait)) outcome = (await pick(select, label, wait)) ? 'chosen' : 'no-such-option';
    if (outcome === 'chosen') await wait(() => lists(select).length === 0, closeMs);
    return outcome;
  } finally {
    if (outcome !== 'chosen') close(select);
  }
}

type Wait = <T>(check: () => T | null | false, timeoutMs: number) => Promise<T | undefined>;

async function open(select: Select, wait: Wait): Promise<boolean> {
  const pressed = select.trigger();
  if (pressed === null) return false;
  press(pressed, 'mousedown', 'mouseup');
  if ((await wait(() => listOf(select), byMousedownMs)) !== undefined) return true;
  const again = select.trigger();
  if (again !== null) press(again, 'click');
  return (await wait(() => listOf(select), openMs)) !== undefined;
}

async function pick(select: Select, label: string, wait: Wait): Promise<boolean> {
  const row = (): HTMLElement | null => rowOf(listOf(select), label);
  let found = await wait(row, lookMs);
  if (found === undefined) {
    if (label !== '') search(select, label);
    found = await wait(row, filteredMs);
  }
  if (found === undefined) return false;
  press(found, 'mousedown', 'mouseup');
  return true;
}

/** Long lists are filtered, and those of tags and agents come only when something is typed. */
function search(select: Select, text: string): void {
  const list = listOf(select);
  const input = (list === null ? null : first(list, searchBox)) ?? inputIn(select);
  if (!(input instanceof HTMLInputElement)) return;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}

const inputIn = ({ trigger: resolve }: Select): HTMLInputElement | null => resolve()?.querySelector('input') ?? null;

/** The one row with this label. Messages such as "no matches" have no index and never count. */
function rowOf(list: HTMLElement | null, label: string): HTMLElement | null {
  const rows =
    list === null
      ? []
      : all(list, listOption).filter((row) => isVisible(row) && row.closest('[aria-disabled="true"]') === null);
  const found = label === '' ? rows.filter((row) => isEmptyLabel(shownText(row))) : matching(rows, shownText, label);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function lists({ document, pane }: Pick<Select, 'document' | 'pane'>): HTMLElement[] {
  const places = allIn(pane(), wormhole);
  return allIn(places.length > 0 ? places : [document], openList).filter(isVisible);
}

const openTriggers = (pane: Pane): HTMLElement[] =>
  allIn(pane, trigger).filter((each) => each.getAttribute('aria-expanded') === 'true');

/** The open list, if it is this select's: the only one there is, and no attribute of the trigger contradicts. */
function listOf(select: Select): HTMLElement | null {
  const [list, ...others] = lists(select);
  const own = select.trigger();
  if (list === undefined || others.length > 0 || own === null || own.getAttribute('aria-expanded') === 'false')
    return null;
  const named = own.getAttribute('aria-owns') ?? own.getAttribute('aria-controls');
  return named === null || named === '' || list.id === '' || named.split(/\s+/).includes(list.id) ? list : null;
}

/** Leaves the page as it was: what was typed goes, and the trigger closes what it opened. */
function close(select: Select): void {
  const own = select.trigger();
  const input = inputIn(select);
  if (input !== null && input.value !== '') {
    input.value = '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'deleteContentBackward' }));
  }
  if (own === null || listOf(select) === null) return;
  press(own, 'mousedown', 'mouseup');
  if (listOf(select) !== null) press(own, 'click');
  // A multiple select stays open for its own input; a press elsewhere closes it.
  if (listOf(select) !== null) press(select.document.documentElement, 'mousedown', 'mouseup');
}
