import { useEffect, useState } from 'react';
import type { PreviewAnswer } from '../../core/request-preview';
import type { Loaded } from './PreviewBody';

/** Loads once for each `load`. */
export function usePreview(load: () => Promise<PreviewAnswer | null>, name: string): Loaded {
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
    // What is asked for again under the same name is the same.
  }, [name]);
  return loaded;
}
