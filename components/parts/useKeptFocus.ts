import { useLayoutEffect, useRef, type FocusEvent, type MouseEvent, type RefObject } from 'react';

export interface KeptFocus {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/**
 * A pressed button often goes away with its state, and the keyboard would start again at the top of the desk's page.
 * Gives the focus to the first button of the new state, but never takes it from anything that the person went to.
 * Returns the handlers for the root.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, state: string): KeptFocus {
  const pressed = useRef(false);
  const last = useRef<EventTarget | null>(null);
  const shown = useRef(state);
  useLayoutEffect(() => {
    const element = root.current;
    const same = shown.current === state;
    shown.current = state;
    if (same || !pressed.current || element === null || holdsFocus(element)) return;
    element.querySelector<HTMLElement>('.actions .btn, .folded .btn, .btn, .slim')?.focus();
  }, [root, state]);
  return {
    onClickCapture: ({ target }) => {
      pressed.current = true;
      last.current = target;
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
