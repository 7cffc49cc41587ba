import { say } from '../../core/words/say';
import type { WatchView } from '../../core/messages';

/** How many suggestions wait on tickets that nobody opened, or that the person is asked before any can; nothing where neither is so. */
export function WaitingLine({ watch }: { readonly watch: WatchView | null }) {
  const ready = watch?.desks.reduce((sum, desk) => sum + desk.ready, 0) ?? 0;
  const isAsked = watch !== null && watch.asks.length > 0;
  return (
    <div role="status" className="health-line">
      {ready > 0 && <p>{say('popup.waiting.ready', { count: ready })}</p>}
      {isAsked && <p>{say('popup.waiting.asked')}</p>}
    </div>
  );
}
