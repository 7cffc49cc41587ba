import { openPage } from './app';
import { knobs } from './state';
import type { HotkeyFiring } from './practice';
import { toast } from './toast';

const actions: Record<string, string> = { r: 'Reply', n: 'Add note', f: 'Forward', p: 'Properties', j: 'Next ticket', k: 'Previous ticket', w: 'Watch', s: 'Search', '/': 'Search', '?': 'Help' };

const isTyping = (target: EventTarget | null | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Bare keys on window, in both phases. See the knob `hotkeys` for whom they take for typing. `r` really opens the composer. */
export function installHotkeys(): void {
  const firings: HotkeyFiring[] = [];
  Object.assign(window, { __hotkeys: firings });
  const listen = (phase: HotkeyFiring['phase']) => (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const seesThrough = phase === 'capture' && knobs().hotkeys === 'freshdesk';
    const action = actions[event.key];
    if (action === undefined || isTyping(seesThrough ? event.composedPath()[0] : event.target)) return;
    firings.push({ key: event.key, phase });
    if (phase === 'capture') return;
    toast(`${event.key}: ${action}`);
    if (event.key === 'r') openPage()?.openComposer('reply');
  };
  window.addEventListener('keydown', listen('capture'), true);
  window.addEventListener('keydown', listen('bubble'));
}
