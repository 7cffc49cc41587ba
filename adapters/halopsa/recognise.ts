import type { DeskEnv } from '../adapter';
import { all } from '../shared/dom';
import { ownsHalopsa } from './detect';
import { agentChrome } from './selectors';
import { isAgentPage } from './pane';

/** One mark alone could be anybody's. */
const marksNeeded = 2;

/** Whether a domain that the person has added is a Halo: by the agent application's own parts. Asks nothing: whoever answers on an unknown domain gets no request of ours. */
export async function recogniseHalopsa(
  { document, location }: Pick<DeskEnv, 'document' | 'fetch' | 'location'>,
  signal: AbortSignal,
): Promise<boolean> {
  signal.throwIfAborted();
  const marks = agentChrome.filter((mark) => all(document, [mark]).length > 0).length;
  return ownsHalopsa(location(), true) && isAgentPage({ document }) && marks >= marksNeeded;
}
