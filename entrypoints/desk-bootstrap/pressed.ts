/** Presses a button or ticks a box, whatever the page had in mind when it put the focus there. */
const ACTS: readonly string[] = ['Enter', ' '];

const nameOf = ({ code, key }: KeyboardEvent): string => code || key;

const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && (target.isContentEditable || target.closest('[contenteditable="true"]') !== null));

/** A field may be one that only the page knows, so a letter and Enter say it too. */
const types = (event: KeyboardEvent): boolean =>
  event.key !== 'Tab' && (isEditable(event.composedPath()[0]) || event.key.length === 1 || event.key === 'Enter');

/**
 * Whether a person means us with a key. A page can move the focus at any moment, also between the two halves of one press, so that
 * somebody who types a reply would press our buttons. What belongs together (keydown, keypress, keyup, and the click that follows)
 * counts only if the key went down inside of ours, and nothing counts after the focus has come from a field in which somebody types,
 * until they come by Tab or with the pointer.
 */
export class Pressed {
  /** The keys that are down, and whether each went down for us. */
  private readonly down = new Map<string, { readonly counts: boolean; readonly acts: boolean }>();
  /** The last that was heard of the person is that they type, or went to a field, outside of ours. */
  private typesElsewhere = false;
  /** The focus came to us from there, and not by their hand. */
  private wasBrought = false;
  /** A key that was held down while the focus came may have gone down where we heard nothing of it, in a frame. */
  private mayHold = false;

  /** A key's event of a person; true if it means us. */
  key(event: KeyboardEvent, inside: boolean): boolean {
    const name = nameOf(event);
    if (event.key === 'Tab') this.comesByHand();
    if (event.type === 'keydown') return this.goesDown(event, inside);
    const counts = inside && (event.key === 'Tab' || this.down.get(name)?.counts === true);
    // The click that Space makes comes after its keyup, and still belongs to it.
    if (event.type === 'keyup') {
      const ended = this.down.get(name);
      setTimeout(() => {
        if (this.down.get(name) === ended) this.down.delete(name);
      });
    }
    return counts;
  }

  /** True for a click that a key makes which did not go down for us. One by assistive technology comes without any key. */
  isOfAnotherKey(click: MouseEvent): boolean {
    return click.detail === 0 && [...this.down.values()].some(({ counts, acts }) => acts && !counts);
  }

  pointer(event: Event, inside: boolean): void {
    if (inside) this.comesByHand();
    else this.typesElsewhere = isEditable(event.composedPath()[0]);
  }

  /** The focus comes to us from elsewhere. */
  focusComes(): void {
    this.wasBrought = this.typesElsewhere;
    this.mayHold = true;
  }

  /** The window lost the focus, perhaps to a frame inside of it: which keys are let go there is not heard here. */
  windowLeft(toFrame: boolean): void {
    this.down.clear();
    this.typesElsewhere ||= toFrame;
  }

  private comesByHand(): void {
    this.typesElsewhere = false;
    this.wasBrought = false;
  }

  private goesDown(event: KeyboardEvent, inside: boolean): boolean {
    const before = this.down.get(nameOf(event));
    if (event.repeat && (before || this.mayHold)) return inside && before?.counts === true;
    this.mayHold = false;
    if (!inside && types(event)) this.typesElsewhere = true;
    const counts = inside && !this.wasBrought;
    this.down.set(nameOf(event), { counts, acts: ACTS.includes(event.key) });
    return counts;
  }
}

/** What the browser itself does with a key that does not mean us: text and the way out stay, nothing is pressed. */
export function staysWithout(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return true;
  if (isEditable(event.composedPath()[0])) return event.key !== 'Enter';
  return !ACTS.includes(event.key) && !event.key.startsWith('Arrow');
}
