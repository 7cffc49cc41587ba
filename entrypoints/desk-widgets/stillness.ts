/** So long a desk's control may still take the focus after it has taken a value. */
const AFTER_MS = 1000;

/** Whoever does one of these wants to go elsewhere. */
const BY_HAND = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/**
 * Keeps what is around an element scrolled as the person has it while a form is filled for them: a desk's control that takes the
 * focus would scroll itself into sight, and everything that was about to be pressed would be elsewhere. Ends when the person
 * scrolls or presses anything themselves.
 */
export class Stillness {
  private held: ReadonlyMap<Element, number> | null = null;
  private ending: ReturnType<typeof setTimeout> | undefined;
  private holding = new AbortController();

  constructor(private readonly page: Document) {}

  hold(element: HTMLElement): void {
    clearTimeout(this.ending);
    if (this.held) return;
    const held = new Map<Element, number>();
    for (let node: Element | null = element; node; node = node.parentElement) held.set(node, node.scrollTop);
    this.held = held;
    const { signal } = (this.holding = new AbortController());
    // A scroll is told before the picture of it is made.
    this.page.addEventListener('scroll', () => this.back(), { capture: true, passive: true, signal });
    const leave = (event: Event): void => {
      if (event.isTrusted) this.end();
    };
    for (const type of BY_HAND) this.page.addEventListener(type, leave, { capture: true, passive: true, signal });
  }

  /** The form is filled; what it does a moment later still counts. */
  release(): void {
    if (!this.held) return;
    this.back();
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.end(), AFTER_MS);
  }

  end(): void {
    clearTimeout(this.ending);
    this.holding.abort();
    this.held = null;
  }

  private back(): void {
    for (const [element, top] of this.held ?? []) if (element.scrollTop !== top) element.scrollTop = top;
  }
}
