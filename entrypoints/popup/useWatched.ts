import { useEffect, useState } from 'react';
import type { WatchView } from '../../core/messages';
import { request } from '../lib/request';

/** What is watched and what waits, as the worker tells it once; null while it is switched off, and until then. */
export function useWatched(isOn: boolean): WatchView | null {
  const [watch, setWatch] = useState<WatchView | null>(null);
  useEffect(() => {
    if (!isOn) return;
    let shown = true;
    void request('watch.get', {}).then((answer) => {
      if (shown) setWatch(answer ?? null);
    });
    return () => {
      shown = false;
    };
  }, [isOn]);
  return isOn ? watch : null;
}
