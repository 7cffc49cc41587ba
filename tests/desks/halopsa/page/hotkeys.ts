import { installHotkeys as install } from '../../shared/page/hotkeys';
import { current, toast } from './store';

const actions = {
  a: 'Take it',
  n: 'New ticket',
  r: 'Reply',
  j: 'Next ticket',
  k: 'Previous ticket',
  e: 'Edit',
  d: 'Details',
  i: 'Note',
  '/': 'Search',
};

/** See the knob `hotkeys` for whom they take for typing. */
export const installHotkeys = (): void =>
  install({
    actions,
    seesThrough: () => current().boot.knobs.hotkeys === 'careful',
    onFire: (key, action) => toast(`${key}: ${action}`),
  });
