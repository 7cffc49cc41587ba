import type { MouseEvent } from 'react';
import { useActing } from './acting';
import { usePanel } from './panel';
import { extended, toggled } from './selection';
import { usePerform } from './usePerform';

const keyAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? undefined) : undefined;
const doesAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-does]')?.dataset['does'] : undefined;

/** What the pointer does to a ticket of the list or the board: heard by what holds them, so that a row has no more to draw than its words. */
export function usePressing() {
  const panel = usePanel();
  const perform = usePerform();
  const { act } = useActing();
  const { selection, select, calm, cursor, put } = panel;

  const onClick = (event: MouseEvent): void => {
    const key = keyAt(event.target);
    if (key === undefined) return;
    const does = doesAt(event.target);
    if (does === 'accept') return void act([key], { what: 'accept' });
    if (does === 'select' || event.shiftKey || event.ctrlKey || event.metaKey) {
      select(event.shiftKey ? extended(selection, calm.keys, key, cursor.key) : toggled(selection, key));
      return cursor.to(key);
    }
    cursor.to(key);
    put({ is: 'detail', change: null });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    // The first press has marked it.
    if (keyAt(event.target) !== undefined && doesAt(event.target) === undefined) perform('open');
  };
  return { onClick, onDoubleClick };
}
