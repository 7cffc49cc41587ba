import { useEffect, useState } from 'react';
import type { PreviewAnswer } from '../../core/request-preview';
import type { Loaded } from './PreviewBody';

/** Asks once for each `load`, which stays the same while the same thing is meant. */
export function usePreview(load: () => Promise<PreviewAnswer | null>): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });
  useEffect(() => {
    let wanted = true;
    setLoaded({ is: 'loading' });
    load().then(
      (answer) => wanted && setLoaded(answer ?? { is: 'gone' }),
      () => wanted && setLoaded({ is: 'lost' }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded;
}
