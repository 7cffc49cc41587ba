import type { Manner } from '../../../core/manner';
import type { Snapshot } from '../../../core/messages';
import type { TicketRef } from '../../../core/ticket';
import { giveUpHeld, heldFor, keepBack, letGo, onHeld } from '../model/held';
import { approvePreview, keepPreview } from '../store/previews';
import type { Answer } from './answers';
import type { Hub } from './hub';
import { look } from './look';
import type { Situation } from './may-draft';
import type { MessageOf } from './page-message';

export type PreviewMessage = 'preview' | 'let-go' | 'keep-back';

/** One port's part in what is shown of a request before it is sent. */
export class PreviewSeat {
  private readonly gone = new AbortController();
  private readonly unwatch: () => void;

  /** `changed`: another request waits for a press, or one does no more. */
  constructor(
    private readonly hub: Hub,
    changed: () => void,
  ) {
    this.unwatch = onHeld(changed);
  }

  /** What waits for a press on this ticket; undefined where nothing does. */
  shown(ref: TicketRef | null): Snapshot['held'] {
    const held = ref === null ? [] : heldFor(ref);
    return held.length === 0 ? undefined : held;
  }

  async hear(message: MessageOf<PreviewMessage>, situation: Situation, manner: Manner): Promise<void> {
    const { ref } = situation;
    const { id } = message;
    if (ref === null) return;
    if (message.type === 'keep-back') return keepBack(ref, id);
    if (message.type === 'let-go') {
      if (await approvePreview(ref, id, message.sha256)) letGo(ref, id);
      return;
    }
    const { what: feature } = message;
    const answer = await look({ ...message, manner }, situation, this.hub.lines, this.gone.signal);
    await keepPreview({ ref, feature, id, state: 'looked', answer });
  }

  /** Somebody who agrees after they have looked lets go what they have looked at. */
  async agreed(answer: Answer, ref: TicketRef | null): Promise<void> {
    if (answer.type === 'agree' && answer.looked !== undefined && ref !== null)
      await approvePreview(ref, answer.looked);
  }

  /** The page has gone. Where no other one shows the ticket, nobody could let anything go. */
  leave(ref: TicketRef | null): void {
    this.unwatch();
    this.gone.abort();
    if (ref !== null && !this.hub.isShown(ref)) giveUpHeld(ref);
  }
}
