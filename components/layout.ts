/**
 * Heights in px that a desk's page reserves before anything arrives, so that nothing the technician was about to
 * click moves. `components/styles/` is written to these numbers and a test measures them.
 */

/** Every unfolded state of the card: reading, waiting, suggestion, not sure, no fit, error. This much is kept, whatever is shown. */
export const CARD_HEIGHT = 270;

/** The card after a decision: what happened, and Undo. */
export const CARD_FOLDED_HEIGHT = 58;

/** The card where there is nothing to do: one line. */
export const CARD_LINE_HEIGHT = 30;

/** The closed draft control. */
export const DRAFT_BAR_HEIGHT = 38;

/** Px between a widget and the edges of its room. */
export const GAP = 8;

/** What a desk's page keeps for the card, and for the closed draft control, px high. */
export const CARD_ROOM = CARD_HEIGHT + 2 * GAP;
export const DRAFT_ROOM = DRAFT_BAR_HEIGHT + 2 * GAP;

/** The open draft panel beside a conversation that is long enough. */
export const DRAFT_PANEL_HEIGHT = 340;

/** With less the panel would hide its own buttons. */
export const DRAFT_PANEL_LEAST = 200;

/** An open draft that floats: with less its text and its buttons are not seen together. */
export const DRAFT_FLOATING_HEIGHT = 560;
