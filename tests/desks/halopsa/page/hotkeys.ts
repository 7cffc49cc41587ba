import type { HotkeyFiring } from './practice';
import { current, toast } from './store';

const actions: Record<string, string> = { a: 'Take it', n: 'New ticket', r: 'Reply', j: 'Next ticket', k: 'Previous ticket', e: 'Edit', d: 'Details', i: 'Note', '/': 'Search' };

const isTyping = (target: EventTarget | null | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Bare letters on window, in both phases. See the knob `hotkeys` for whom they take for typing. */
export function installHotkeys(): void {
  const firings: HotkeyFiring[] = [];
  Object.assign(window, { __hotkeys: firings });
  const listen = (phase: HotkeyFiring['phase']) => (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const seesThrough = phase === 'capture' && current().boot.knobs.hotkeys === 'careful';
    const action = actions[event.key.toLowerCase()];
    if (action === undefined || isTyping(seesThrough ? event.composedPath()[0] : event.target)) return;
    firings.push({ key: event.key, phase });
    toast(`${event.key}: ${action}`);
  };
  window.addEventListener('keydown', listen('capture'), true);
  window.addEventListener('keydown', listen('bubble'));
}
