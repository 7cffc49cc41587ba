/** What has the focus: inside of open shadow roots too, ours among them. */
function focusedIn(page: Document): Element | null {
  let found = page.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found === page.body ? null : found;
}

/** A page that takes the focus back whenever it loses it is left alone after so many times. */
const MOST = 3;

/** Where the keyboard was, and its caret, so that whoever types goes on there after a desk's control has taken the focus. */
export class HeldFocus {
  private readonly element: Element | null;
  private readonly caret: Range | null;
  private given = 0;

  constructor(private readonly page: Document) {
    this.element = focusedIn(page);
    const selection = page.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    this.caret = range && this.element?.contains(range.startContainer) === true ? range.cloneRange() : null;
  }

  /** Nothing where it is there already, or what had it is gone. */
  giveBack(): void {
    const now = focusedIn(this.page);
    if (now === this.element || this.given >= MOST) return;
    this.given += 1;
    // Nothing had it: keys are the desk's own commands then, and no text for a field.
    if (this.element === null) return now instanceof HTMLElement ? now.blur() : undefined;
    if (!(this.element instanceof HTMLElement) || !this.element.isConnected) return;
    this.element.focus({ preventScroll: true });
    const { caret } = this;
    if (caret?.startContainer.isConnected !== true) return;
    const selection = this.page.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(caret);
  }
}
