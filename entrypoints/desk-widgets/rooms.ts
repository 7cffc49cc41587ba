import { CARD_HEIGHT, DRAFT_BAR_HEIGHT } from '../../components/layout';
import { GAP } from './placement';
import { KeptRoom } from './reserve';

/** The room that a tab keeps for the widgets, whichever ticket it shows. */
export interface Rooms {
  readonly card: KeptRoom;
  readonly draft: KeptRoom;
}

export const makeRooms = (): Rooms => ({
  card: new KeptRoom(CARD_HEIGHT + 2 * GAP),
  draft: new KeptRoom(DRAFT_BAR_HEIGHT + 2 * GAP),
});
