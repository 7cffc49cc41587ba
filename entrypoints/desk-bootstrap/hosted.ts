import { detectors, type Hosted } from '../../adapters/detect';
import type { Requests } from '../../core/messages';
import { request } from '../lib/request';

/** True when the address alone tells which desk this is. */
export const isNamed = (url: URL): boolean => detectors.some((detector) => detector.owns(url));

/** Which desk this domain is, as the person added it; none where it is none (any more), and while nobody can tell. */
export async function askWhoseDomain(): Promise<Hosted> {
  // A page that is not on the person's list gets no answer.
  const answer: Requests['desk.here']['out'] | undefined = await request('desk.here', {});
  return answer ?? { desk: null };
}
