interface HotkeyFiring {
  readonly key: string;
  readonly phase: 'capture' | 'bubble';
}

/** What every practice page adds to its window for tests. */
export interface HotkeyWindow extends Window {
  /** Every bare hot key that fired. */
  readonly __hotkeys: HotkeyFiring[];
}

interface Hotkeys {
  /** What each bare key does, in words. */
  readonly actions: Readonly<Record<string, string>>;
  /** The listener of the capture phase looks at the composed target; the one that bubbles always looks at `event.target`. */
  readonly seesThrough: () => boolean;
  readonly onFire: (key: string, action: string, phase: HotkeyFiring['phase']) => void;
}

const isTyping = (target: EventTarget | null | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Bare keys on window, in both phases, as help desks listen for them. */
export function installHotkeys({ actions, seesThrough, onFire }: Hotkeys): void {
  const firings: HotkeyFiring[] = [];
  Object.assign(window, { __hotkeys: firings });
  const listen =
    (phase: HotkeyFiring['phase']) =>
    (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      const action = actions[key];
      const target = phase === 'capture' && seesThrough() ? event.composedPath()[0] : event.target;
      if (action === undefined || isTyping(target)) return;
      firings.push({ key: event.key, phase });
      onFire(key, action, phase);
    };
  window.addEventListener('keydown', listen('capture'), true);
  window.addEventListener('keydown', listen('bubble'));
}
