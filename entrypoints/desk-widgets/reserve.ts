/**
 * Room at the top of one of the desk's own containers, so that a widget that lies over it hides nothing and nothing moves
 * when its content arrives. Only `padding-top` of that one element is touched, and it is given back.
 */
export class Reserve {
  private element: HTMLElement | null = null;
  private own = { value: '', priority: '', natural: 0 };
  private room = 0;

  set(element: HTMLElement | null, room: number): void {
    if (element !== this.element) {
      this.release();
      if (!element) return;
      this.element = element;
      this.own = {
        value: element.style.getPropertyValue('padding-top'),
        priority: element.style.getPropertyPriority('padding-top'),
        natural: Number.parseFloat(getComputedStyle(element).paddingTop) || 0,
      };
      this.room = -1;
    }
    const wanted = `${this.own.natural + room}px`;
    if (this.room === room && element?.style.getPropertyValue('padding-top') === wanted) return;
    this.room = room;
    element?.style.setProperty('padding-top', wanted, 'important');
  }

  release(): void {
    if (this.own.value) this.element?.style.setProperty('padding-top', this.own.value, this.own.priority);
    else this.element?.style.removeProperty('padding-top');
    this.element = null;
  }
}
