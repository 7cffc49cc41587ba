import type { FieldValues } from '../../components/card/view';

export const sameValues = (a: FieldValues, b: FieldValues): boolean => {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => b[id]?.optionId === a[id]?.optionId && id in b);
};

export interface FormNews {
  readonly signal: AbortSignal;
  /** Where the desk draws its form, when that is a shadow tree of its own: no observer of the page sees into one. */
  readonly root: () => Node | null;
  /** The form may have changed. At most once a frame. */
  readonly look: () => void;
  /** Something was filled in whose saving is still to be seen. */
  readonly waits: () => boolean;
  /** Whether a press on this element may save the ticket. */
  readonly saves: (target: Element) => boolean;
  /** Asks the desk what it has saved; true when that is all that the form shows. */
  readonly lookAtSaved: () => Promise<boolean>;
}

/** After something that may have saved: a desk needs a moment, and a slow one some more. Milliseconds. */
const LOOKS_MS = [900, 2_500, 6_000];

/**
 * Follows the desk's own controls: by the form's events and one observer of the page, never by polling. What the desk has saved is
 * asked for only after a press that may have saved it, or when the person comes back to the tab.
 */
export function followForm(page: Document, { signal, root, look, waits, saves, lookAtSaved }: FormNews): void {
  let frame = 0;
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted) return;
      follow(root() ?? page);
      look();
    });
  };
  const observer = new MutationObserver(soon);
  const followed = new WeakSet<Node>();
  const follow = (tree: Node): void => {
    if (followed.has(tree)) return;
    followed.add(tree);
    observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['value', 'aria-selected', 'aria-checked', 'aria-label', 'title', 'data-value'],
    });
    for (const type of ['input', 'change']) tree.addEventListener(type, soon, { capture: true, passive: true, signal });
  };
  follow(page);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const afterSave = (tries: readonly number[] = LOOKS_MS): void => {
    clearTimeout(timer);
    const [pause, ...others] = tries;
    if (pause === undefined || !waits()) return;
    timer = setTimeout(() => {
      if (waits()) void lookAtSaved().then((all) => (all ? undefined : afterSave(others)));
    }, pause);
  };
  const pressed = (event: Event): void => {
    // Of a press in a tree of its own, `target` would be what holds that tree.
    const [target] = event.composedPath();
    if (waits() && target instanceof Element && saves(target)) afterSave();
  };
  const byKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (waits() && (ctrlKey || metaKey || altKey)) afterSave();
  };
  const back = (): void => {
    if (page.visibilityState === 'visible') afterSave([0]);
  };
  page.addEventListener('click', pressed, { capture: true, passive: true, signal });
  page.addEventListener('keydown', byKey, { capture: true, passive: true, signal });
  page.addEventListener('visibilitychange', back, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
