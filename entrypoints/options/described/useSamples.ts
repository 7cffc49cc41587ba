import { useAsked } from '../../pages/useAsked';
import type { Description } from '../../../core/described/description';
import { say } from '../../../core/words/say';
import { skeleton } from './skeleton';

export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** Our own file: made by the build, and read anew with each version. */
const readShipped = async () => (await (await fetch('/described-desks.json')).json()) as readonly Description[];

/** Texts to start from: the words that have to be there, and every description that comes with the extension. */
export function useSamples(): readonly Sample[] {
  const shipped = useAsked(readShipped).found ?? [];
  return [
    { title: say('described.start.empty'), text: skeleton },
    ...shipped.map((description) => ({
      title: description.name,
      text: `${JSON.stringify(description, null, 2)}\n`,
    })),
  ];
}
