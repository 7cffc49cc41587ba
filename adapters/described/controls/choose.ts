import type { FieldOption } from '../../../core/fields';
import { isVisible } from '../../shared/dom';
import { waitFor } from '../../shared/wait';
import { elementsOf } from '../evaluate';
import type { Found } from './find';
import { listOf, openLists, rowsOf, rowWith, type Chooser } from './list';
import { walkTree } from './tree';
import { choiceFor, choicesOf, isLocked } from './value';

export type Outcome = 'chosen' | 'gone' | 'locked' | 'did-not-open' | 'no-such-option';

const openMs = 3000;
const optionMs = 3000;
/** Long lists are asked for from the desk as somebody types. */
const typedMs = 6000;
const closeMs = 1000;

/** Brings the control into view and chooses. Saves nothing. Throws what `find` and `press` throw. */
export async function choose(chooser: Chooser, option: FieldOption | null): Promise<Outcome> {
  const { find, press, signal } = chooser;
  const closed = find();
  if (closed === null) return 'gone';
  if (closed.opener !== null) {
    press(closed.opener);
    const opened = await waitFor(() => find()?.opener === null, {
      root: closed.document,
      signal,
      timeoutMs: openMs,
      pollMs: 100,
    });
    if (opened === undefined) return find() === null ? 'gone' : 'did-not-open';
  }
  const found = find();
  if (found === null) return 'gone';
  if (isLocked(found)) return 'locked';
  switch (found.control.kind) {
    case 'select':
    case 'radio':
      return chooseNative(found, option, press);
    case 'typeahead':
      return chooseTyped(chooser, option);
    default:
      return chooseListed(chooser, option);
  }
}

/** As if a person had done it: the value, and both events that tell of it. */
function chooseNative(found: Found, option: FieldOption | null, press: Chooser['press']): Outcome {
  const choice = choiceFor(choicesOf(found) ?? [], option);
  if (choice === undefined || choice.element.disabled) return 'no-such-option';
  const [element] = found.elements;
  if (found.control.kind === 'radio') press(choice.element);
  else if (element !== undefined && 'selected' in choice.element) {
    choice.element.selected = true;
    tell(element);
  }
  return 'chosen';
}

function tell(element: HTMLElement): void {
  for (const name of ['input', 'change']) element.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
}

const opening = ({ control, elements: [element], gaps }: Found): HTMLElement | null => {
  const press = 'press' in control ? control.press : undefined;
  if (element === undefined || press === undefined) return element ?? null;
  return elementsOf(press, { root: element, gaps }).find(isVisible) ?? null;
};

async function chooseListed(chooser: Chooser, option: FieldOption | null): Promise<Outcome> {
  const { find, press, signal } = chooser;
  const first = find();
  const target = first === null ? null : opening(first);
  if (first === null || target === null) return 'gone';
  const before = new Set(openLists(first).filter((list) => !first.elements.some((each) => each.contains(list))));
  const list = (): HTMLElement | null => listOf(find(), before);
  const wait = <T>(check: () => T | null | false, timeoutMs: number): Promise<T | undefined> =>
    waitFor(check, { root: first.document, signal, timeoutMs, pollMs: 100 });
  let outcome: Outcome = 'did-not-open';
  try {
    if (list() === null) press(target);
    if ((await wait(list, openMs)) === undefined) return outcome;
    outcome = 'no-such-option';
    if (first.control.kind === 'tree' && option !== null) {
      if (await walkTree({ ...chooser, list, wait }, option.path)) outcome = 'chosen';
    } else {
      const row = await wait(() => rowFor(rowsOf(list(), find()), option), optionMs);
      if (row !== undefined) press(row);
      if (row !== undefined) outcome = 'chosen';
    }
    // Until its list is gone, the next one could not be told from this one.
    if (outcome === 'chosen') await wait(() => list() === null, closeMs);
    return outcome;
  } finally {
    const now = find();
    const again = now === null ? null : opening(now);
    if (outcome !== 'chosen' && again !== null && list() !== null) press(again);
  }
}

/** By its own name, or by all levels in one line. */
function rowFor(rows: readonly HTMLElement[], option: FieldOption | null): HTMLElement | null {
  if (option === null) return rowWith(rows, '');
  const leaf = option.path.at(-1) ?? '';
  const labels = option.path.length === 1 ? [leaf] : ['::', ' › ', ' > ', ' / '].map((mark) => option.path.join(mark));
  for (const label of [...labels, leaf]) {
    const row = rowWith(rows, label);
    if (row !== null) return row;
  }
  return null;
}

/** Types the label, and chooses what the desk offers for it. What was typed goes again where nothing fits. */
async function chooseTyped(chooser: Chooser, option: FieldOption | null): Promise<Outcome> {
  const { find, press, signal } = chooser;
  const first = find();
  const input = (): HTMLInputElement | null => {
    const [element] = find()?.elements ?? [];
    return element?.tagName === 'INPUT' ? (element as HTMLInputElement) : (element?.querySelector('input') ?? null);
  };
  const box = input();
  if (first === null || box === null) return 'gone';
  const before = box.value;
  const lists = new Set(openLists(first));
  const type = (text: string): void => {
    const now = input();
    if (now === null) return;
    now.value = text;
    now.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  };
  box.focus({ preventScroll: true });
  let outcome: Outcome = 'no-such-option';
  try {
    type(option?.path.at(-1) ?? '');
    if (option === null) outcome = 'chosen';
    else {
      const row = await waitFor(() => rowFor(rowsOf(listOf(find(), lists), find()), option), {
        root: first.document,
        signal,
        timeoutMs: typedMs,
        pollMs: 100,
      });
      if (row !== undefined) {
        press(row);
        outcome = 'chosen';
      }
    }
    return outcome;
  } finally {
    if (outcome !== 'chosen') type(before);
    const now = input();
    now?.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    now?.blur();
  }
}
