import { useState } from 'react';
import { agoText } from '../../../components/words';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { QueueDesk } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { DeskSign } from '../list/Row';
import { deskLabel } from '../row-words';
import { useQueue } from '../useQueue';
import { ChooseViews } from './ChooseViews';

/** How a desk is right now, in one sentence, and since when what is shown of it is so. */
export function deskText({ state, error, syncedAt }: QueueDesk, now: number): string {
  const ago = syncedAt === null ? null : agoText(syncedAt, now);
  switch (state) {
    case 'reading':
      return say('queue.desk.state.reading');
    case 'open':
      return ago === null ? say('queue.desk.state.never') : say('queue.desk.state.open', { ago });
    case 'closed':
    case 'paused':
      return ago === null ? say(`queue.desk.state.${state}-never`) : say(`queue.desk.state.${state}`, { ago });
    case 'resting': {
      const why = error === null ? say('queue.desk.state.never') : describeAwayFromTicket(error);
      return ago === null
        ? say('queue.desk.state.resting-never', { why })
        : say('queue.desk.state.resting', { why, ago });
    }
  }
}

/** One desk: its name and colour, how it is, since when, and what can be done about it. */
export function DeskLine({ desk, now }: { readonly desk: QueueDesk; readonly now: number }) {
  const { desks, refresh } = useQueue();
  const [choosing, setChoosing] = useState(false);
  const empty = desk.views.length === 0;
  return (
    <li className="desk-line">
      <div className="row between">
        <DeskSign desk={{ label: deskLabel(desk, desks), colour: desk.colour }} />
        <span className={desk.error === null ? 'soft small desk-text' : 'bad small desk-text'}>
          {empty && desk.error === null && !desk.isManaged ? say('queue.desk.none-chosen') : deskText(desk, now)}
        </span>
      </div>
      <div className="row wrap">
        {(desk.error !== null || desk.state === 'closed') && (
          <>
            <a className="link small" href={desk.origin} target="_blank" rel="noreferrer">
              {say('queue.desk.open-tab')}
            </a>
            {desk.error !== null && (
              <button type="button" className="link small" onClick={refresh}>
                {say('queue.empty.look')}
              </button>
            )}
          </>
        )}
        {desk.isManaged ? (
          <span className="soft small">{say('queue.desk.managed')}</span>
        ) : (
          !choosing &&
          (empty ? (
            <Button look="primary" onPress={() => setChoosing(true)}>
              {say('queue.desk.choose')}
            </Button>
          ) : (
            <button type="button" className="link small" onClick={() => setChoosing(true)}>
              {say('queue.desk.choose')}
            </button>
          ))
        )}
      </div>
      {choosing && <ChooseViews origin={desk.origin} onClose={() => setChoosing(false)} />}
    </li>
  );
}
