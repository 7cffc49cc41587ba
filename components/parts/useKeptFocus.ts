import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

export interface KeptFocus {
  readonly onClickCapture: () => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

/**
 * A pressed button often goes away with its state, and the keyboard would start again at the top of the desk's page.
 * Gives the focus to the first button of the new state, but never takes it from anything that the person went to.
 * Returns the handlers for the root.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, state: string): KeptFocus {
  const pressed = useRef(false);
  const shown = useRef(state);
  useLayoutEffect(() => {
    const element = root.current;
    const same = shown.current === state;
    shown.current = state;
    if (same || !pressed.current || element === null || holdsFocus(element)) return;
    element.querySelector<HTMLElement>('.actions .btn, .folded .btn, .btn, .slim')?.focus();
  }, [root, state]);
  return {
    onClickCapture: () => {
      pressed.current = true;
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
