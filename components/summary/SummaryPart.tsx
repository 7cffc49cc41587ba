import { useState } from 'react';
import { describeError } from '../../core/error-text';
import type { SentRecord } from '../../core/messages';
import type { SummaryView } from '../../core/summary';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';
import { closeOnEscape } from '../parts/closeOnEscape';
import { waitWords } from '../words';
import { SummaryText } from './SummaryText';

export interface SummaryActions {
  /** For the first time, or anew. */
  summarise(): void;
  stopSummary(): void;
  loadSent(id: string): Promise<SentRecord | null>;
}

interface SummaryPartProps {
  readonly view: SummaryView;
  readonly actions: SummaryActions;
  /** One line until somebody wants to see more; without it all of it is in sight. */
  readonly folds?: boolean;
}

/** What the conversation comes to: a quiet press, the wait for it, and then a line that unfolds. */
export function SummaryPart({ view: { now, shown, by }, actions, folds = false }: SummaryPartProps) {
  const [unfolded, unfold] = useState(!folds);
  const make = (): void => {
    // Whoever asks for it wants to read it.
    unfold(true);
    actions.summarise();
  };
  const isOld = shown !== undefined && shown.newer !== null;
  const waits = now.is === 'waiting' ? waitWords(now.cause, now.label) : null;
  const [first] = shown?.summary.lines ?? [];
  return (
    <div className="summary-part" {...closeOnEscape(folds && unfolded && shown !== undefined, () => unfold(false))}>
      {folds && first !== undefined && (
        <button type="button" className="link clip" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
          {say('summary.title')} <bdi className="soft">{unfolded ? '' : first.text}</bdi>
        </button>
      )}
      {(shown === undefined || now.is !== 'idle' || isOld) && (
        <div className="summary-now" data-is={now.is}>
          {waits !== null && (
            <span className="soft" title={waits.sentence}>
              {waits.title}
            </span>
          )}
          {now.is === 'failed' && (
            <span className="bad" role="alert">
              {describeError(now.error).sentence}
            </span>
          )}
          {now.is === 'idle' && isOld && (
            <span className="warn">{say('summary.outdated', { count: shown.newer ?? 0 })}</span>
          )}
          <button
            type="button"
            className="link"
            title={now.is === 'waiting' ? undefined : say('summary.make-help', { label: sayTold(by) })}
            onClick={now.is === 'waiting' ? actions.stopSummary : make}
          >
            {now.is === 'waiting'
              ? say('parts.stop')
              : now.is === 'failed'
                ? say('parts.action.retry')
                : say(isOld ? 'summary.again' : 'summary.make')}
          </button>
        </div>
      )}
      {shown !== undefined && unfolded && <SummaryText shown={shown} load={actions.loadSent} />}
      <p className="unseen" role="status">
        {waits !== null ? waits.title : shown !== undefined && now.is === 'idle' ? say('summary.ready') : ''}
      </p>
    </div>
  );
}
