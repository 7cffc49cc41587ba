/** Something in the page that is outlined, with what is written on it. */
export interface Outlined {
  readonly element: Element;
  readonly name: string;
}

export interface Outlines {
  /** Is no part of the page: what lies under the pointer is looked for without it. */
  readonly host: HTMLElement;
  draw(outlined: readonly Outlined[]): void;
  /** Brings the boxes to where their elements are by now. */
  follow(): void;
  /** Catches the pointer, so that nothing of the page hears of it. */
  catchPointer(catches: boolean): void;
  remove(): void;
}

/** More boxes than that say nothing, and cost the page its time. */
const MOST_BOXES = 200;
const ACCENT = '#2f54d6';

type Place = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Where an element is in the window, also one in a frame of the same origin. */
export function placeInWindow(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { left, top, width, height };
  for (let frame = frameOf(element); frame !== null; frame = frameOf(frame)) {
    const around = frame.getBoundingClientRect();
    place.left += around.left + frame.clientLeft;
    place.top += around.top + frame.clientTop;
  }
  return place;
}

const frameOf = (element: Element): Element | null => element.ownerDocument.defaultView?.frameElement ?? null;

const px = (value: number): string => `${Math.round(value)}px`;

interface Box {
  readonly outer: HTMLElement;
  readonly label: HTMLElement;
}

/**
 * Boxes over the page, in a closed shadow root at the end of the document. Styled by property, since a page may forbid style sheets; the
 * pointer passes through.
 */
export function makeOutlines(document: Document): Outlines {
  const host = document.createElement('deskside-trial');
  Object.assign(host.style, {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    zIndex: '2147483647',
    pointerEvents: 'none',
  });
  const shadow = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  let shown: readonly Outlined[] = [];
  const boxes: Box[] = [];

  const makeBox = (): Box => {
    const outer = document.createElement('div');
    const label = document.createElement('div');
    Object.assign(outer.style, {
      position: 'fixed',
      boxSizing: 'border-box',
      outline: `2px solid ${ACCENT}`,
      outlineOffset: '1px',
      background: 'rgb(47 84 214 / 12%)',
      borderRadius: '2px',
      pointerEvents: 'none',
    });
    Object.assign(label.style, {
      position: 'absolute',
      left: '0',
      bottom: '100%',
      maxWidth: '320px',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
      padding: '1px 5px',
      font: '11px/15px system-ui, sans-serif',
      color: '#fff',
      background: ACCENT,
      borderRadius: '3px',
    });
    outer.append(label);
    shadow.append(outer);
    return { outer, label };
  };

  const follow = (): void => {
    for (const [at, { element, name }] of shown.entries()) {
      const { outer, label } = (boxes[at] ??= makeBox());
      const { left, top, width, height } = placeInWindow(element);
      Object.assign(outer.style, {
        display: element.isConnected && width + height > 0 ? 'block' : 'none',
        left: px(left),
        top: px(top),
        width: px(width),
        height: px(height),
      });
      // Above the window there is no room for it.
      Object.assign(label.style, top < 18 ? { bottom: 'auto', top: '0' } : { bottom: '100%', top: 'auto' });
      if (label.textContent !== name) label.textContent = name;
    }
    for (const { outer } of boxes.slice(shown.length)) outer.style.display = 'none';
  };

  return {
    host,
    follow,
    draw: (outlined) => {
      shown = outlined.slice(0, MOST_BOXES);
      follow();
    },
    catchPointer: (catches) => {
      host.style.pointerEvents = catches ? 'auto' : 'none';
      host.style.cursor = catches ? 'crosshair' : 'auto';
    },
    remove: () => host.remove(),
  };
}
