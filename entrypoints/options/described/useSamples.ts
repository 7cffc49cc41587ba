import { useEffect, useState } from 'react';
import type { Description } from '../../../core/described/description';
import { say } from '../../../core/words/say';
import { skeleton } from './skeleton';

export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** Texts to start from: the words that have to be there, and every description that comes with the extension. */
export function useSamples(): readonly Sample[] {
  const [shipped, setShipped] = useState<readonly Description[]>([]);
  useEffect(() => {
    let shown = true;
    const read = async () => {
      // Our own file: made by the build, and read anew with each version.
      const all = (await (await fetch('/described-desks.json')).json()) as readonly Description[];
      if (shown) setShipped(all);
    };
    void read();
    return () => {
      shown = false;
    };
  }, []);
  return [
    { title: say('described.start.empty'), text: skeleton },
    ...shipped.map((description) => ({
      title: description.name,
      text: `${JSON.stringify(description, null, 2)}\n`,
    })),
  ];
}
