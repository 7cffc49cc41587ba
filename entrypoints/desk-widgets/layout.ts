import type { DeskTicket } from '../../adapters/adapter';
import type { TriageState } from '../../core/messages';
import { CARD_HEIGHT, DRAFT_FLOATING_HEIGHT } from '../../components/layout';
import { DraftDock } from './dock';
import { EDGE, type FloatingPlace } from './floating';
import type { Host } from './host';
import { layInRoom, roomAt, scrollIntoSight } from './placement';
import type { Rooms } from './rooms';
import { Stillness } from './stillness';
import { themeBehind } from './theme';
import type { TicketController } from './ticket-controller';

export interface Places {
  readonly card: FloatingPlace;
  readonly draft: FloatingPlace;
}

type Anchors = ReturnType<DeskTicket['anchors']>;

const nowhere: Anchors = { card: null, draft: null };

/** Whoever is not admitted here is admitted to no ticket. */
const forNobody = (triage: TriageState): boolean =>
  triage.is === 'not-allowed' && (triage.scope === 'user' || triage.scope === 'group');

/** The person has something open in the card, which may lie over what is below until they close it. */
const isSpread = (card: HTMLElement): boolean =>
  card.querySelector('.drawer, [aria-expanded="true"]:not([data-in-room])') !== null;

/** Keeps the two widgets where they belong while the desk scrolls, resizes, re-renders and changes its look. */
export class Layout {
  private readonly dock: DraftDock;
  private readonly stillness: Stillness;
  private anchors = nowhere;
  private frame = 0;

  constructor(
    private readonly host: Host,
    private readonly controller: TicketController,
    private readonly rooms: Rooms,
    private readonly places: Places,
    private readonly onFloating: (floating: { card: boolean; draft: boolean; moved: boolean }) => void,
  ) {
    this.dock = new DraftDock(host.draft);
    this.stillness = new Stillness(document, host.card.getRootNode());
    const { signal } = controller;
    const soon = (): void => this.soon();
    document.addEventListener('scroll', () => this.now(), { capture: true, passive: true, signal });
    window.addEventListener('resize', soon, { passive: true, signal });
    for (const which of ['card', 'draft'] as const)
      host[which].addEventListener('focusin', () => this.bringIntoSight(which), { signal });
    const mutations = new MutationObserver((records) => {
      if (this.mayHaveMoved(records)) this.keepRoom(controller.ticket.isShown());
      this.soon();
    });
    mutations.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'data-is-active', 'data-theme'],
    });
    // What is unfolded in the card may lie over what is below from then on, and nothing of the page says so.
    const unfolded = new MutationObserver(soon);
    unfolded.observe(host.card, { subtree: true, attributeFilter: ['aria-expanded'] });
    const stops = [
      controller.readability.state.subscribe(soon),
      controller.card.subscribe(() => {
        this.keepStill();
        soon();
      }),
      controller.draft.view.subscribe(soon),
      controller.place.subscribe(soon),
    ];
    signal.addEventListener('abort', () => {
      mutations.disconnect();
      unfolded.disconnect();
      for (const stop of stops) stop();
      cancelAnimationFrame(this.frame);
      this.dock.release();
      this.stillness.end();
      host.card.hidden = true;
      host.draft.hidden = true;
    });
    this.soon();
  }

  /** At most once a frame, however often the desk re-renders. */
  soon(): void {
    this.frame ||= requestAnimationFrame(() => this.now());
  }

  now(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { controller, host, places } = this;
    const { triage } = controller.card.get();
    const shown = controller.ticket.isShown();
    if (triage.is !== 'off' && triage.is !== 'not-allowed') controller.readability.sawPane(shown);
    const { cardOn, draftOn } = this.wanted();
    this.keepRoom(shown);
    const { anchors } = this;
    host.setTheme(themeBehind(anchors.card ?? anchors.draft ?? document.body));
    // While the desk is still rendering, a missing anchor is no reason to float: it is about to come.
    const settled = triage.is !== 'reading';
    host.card.hidden = !(cardOn && shown && (anchors.card !== null || settled));
    host.draft.hidden = !(draftOn && shown && (anchors.draft !== null || settled));
    const draftFloats = !this.placeDraft();
    if (this.dock.coversCard) host.card.hidden = true;
    const cardFloats = !this.placeCard();
    if (cardFloats) floatAt(host.card, places.card, 0);
    // The panel stands in the card's place where they would meet: its own buttons are no less to be seen than the desk's.
    if (
      cardFloats &&
      !draftFloats &&
      !places.card.moved &&
      controller.draft.view.get().open &&
      meet(host.card, host.draft)
    )
      host.card.hidden = true;
    const joins = draftFloats && cardFloats && !host.card.hidden && !places.draft.moved;
    if (joins && controller.draft.view.get().open && !hasRoomAbove(host.card)) host.card.hidden = true;
    const above = joins && !host.card.hidden ? host.card.offsetHeight + GAP_ABOVE : 0;
    if (draftFloats) floatAt(host.draft, joins ? places.card : places.draft, above);
    this.onFloating({ card: anchors.card === null, draft: draftFloats, moved: places.draft.moved });
  }

  /** Tab comes to us from anywhere in the page, and the desk may have scrolled the room that we stand in away. */
  private bringIntoSight(which: 'card' | 'draft'): void {
    // What has just scrolled away stands where it was until the next frame.
    this.now();
    const box = this.host[which];
    const anchor = this.anchors[which];
    if (anchor && !box.matches('[data-docked], [data-floating]')) scrollIntoSight(box, anchor);
  }

  private keepStill(): void {
    const { card } = this.anchors;
    if (card && this.controller.card.get().busy !== null) this.stillness.hold(card);
    else this.stillness.release();
  }

  private wanted(): { readonly cardOn: boolean; readonly draftOn: boolean } {
    const { controller } = this;
    const { triage, problem, summary } = controller.card.get();
    // What cannot be read is not guessed at: nothing of ours stands in the page.
    const { bad } = controller.readability.state.get();
    // Nor is anything shown to somebody of whom it is not known yet whether they are admitted.
    const kept = triage.is === 'not-allowed' || (triage.is === 'reading' && triage.admissionFacts);
    return {
      cardOn: !bad && !kept && (triage.is !== 'off' || problem !== null || summary !== undefined),
      draftOn: !bad && controller.draft.view.get().draft.is !== 'off',
    };
  }

  /** Whether a change of the page may have brought or taken what our room is in: then it is looked for before the next picture. */
  private mayHaveMoved(records: readonly MutationRecord[]): boolean {
    const { card } = this.anchors;
    if (!card?.isConnected) return true;
    return records.some(({ type, target }) => type === 'attributes' && target !== card && target.contains(card));
  }

  /**
   * The same room on every ticket from the first that needs it, also where there is nothing to show: what the person is about to
   * press must not move because the next ticket is another one. It goes when Deskside is switched off.
   */
  private keepRoom(shown: boolean): void {
    const { controller, rooms } = this;
    const { cardOn, draftOn } = this.wanted();
    const { triage } = controller.card.get();
    const { draft } = controller.draft.view.get();
    if (controller.heard && ((triage.is === 'off' && !cardOn) || forNobody(triage))) rooms.card.release();
    if (controller.heard && ((draft.is === 'off' && triage.is === 'off') || forNobody(triage))) rooms.draft.release();
    const wanted = cardOn || draftOn || rooms.card.on || rooms.draft.on;
    this.anchors = shown && wanted ? controller.ticket.anchors() : nowhere;
    if (this.anchors.card && (cardOn || rooms.card.on)) rooms.card.give(this.anchors.card);
    if (this.anchors.draft && (draftOn || rooms.draft.on)) rooms.draft.give(this.anchors.draft);
  }

  /** False where it floats. */
  private placeCard(): boolean {
    const { card } = this.host;
    const anchor = this.anchors.card;
    if (!anchor || card.hidden) return anchor !== null;
    layInRoom(card, anchor, this.rooms.card.height, isSpread(card));
    card.removeAttribute('data-floating');
    return true;
  }

  /** False where it floats. */
  private placeDraft(): boolean {
    const { host, controller, rooms, places, dock } = this;
    const { open, draft } = controller.draft.view.get();
    const anchor = this.anchors.draft;
    const docks = !host.draft.hidden && (open ? !places.draft.moved : anchor === null);
    if (!docks) dock.release();
    host.draft.toggleAttribute('data-docked', docks);
    if (host.draft.hidden) return true;
    host.draft.removeAttribute('data-floating');
    if (docks) {
      const bar = anchor && { anchor, room: rooms.draft.height, grow: (more: number) => rooms.draft.grow(more) };
      const conversation = controller.ticket.conversation(draft.is === 'off' ? '' : controller.draft.newestMessage);
      return dock.show(open, { conversation, bar, card: this.cardArea() });
    }
    if (open || !anchor) return false;
    layInRoom(host.draft, anchor, rooms.draft.height, false);
    return true;
  }

  /** The card's room, while all of it is in sight. */
  private cardArea(): DOMRect | null {
    const { anchors, rooms } = this;
    if (!anchors.card || !rooms.card.on) return null;
    const { area, view } = roomAt(anchors.card, rooms.card.height);
    const isSeen = area.top >= view.top && area.bottom <= Math.min(view.bottom, innerHeight);
    return isSeen || this.dock.coversCard ? new DOMRect(area.x, area.y, area.width, CARD_HEIGHT) : null;
  }
}

const GAP_ABOVE = 8;

function meet(one: HTMLElement, other: HTMLElement): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether an open draft can be read over the floating card; else it stands in its place. */
const hasRoomAbove = (card: HTMLElement): boolean =>
  card.getBoundingClientRect().top - GAP_ABOVE - EDGE >= DRAFT_FLOATING_HEIGHT;

function floatAt(box: HTMLElement, place: FloatingPlace, above: number): void {
  box.toggleAttribute('data-floating', !box.hidden);
  if (box.hidden) return;
  box.removeAttribute('data-docked');
  const free = { left: 'auto', top: 'auto', width: '', height: '', maxHeight: '', clipPath: '' };
  Object.assign(box.style, free);
  const { right, bottom } = place.get(box);
  const maxHeight = above > 0 ? `${innerHeight - bottom - above - EDGE}px` : '';
  Object.assign(box.style, { right: `${right}px`, bottom: `${bottom + above}px`, maxHeight });
}
