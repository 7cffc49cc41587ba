import { HeldFocus } from './held-focus';

/** So long a desk's control may still take the focus after it has taken a value. */
const AFTER_MS = 1000;

/** Whoever does one of these wants to go elsewhere. */
const BY_HAND = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/**
 * Keeps what is around an element scrolled as the person has it while a form is filled for them, and gives the focus back when it is:
 * a desk's control that takes the focus would scroll itself into sight, everything that was about to be pressed would be elsewhere,
 * and what the person types next would go into that control or be commands of the desk. Ends when the person scrolls or presses
 * anything themselves.
 */
export class Stillness {
  private held: ReadonlyMap<Element, number> | null = null;
  private focus: HeldFocus | null = null;
  private filled = false;
  private ending: ReturnType<typeof setTimeout> | undefined;
  private holding = new AbortController();

  /** `ours`: where our own controls are. Of a key that is pressed there the page hears nothing. */
  constructor(
    private readonly page: Document,
    private readonly ours: Node,
  ) {}

  hold(element: HTMLElement): void {
    clearTimeout(this.ending);
    this.filled = false;
    if (this.held) return;
    const held = new Map<Element, number>();
    for (let node: Element | null = element; node; node = node.parentElement) held.set(node, node.scrollTop);
    this.held = held;
    this.focus = new HeldFocus(this.page);
    const { signal } = (this.holding = new AbortController());
    // A scroll is told before the picture of it is made.
    this.page.addEventListener('scroll', () => this.back(), { capture: true, passive: true, signal });
    this.page.addEventListener('focusin', () => this.filled && this.focus?.giveBack(), { capture: true, signal });
    this.ours.addEventListener('keydown', () => this.end(), { signal });
    const leave = (event: Event): void => {
      if (event.isTrusted) this.end();
    };
    for (const type of BY_HAND) this.page.addEventListener(type, leave, { capture: true, passive: true, signal });
  }

  /** The form is filled; what it does a moment later still counts. */
  release(): void {
    if (!this.held) return;
    this.back();
    this.filled = true;
    this.focus?.giveBack();
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.end(), AFTER_MS);
  }

  end(): void {
    clearTimeout(this.ending);
    this.holding.abort();
    this.held = null;
    this.focus = null;
  }

  private back(): void {
    for (const [element, top] of this.held ?? []) if (element.scrollTop !== top) element.scrollTop = top;
  }
}
