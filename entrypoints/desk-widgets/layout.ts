import { CARD_FOLDED_HEIGHT, CARD_HEIGHT, DRAFT_BAR_HEIGHT, DRAFT_PANEL_LEAST } from '../../components/layout';
import type { FloatingPlace } from './floating';
import type { Host } from './host';
import { AnchoredBox, type Spot } from './placement';
import { themeBehind } from './theme';
import type { TicketController } from './ticket-controller';

const ROOM = 16;

/** Keeps the two widgets where they belong while the desk scrolls, resizes, re-renders and changes its look. */
export class Layout {
  private readonly card: AnchoredBox;
  private readonly draft: AnchoredBox;
  private frame = 0;

  constructor(
    private readonly host: Host,
    private readonly controller: TicketController,
    private readonly floating: FloatingPlace,
    private readonly onFloating: (floating: { card: boolean; draft: boolean }) => void,
  ) {
    this.card = new AnchoredBox(host.card);
    this.draft = new AnchoredBox(host.draft);
    const { signal } = controller;
    const soon = (): void => this.soon();
    document.addEventListener('scroll', () => this.now(), { capture: true, passive: true, signal });
    window.addEventListener('resize', soon, { passive: true, signal });
    const mutations = new MutationObserver(soon);
    mutations.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'data-is-active', 'data-theme'],
    });
    const stops = [
      controller.sight.state.subscribe(soon),
      controller.card.subscribe(soon),
      controller.draft.view.subscribe(soon),
      controller.place.subscribe(soon),
    ];
    signal.addEventListener('abort', () => {
      mutations.disconnect();
      for (const stop of stops) stop();
      cancelAnimationFrame(this.frame);
      this.card.release();
      this.draft.release();
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
    const { controller, host } = this;
    const { triage, problem } = controller.card.get();
    const { draft, open } = controller.draft.view.get();
    const shown = controller.ticket.isShown();
    if (triage.is !== 'off' && triage.is !== 'not-allowed') controller.sight.sawPane(shown);
    // What cannot be read is not guessed at: nothing of ours stands in the page.
    const { bad } = controller.sight.state.get();
    // Nor is anything shown to somebody of whom it is not known yet whether they are admitted.
    const kept = triage.is === 'not-allowed' || (triage.is === 'reading' && triage.standing);
    const cardOn = !bad && !kept && (triage.is !== 'off' || problem !== null);
    const draftOn = !bad && draft.is !== 'off';
    const anchors = shown && (cardOn || draftOn) ? controller.ticket.anchors() : { card: null, draft: null };
    host.setTheme(themeBehind(anchors.card ?? anchors.draft ?? document.body));
    // While the desk is still rendering, a missing anchor is no reason to float: it is about to come.
    const settled = triage.is !== 'reading';
    this.onFloating({ card: anchors.card === null, draft: anchors.draft === null });
    host.card.hidden = !(cardOn && shown && (anchors.card !== null || settled));
    host.draft.hidden = !(draftOn && shown && (anchors.draft !== null || settled));

    const folded = (triage.is === 'accepted' || triage.is === 'dismissed') && problem === null;
    // Room changes only when the person has acted: on a decision, or when what they wanted failed and is explained above the card.
    const height = folded
      ? CARD_FOLDED_HEIGHT
      : problem === null
        ? CARD_HEIGHT
        : Math.max(CARD_HEIGHT, host.card.offsetHeight);
    this.put(this.card, host.card, anchors.card && { anchor: anchors.card, room: height + ROOM }, 'down', 0);
    const above = anchors.card === null && !host.card.hidden ? host.card.offsetHeight + 8 : 0;
    const least = open ? DRAFT_PANEL_LEAST : 0;
    this.put(
      this.draft,
      host.draft,
      anchors.draft && { anchor: anchors.draft, room: DRAFT_BAR_HEIGHT + ROOM, least },
      'up',
      above,
    );
  }

  private put(anchored: AnchoredBox, box: HTMLElement, spot: Spot | null, grow: 'down' | 'up', above: number): void {
    const floats = spot === null;
    box.toggleAttribute('data-floating', floats && !box.hidden);
    if (box.hidden || floats) anchored.release();
    if (box.hidden) return;
    if (!floats) return anchored.place(spot, grow);
    const { right, bottom } = this.floating.get(this.host.card.hidden ? box : this.host.card);
    Object.assign(box.style, {
      left: 'auto',
      top: 'auto',
      width: '',
      maxHeight: '',
      clipPath: '',
      right: `${right}px`,
      bottom: `${bottom + above}px`,
    });
  }
}
