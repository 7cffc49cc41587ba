import { useCallback, useEffect, useRef, type MouseEvent } from 'react';
import { usePanel } from './panel';
import { extended, toggled } from './selection';
import { usePerform } from './usePerform';

/** What the pointer does to a ticket, in the list and on the board. The functions stay the same ones, so that rows are not drawn anew. */
export function usePressing() {
  const panel = usePanel();
  const perform = usePerform();
  const now = useRef({ panel, perform });
  useEffect(() => {
    now.current = { panel, perform };
  });
  const onSelect = useCallback((key: string, range: boolean) => {
    const { selection, select, calm, cursor } = now.current.panel;
    select(range ? extended(selection, calm.keys, key, cursor.key) : toggled(selection, key));
    cursor.to(key);
  }, []);
  const onPress = useCallback(
    (key: string, event: MouseEvent) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey) return onSelect(key, event.shiftKey);
      now.current.panel.cursor.to(key);
      now.current.panel.put({ is: 'detail', change: false });
    },
    [onSelect],
  );
  const onOpen = useCallback((key: string) => {
    now.current.panel.cursor.to(key);
    now.current.perform('open');
  }, []);
  return { onSelect, onPress, onOpen };
}
