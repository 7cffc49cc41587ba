import { installHotkeys as install } from '../../shared/page/hotkeys';
import { current, toast } from './store';

const actions = {
  a: 'Assigned to you',
  w: 'Watching this ticket',
  r: 'Reply',
  j: 'Next ticket',
  k: 'Previous ticket',
  s: 'Star',
  d: 'Draft',
  i: 'Internal note',
  '/': 'Search',
};

/** See the knob `hotkeys` for whom they take for typing. */
export const installHotkeys = (): void =>
  install({
    actions,
    seesThrough: () => current().boot.knobs.hotkeys === 'zendesk',
    onFire: (key, action) => toast(`Hot key ${key}: ${action}`),
  });
