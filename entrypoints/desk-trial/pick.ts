import type { Outlines } from './outlines';

const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
] as const;

const swallow = (event: Event): void => {
  event.stopImmediatePropagation();
  if (event.cancelable) event.preventDefault();
};

/** What lies at a place of the window beneath our own boxes, also in frames of the same origin. */
export function elementAt(x: number, y: number, document: Document, ours: Element | null): Element | null {
  const top = document.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  const inner = (top as Partial<HTMLIFrameElement> | null)?.contentDocument ?? null;
  if (top === null || inner === null) return top;
  const { left, top: above } = top.getBoundingClientRect();
  return elementAt(x - left - top.clientLeft, y - above - top.clientTop, inner, null) ?? top;
}

function scrollUnder(under: Element | null, { deltaX, deltaY }: WheelEvent): void {
  for (let element = under; element !== null; element = element.parentElement) {
    const before = element.scrollTop + element.scrollLeft;
    element.scrollBy(deltaX, deltaY);
    if (element.scrollTop + element.scrollLeft !== before) return;
  }
}

/**
 * The element that a person points at and clicks; null where they press Escape, or the signal aborts. Our own surface lies over the
 * page meanwhile, so that no press reaches anything of it. Presses that no person made are no answer.
 */
export function pickElement(outlines: Outlines, signal: AbortSignal): Promise<Element | null> {
  const { host } = outlines;
  const document = host.ownerDocument;
  const view = document.defaultView;
  const over = new AbortController();
  const life = AbortSignal.any([signal, over.signal]);
  const under = ({ clientX, clientY }: MouseEvent): Element | null => elementAt(clientX, clientY, document, host);

  return new Promise((resolve) => {
    const end = (picked: Element | null): void => {
      over.abort();
      outlines.catchPointer(false);
      outlines.draw([]);
      resolve(picked);
    };
    const listen = <K extends keyof WindowEventMap>(type: K, heard: (event: WindowEventMap[K]) => void): void =>
      view?.addEventListener(type, (event) => event.isTrusted && heard(event), {
        capture: true,
        passive: false,
        signal: life,
      });
    for (const type of SWALLOWED) listen(type, swallow);
    listen('pointermove', (event) => {
      const element = under(event);
      outlines.draw(element === null ? [] : [{ element, name: element.tagName.toLowerCase() }]);
    });
    listen('wheel', (event) => {
      swallow(event);
      scrollUnder(under(event), event);
      outlines.follow();
    });
    listen('click', (event) => {
      // Made by a key on what has the focus: nobody pointed.
      if (event.detail === 0) return;
      swallow(event);
      end(under(event));
    });
    listen('keydown', (event) => {
      if (event.key !== 'Escape') return;
      swallow(event);
      end(null);
    });
    signal.addEventListener('abort', () => end(null), { once: true });
    outlines.catchPointer(true);
  });
}
