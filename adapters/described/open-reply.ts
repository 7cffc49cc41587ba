import type { Description } from '../../core/described/description';
import { fault } from '../../core/errors';
import { isVisible } from '../shared/dom';
import { pause, waitFor } from '../shared/wait';
import { addressOf } from './address';
import type { Box } from './composer';
import { isChanged } from './controls/value';
import { elementsOf } from './evaluate';
import type { Shown } from './pane';

export interface OpenContext {
  readonly description: Description;
  readonly base: string;
  /** Throws `not-the-same-ticket`. */
  readonly shown: () => Shown;
  readonly box: () => Box | null;
  /** Throws for whatever saves or sends. */
  readonly press: (element: HTMLElement) => void;
  /** Leaves this page. */
  readonly go: (address: string) => void;
}

const openMs = 4000;
/** The next page is there by then, and this one is no more. */
const leaveMs = 15_000;

/**
 * Opens a public reply in the desk’s own way, because the person wished it: a control of this page, or a page of its own, where what
 * was drafted waits for them. Throws a `DesksideFault`: `composer-missing`, `composer-not-public`, `not-the-same-ticket`.
 */
export async function openReply(context: OpenContext, signal: AbortSignal): Promise<void> {
  const { box, press, shown } = context;
  if (box() === null) {
    const control = controlOf(context);
    if (control === undefined) return await goToReply(context, signal);
    press(control);
  }
  const opened = await waitFor(box, { root: shown().document, signal, timeoutMs: openMs, pollMs: 100 });
  if (opened === undefined) throw fault('composer-missing');
  if (opened.mode !== 'public') throw fault('composer-not-public');
}

function controlOf({ description, shown }: OpenContext): HTMLElement | undefined {
  const now = shown();
  return description.composer
    .filter(({ pages, open }) => open !== undefined && pages.includes(now.page.name))
    .flatMap(({ open }) => elementsOf(open?.press, now).filter(isVisible))[0];
}

async function goToReply({ description, base, shown, go }: OpenContext, signal: AbortSignal): Promise<void> {
  const now = shown();
  const way = description.composer.find(({ openFrom }) => openFrom?.page === now.page.name)?.openFrom;
  const address = way === undefined ? null : addressOf(way.goTo, base, now.gaps);
  // What is chosen and not saved would be lost with this page.
  if (address === null || isAnyChanged(now)) throw fault('composer-missing');
  const { origin } = new URL(now.document.URL);
  const url = new URL(address, origin);
  if (url.origin !== origin) throw fault('composer-missing');
  go(url.href);
  await pause(leaveMs, signal);
  throw fault('composer-missing');
}

const written = 'select, textarea, input:not([type="hidden"], [type="submit"], [type="button"], [type="search"])';

const isAnyChanged = ({ root }: Shown): boolean =>
  [...root.querySelectorAll<HTMLElement>(written)].some((element) => isVisible(element) && isChanged(element));
