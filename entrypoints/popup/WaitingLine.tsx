import { useEffect, useState } from 'react';
import { request } from '../lib/request';
import { wholeText } from '../pages/numbers';

/** How many suggestions wait on tickets that nobody opened; nothing where none does. */
export function WaitingLine() {
  const [ready, setReady] = useState(0);
  useEffect(() => {
    let shown = true;
    void request('watch.get', {}).then((answer) => {
      if (shown) setReady(answer?.desks.reduce((sum, desk) => sum + desk.ready, 0) ?? 0);
    });
    return () => {
      shown = false;
    };
  }, []);
  return (
    <div role="status" className="health-line">
      {ready > 0 && (
        <p>
          {ready === 1
            ? '1 suggestion waits on a ticket that you did not open.'
            : `${wholeText(ready)} suggestions wait on tickets that you did not open.`}
        </p>
      )}
    </div>
  );
}
