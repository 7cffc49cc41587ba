import { GAP } from '../../components/layout';

const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let node: HTMLElement | null = element; node; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return null;
};

/** Where room at the top of an anchor is on the screen, in px, and the part of the window in which the desk shows it. */
export function roomAt(anchor: HTMLElement, room: number): { readonly area: DOMRect; readonly view: DOMRect } {
  const frame = anchor.getBoundingClientRect();
  const scroller = scrollerOf(anchor);
  const top = frame.top + anchor.clientTop - (scroller === anchor ? anchor.scrollTop : 0);
  return {
    area: new DOMRect(frame.left + GAP, top + GAP, Math.max(0, frame.width - 2 * GAP), room - 2 * GAP),
    view: scroller?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight),
  };
}

/** Lays a fixed box exactly there. `grows`: it is as high as what it holds. */
export function layOver({ style }: HTMLElement, { left, top, width, height }: DOMRect, grows: boolean): void {
  Object.assign(style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: grows ? '' : `${height}px`,
    maxHeight: '',
    right: 'auto',
    bottom: 'auto',
    clipPath: '',
  });
}

/**
 * Lays a box over the room at the top of an anchor and hides what scrolls out of the desk's own view. It is never higher than its
 * room, whatever a person unfolds in it: what needs more scrolls inside.
 */
export function layInRoom(box: HTMLElement, anchor: HTMLElement, room: number): void {
  const { area, view } = roomAt(anchor, room);
  layOver(box, area, true);
  box.style.maxHeight = `${area.height}px`;
  const above = Math.max(0, view.top - area.top);
  const below = Math.max(0, area.top + box.offsetHeight - view.bottom);
  if (above > 0 || below > 0) box.style.clipPath = `inset(${above}px -20px ${below}px -20px)`;
}

/** Scrolls the desk until a box that lies over the room of an anchor is in its view: all of it, or its upper end where it is too high. */
export function scrollIntoSight(box: HTMLElement, anchor: HTMLElement): void {
  const scroller = scrollerOf(anchor) ?? document.documentElement;
  const { view } = roomAt(anchor, 0);
  const { top, bottom } = box.getBoundingClientRect();
  const below = bottom - Math.min(view.bottom, innerHeight) + GAP;
  const above = Math.max(view.top, 0) - top + GAP;
  if (above > GAP) scroller.scrollTop -= above;
  else if (below > GAP) scroller.scrollTop += Math.min(below, -above);
}
