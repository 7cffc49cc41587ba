import { useLayoutEffect, useRef, type FocusEvent, type MouseEvent, type RefObject } from 'react';

export interface KeptFocus {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
}

const PRESSABLE = 'button:enabled';

/**
 * A pressed button often goes away with its state, and the keyboard would start again at the top of the desk's page.
 * Gives the focus to the first button of the new state, or where only the pressed one went to the nearest that is left, but never
 * takes it from anything that the person went to. Returns the handlers for the root.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, state: string): KeptFocus {
  const pressed = useRef(false);
  const last = useRef<EventTarget | null>(null);
  /** What the pressed button stood in, from the inside out. */
  const around = useRef<readonly Element[]>([]);
  const shown = useRef(state);
  useLayoutEffect(() => {
    const element = root.current;
    const same = shown.current === state;
    shown.current = state;
    if (!pressed.current || element === null || holdsFocus(element)) return;
    if (!same) return element.querySelector<HTMLElement>('.actions .btn, .folded .btn, .btn, .slim')?.focus();
    if (!(last.current instanceof Element) || last.current.isConnected) return;
    const left = around.current.filter(({ isConnected }) => isConnected);
    const near = left.find((each) => each.querySelector(PRESSABLE));
    near?.querySelector<HTMLElement>(PRESSABLE)?.focus();
  });
  return {
    onClickCapture: ({ target, currentTarget }) => {
      pressed.current = true;
      last.current = target;
      const path: Element[] = [];
      for (let at = target instanceof Element ? target.parentElement : null; at; at = at.parentElement) {
        path.push(at);
        if (at === currentTarget) break;
      }
      around.current = path;
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
