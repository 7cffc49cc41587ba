import { useEffect, useState } from 'react';
import type { ActiveDesk } from '../../core/views';
import { request } from '../lib/request';

/** The desk in the tab that the person looks at; null until the worker has answered, and where there is none. */
export function useActiveDesk(): ActiveDesk | null {
  const [desk, setDesk] = useState<ActiveDesk | null>(null);
  useEffect(() => {
    let shown = true;
    void request('desk.active', {}).then((answer) => {
      if (shown) setDesk(answer?.desk ?? null);
    });
    return () => {
      shown = false;
    };
  }, []);
  return desk;
}
