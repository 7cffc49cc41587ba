/**
 * Room at one side of one of the desk's own containers, so that a widget that lies there hides nothing and nothing moves when its
 * content arrives. Only that one property of that one element is touched, and it is given back.
 */
export class Reserve {
  private element: HTMLElement | null = null;
  private own = { value: '', priority: '', natural: 0 };
  private room = 0;

  constructor(private readonly property: 'padding-top' | 'margin-bottom' = 'padding-top') {}

  set(element: HTMLElement | null, room: number): void {
    const { property } = this;
    if (element !== this.element) {
      this.release();
      if (!element) return;
      this.element = element;
      this.own = {
        value: element.style.getPropertyValue(property),
        priority: element.style.getPropertyPriority(property),
        natural: Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0,
      };
      this.room = -1;
    }
    const wanted = `${this.own.natural + room}px`;
    if (this.room === room && element?.style.getPropertyValue(property) === wanted) return;
    this.room = room;
    element?.style.setProperty(property, wanted, 'important');
  }

  release(): void {
    const { property } = this;
    if (this.own.value) this.element?.style.setProperty(property, this.own.value, this.own.priority);
    else this.element?.style.removeProperty(property);
    this.element = null;
  }
}

/**
 * Room of one height at the top of a desk's containers, kept while the person goes from ticket to ticket: a desk holds tickets
 * that were shown before, hidden, and what comes back must stand where it stood.
 */
export class KeptRoom {
  private readonly kept = new Map<HTMLElement, Reserve>();
  /** What is added while something larger stands there, at the person's wish. */
  private more = 0;
  /** Something of ours has stood in it, so it stays where nothing does for now. */
  on = false;

  constructor(
    readonly height: number,
    private readonly taken: () => void,
  ) {}

  give(anchor: HTMLElement): void {
    this.taken();
    this.on = true;
    for (const [element, reserve] of this.kept) {
      if (element === anchor || (element.isConnected && element.getClientRects().length === 0)) continue;
      reserve.release();
      this.kept.delete(element);
    }
    const reserve = this.kept.get(anchor) ?? new Reserve();
    this.kept.set(anchor, reserve);
    reserve.set(anchor, this.height + this.more);
  }

  grow(more: number): void {
    this.more = more;
    for (const [element, reserve] of this.kept) reserve.set(element, this.height + more);
  }

  release(): void {
    this.taken();
    this.more = 0;
    this.on = false;
    for (const reserve of this.kept.values()) reserve.release();
    this.kept.clear();
  }
}
