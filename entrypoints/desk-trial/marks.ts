import { isVisible } from '../../adapters/shared/dom';
import type { MarkCount } from '../../core/described/trial';
import type { Outlines } from './outlines';

/** What one selector finds right now. */
export interface MarkedNow {
  readonly name: string;
  readonly elements: readonly Element[];
  readonly gap: string | null;
}

/** A page that changes all the time is looked at no more often. Milliseconds. */
const REST_MS = 150;

const countOf = ({ name, elements, gap }: MarkedNow): MarkCount => ({
  name,
  found: elements.length,
  hidden: elements.filter((element) => !isVisible(element)).length,
  gap,
});

/** Outlines what is found, and tells how much it is, now and whenever that changes, until the signal aborts. */
export function followMarks(
  find: () => readonly MarkedNow[],
  outlines: Outlines,
  tell: (counts: readonly MarkCount[]) => void,
  signal: AbortSignal,
): void {
  let told = '';
  const look = (): void => {
    const found = find();
    outlines.draw(
      found.flatMap(({ name, elements }) => elements.filter(isVisible).map((element) => ({ element, name }))),
    );
    const counts = found.map(countOf);
    const said = JSON.stringify(counts);
    if (said !== told) tell(counts);
    told = said;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, REST_MS);
  };
  const { host, follow } = outlines;
  const root = host.ownerDocument;
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => target !== host)) later();
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true });
  const view = root.defaultView;
  view?.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  view?.addEventListener('resize', follow, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    outlines.draw([]);
  });
  look();
}
