import { CARD_HEIGHT, DRAFT_BAR_HEIGHT, DRAFT_PANEL_HEIGHT, DRAFT_PANEL_LEAST, GAP } from '../../components/layout';
import type { Conversation } from '../../adapters/adapter';
import { layOver, roomAt, scrollIntoSight } from './placement';
import { Reserve } from './reserve';

/** What the panel may stand beside. */
export interface Surroundings {
  readonly conversation: Conversation;
  /** Where the closed control has its room, px high; null where the desk shows no reply box. */
  readonly bar: {
    readonly anchor: HTMLElement;
    readonly room: number;
    /** Makes the room higher by so many px; 0 as it was. */
    readonly grow: (more: number) => void;
  } | null;
  /** The card's own room on the screen, while all of it is in sight. */
  readonly card: DOMRect | null;
}

/** The panel in a room of its own, px high. */
const PANEL_ROOM = DRAFT_PANEL_HEIGHT + 2 * GAP;

/** Narrower it is a column of single words. */
const LEAST_WIDTH = 300;
/** Of the conversation, when all else is too small: enough to know where one is. */
const KEPT_OF_CONVERSATION = 24;
const SMALLEST = 150;

type Place =
  | { readonly kind: 'strip'; readonly scroller: HTMLElement; readonly given: number; readonly joined: number }
  | { readonly kind: 'card' }
  /** The bar's own room, made higher: only what comes after it gives way, and nothing is covered. */
  | { readonly kind: 'bar'; readonly bar: NonNullable<Surroundings['bar']> }
  | { readonly kind: 'none' };

const none: Place = { kind: 'none' };

/**
 * Where an open draft stands, beside the work: a strip that the conversation gives up at its lower end, at most half of it, so that
 * nothing of the desk lies under the panel and nothing else moves; where that is too small, the room of the card. Which of the two
 * is decided when the panel opens and when the window or the reply box changes, never while the person reads.
 */
export class DraftDock {
  private readonly strip = new Reserve('margin-bottom');
  private place: Place = none;
  private decidedFor: readonly unknown[] = [];
  private revealed = false;
  private scrolled: { readonly scroller: HTMLElement; readonly before: number; readonly after: number } | null = null;
  /** Containers that do not get smaller when they are asked to. */
  private readonly stiff = new WeakSet<HTMLElement>();

  constructor(private readonly box: HTMLElement) {}

  /** It stands where the card is otherwise. */
  get coversCard(): boolean {
    return this.place.kind === 'card';
  }

  /** False where there is no such place. `open`: the panel, else the closed control, for which no reply box has room. */
  show(open: boolean, at: Surroundings): boolean {
    const { scroller } = at.conversation;
    const situation = [
      open,
      innerWidth,
      innerHeight,
      scroller,
      at.bar?.anchor,
      this.place.kind === 'card' || at.card !== null,
    ];
    if (situation.some((each, index) => each !== this.decidedFor[index])) {
      this.release();
      this.place = open ? this.panelPlace(at) : this.barPlace(at);
      this.decidedFor = situation;
    }
    const isThere = this.lay(at);
    if (open && !this.revealed) this.reveal(at.conversation);
    return isThere;
  }

  release(): void {
    if (this.place.kind === 'bar') this.place.bar.grow(0);
    this.strip.release();
    // Whoever has scrolled meanwhile is where they want to be.
    if (this.scrolled && this.scrolled.scroller.scrollTop === this.scrolled.after)
      this.scrolled.scroller.scrollTop = this.scrolled.before;
    this.scrolled = null;
    this.revealed = false;
    this.place = none;
    this.decidedFor = [];
  }

  private lay(at: Surroundings): boolean {
    const { place, box } = this;
    if (place.kind === 'strip') {
      this.strip.set(place.scroller, place.given);
      const { left, bottom, width } = place.scroller.getBoundingClientRect();
      const top = bottom + GAP / 2;
      layOver(box, new DOMRect(left + GAP, top, width - 2 * GAP, place.given + place.joined - GAP), false);
    }
    if (place.kind === 'card' && at.card) layOver(box, at.card, false);
    if (place.kind === 'bar') {
      place.bar.grow(PANEL_ROOM - place.bar.room);
      layOver(box, roomAt(place.bar.anchor, PANEL_ROOM).area, false);
      if (!this.revealed) scrollIntoSight(box, place.bar.anchor);
      this.revealed = true;
    }
    return place.kind !== 'none';
  }

  private panelPlace(at: Surroundings): Place {
    const { scroller } = at.conversation;
    const frame = scroller?.getBoundingClientRect();
    const wide = frame !== undefined && frame.width >= LEAST_WIDTH;
    const joined = frame === undefined ? 0 : joinedRoom(frame, at.bar);
    const half = frame === undefined ? 0 : Math.min(DRAFT_PANEL_HEIGHT - joined, Math.floor(frame.height / 2));
    if (scroller && wide && half + joined >= DRAFT_PANEL_LEAST && this.takes(scroller, half, at.bar))
      return { kind: 'strip', scroller, given: half, joined };
    if (at.card && at.card.height >= CARD_HEIGHT) return { kind: 'card' };
    const most = frame === undefined ? 0 : Math.floor(frame.height) - KEPT_OF_CONVERSATION;
    const given = Math.min(Math.max(half, SMALLEST - joined), most);
    if (scroller && given + joined >= SMALLEST && this.takes(scroller, given, at.bar))
      return { kind: 'strip', scroller, given, joined };
    // A page that scrolls as a whole has nothing that could get smaller.
    return scroller === null && at.bar !== null ? { kind: 'bar', bar: at.bar } : none;
  }

  private barPlace({ conversation: { scroller }, bar }: Surroundings): Place {
    const given = DRAFT_BAR_HEIGHT + GAP;
    return scroller && this.takes(scroller, given, bar) ? { kind: 'strip', scroller, given, joined: 0 } : none;
  }

  /** Tries it: only a container that gets smaller by exactly that, and moves nothing, gives up the strip. */
  private takes(scroller: HTMLElement, given: number, bar: Surroundings['bar']): boolean {
    if (this.stiff.has(scroller)) return false;
    const places = (): number[] => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const beside = bar && !scroller.contains(bar.anchor) ? bar.anchor.getBoundingClientRect().top : 0;
      return [top, bottom, scroller.parentElement?.getBoundingClientRect().bottom ?? 0, beside];
    };
    const before = places();
    this.strip.set(scroller, given);
    const wanted = before.map((edge, index) => (index === 1 ? edge - given : edge));
    if (places().every((edge, index) => Math.abs(edge - (wanted[index] ?? 0)) < 1.5)) return true;
    this.strip.release();
    this.stiff.add(scroller);
    return false;
  }

  /** The message that is being answered, if it is not in sight; once, since then the person scrolls as they like. */
  private reveal({ scroller, message }: Conversation): void {
    if (!scroller || !message) return;
    this.revealed = true;
    const before = scroller.scrollTop;
    const view = scroller.getBoundingClientRect();
    const { top, bottom } = message.getBoundingClientRect();
    if (bottom > view.bottom) scroller.scrollTop += Math.min(bottom - view.bottom + GAP, top - view.top - GAP);
    else if (top < view.top) scroller.scrollTop -= Math.min(view.top - top + GAP, view.bottom - bottom - GAP);
    if (scroller.scrollTop !== before) this.scrolled = { scroller, before, after: scroller.scrollTop };
  }
}

/** The closed control's room right below the conversation is empty while the panel is open, so the panel takes it too. */
function joinedRoom(frame: DOMRect, bar: Surroundings['bar']): number {
  if (!bar) return 0;
  const { top, left, right } = bar.anchor.getBoundingClientRect();
  const touches = Math.abs(top - frame.bottom) <= 4 && left < frame.right && right > frame.left;
  return touches ? bar.room - GAP : 0;
}
