import { fault } from '../../core/errors';
import { visibleIn } from '../shared/deep';
import { clickerFor } from '../shared/dom';
import type { Composer } from '../shared/insert';
import { waitFor } from '../shared/wait';
import type { Pane } from './pane';
import { neverClick, replyControl } from './selectors';

const click = clickerFor(neverClick);
const openMs = 4000;

export interface OpenContext {
  readonly document: Document;
  /** Throws `not-the-same-ticket`. */
  readonly pane: () => Pane;
  readonly composer: () => Composer;
}

/** Presses the desk's own Reply, because the person wished it; nothing is written. Throws a `DesksideFault`: `composer-missing`, `composer-not-public`. */
export async function openReply({ document, pane, composer }: OpenContext, signal: AbortSignal): Promise<void> {
  if (composer().mode === 'missing') {
    const [control] = visibleIn(pane(), replyControl);
    if (control === undefined) throw fault('composer-missing');
    click(control);
  }
  const opened = await waitFor(() => (composer().mode === 'missing' ? null : composer().mode), {
    root: document,
    signal,
    timeoutMs: openMs,
    pollMs: 100,
  });
  if (opened === undefined) throw fault('composer-missing');
  if (opened !== 'public') throw fault('composer-not-public');
}
