import { useLayoutEffect, useRef, type FocusEvent, type MouseEvent, type RefObject } from 'react';
import { ownOf } from './keys';

export interface KeptFocus {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/** Where to go on near one that went away: a button, or what unfolds. */
const NEAR = '.btn:enabled, [aria-expanded]';

/**
 * A pressed button often goes away with its state, and the keyboard would start again at the top of the desk's page.
 * Gives the focus to the first button of the new state that does something with it, or where only the pressed one went, to the nearest that is left, but never
 * takes it from anything that the person went to. Returns the handlers for the root.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, state: string): KeptFocus {
  const pressed = useRef(false);
  const last = useRef<EventTarget | null>(null);
  const shown = useRef(state);
  /** What the pressed button stood in, from the inside out. */
  const around = useRef<readonly EventTarget[]>([]);
  const changes = useRef<MutationObserver | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    const same = shown.current === state;
    shown.current = state;
    if (same || !pressed.current || element === null || holdsFocus(element)) return;
    // What can be done comes before what stands above it: a second Enter does not close what was just asked for.
    const next = element.querySelector<HTMLElement>('.actions .btn:not([aria-disabled])');
    (next ?? element.querySelector<HTMLElement>('.btn, .slim'))?.focus();
  }, [root, state]);
  const goNear = (): void => {
    const element = root.current;
    if (!pressed.current || element === null || holdsFocus(element)) return;
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    for (const each of around.current) {
      const near = each instanceof Element && element.contains(each) ? each.querySelector<HTMLElement>(NEAR) : null;
      if (near) return near.focus();
    }
  };
  return {
    onClickCapture: (event) => {
      const { target, currentTarget } = event;
      pressed.current = true;
      last.current = target;
      around.current = ownOf<Event>(event).composedPath();
      // What comes later is rendered by itself, so no render of the root tells of it.
      changes.current ??= new MutationObserver(goNear);
      changes.current.observe(currentTarget, { subtree: true, childList: true });
    },
    // A desk's control that is filled in takes the focus, and it is given back to what was pressed, which may be about to go.
    onFocusCapture: ({ target }) => {
      if (last.current instanceof Node && target.contains(last.current)) pressed.current = true;
    },
    onBlurCapture: ({ target }) => {
      // A removed button blurs as well; only one that is still there was left on purpose.
      queueMicrotask(() => {
        if (target.isConnected && root.current !== null && !holdsFocus(root.current)) pressed.current = false;
      });
    },
  };
}

/** Inside a shadow root the document only knows the host. */
function holdsFocus(element: HTMLElement): boolean {
  const tree = element.getRootNode();
  const active = tree instanceof Document || tree instanceof ShadowRoot ? tree.activeElement : null;
  return active !== null && element.contains(active);
}
