import { CARD_ROOM, DRAFT_ROOM } from '../../components/layout';
import { KeptRoom } from './reserve';

/** The room that a tab keeps for the widgets, whichever ticket it shows. */
export interface Rooms {
  readonly card: KeptRoom;
  readonly draft: KeptRoom;
}

/** `taken`: called when a room is given or given back, before anything of the page is touched. */
export const makeRooms = (taken: () => void): Rooms => ({
  card: new KeptRoom(CARD_ROOM, taken),
  draft: new KeptRoom(DRAFT_ROOM, taken),
});
