import type { WatchView } from '../../core/messages';
import { wholeText } from '../pages/numbers';

/** How many suggestions wait on tickets that nobody opened, or that the person is asked before any can; nothing where neither is so. */
export function WaitingLine({ watch }: { readonly watch: WatchView | null }) {
  const ready = watch?.desks.reduce((sum, desk) => sum + desk.ready, 0) ?? 0;
  const isAsked = watch !== null && watch.asks.length > 0;
  return (
    <div role="status" className="health-line">
      {ready > 0 && (
        <p>
          {ready === 1
            ? '1 suggestion waits on a ticket that you did not open.'
            : `${wholeText(ready)} suggestions wait on tickets that you did not open.`}
        </p>
      )}
      {isAsked && <p>Tickets that you did not open are left alone until you agree, in the settings.</p>}
    </div>
  );
}
