import { installHotkeys as install } from '../../shared/page/hotkeys';
import { openPage } from './app';
import { knobs } from './state';
import { toast } from './toast';

const actions = {
  r: 'Reply',
  n: 'Add note',
  f: 'Forward',
  p: 'Properties',
  j: 'Next ticket',
  k: 'Previous ticket',
  w: 'Watch',
  s: 'Search',
  '/': 'Search',
  '?': 'Help',
};

/** See the knob `hotkeys` for whom they take for typing. `r` really opens the composer. */
export const installHotkeys = (): void =>
  install({
    actions,
    seesThrough: () => knobs().hotkeys === 'freshdesk',
    onFire: (key, action, phase) => {
      if (phase === 'capture') return;
      toast(`${key}: ${action}`);
      if (key === 'r') openPage()?.openComposer('reply');
    },
  });
