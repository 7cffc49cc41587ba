import { Reserve } from './reserve';

/** Where a widget belongs right now. */
export interface Spot {
  readonly anchor: HTMLElement;
  /** Px to keep free at the top of the anchor. */
  readonly room: number;
  /** Px of height that a box which grows up must have: near the top of the window it then covers what is below instead. */
  readonly least?: number;
}

const GAP = 8;

const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let node: HTMLElement | null = element; node; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return null;
};

/** Lays a fixed box over the room that it reserves at the top of its anchor, and hides what scrolls out of the desk's own view. */
export class AnchoredBox {
  private readonly reserve = new Reserve();

  constructor(readonly box: HTMLElement) {}

  /** `grow`: `down` lets the box overlap what is below (the card), `up` what is above (an open draft). */
  place(spot: Spot, grow: 'down' | 'up'): void {
    const { anchor, room, least = 0 } = spot;
    this.reserve.set(anchor, room);
    const frame = anchor.getBoundingClientRect();
    const scroller = scrollerOf(anchor);
    const view = scroller?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    const top = frame.top + anchor.clientTop - (scroller === anchor ? anchor.scrollTop : 0) + GAP;
    const { style } = this.box;
    style.left = `${frame.left + GAP}px`;
    style.width = `${Math.max(0, frame.width - 2 * GAP)}px`;
    style.right = 'auto';
    if (grow === 'up') {
      style.top = 'auto';
      const foot = Math.max(top + room - GAP, Math.min(least, innerHeight - GAP));
      style.bottom = `${innerHeight - foot}px`;
      style.maxHeight = `${Math.max(160, foot - GAP)}px`;
      style.clipPath = '';
      return;
    }
    style.top = `${top}px`;
    style.bottom = 'auto';
    style.maxHeight = '';
    const hidden = view.top - top;
    style.clipPath = hidden > 0 ? `inset(${hidden}px -20px -2000px -20px)` : '';
  }

  release(): void {
    this.reserve.release();
  }
}
