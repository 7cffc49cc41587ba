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
  const failed = now.is === 'failed' ? describeError(now.error) : null;
  const said =
    failed?.sentence ?? waits?.title ?? (isOld ? say('summary.outdated', { count: shown.newer ?? 0 }) : null);
  const look = now.is === 'failed' ? 'bad' : waits === null ? 'warn' : 'soft';
  // Folded it is one line, whatever there is to say: the desk's page keeps room for no second one.
  const isOneLine = shown === undefined || (folds && !unfolded);
  return (
    <div className="summary-part" {...closeOnEscape(folds && unfolded && shown !== undefined, () => unfold(false))}>
      <div className="summary-row">
        {folds && first !== undefined && (
          <button
            type="button"
            className="link summary-fold"
            aria-expanded={unfolded}
            onClick={() => unfold(!unfolded)}
          >
            <span>{say('summary.title')}</span>
            {!unfolded && (
              <bdi className="clip" title={first.text}>
                {first.text}
              </bdi>
            )}
          </button>
        )}
        {said !== null && (shown === undefined || !folds) && (
          <span className={folds ? `clip ${look}` : look} title={waits?.sentence ?? said}>
            {folds ? (failed?.title ?? said) : said}
          </span>
        )}
        {(shown === undefined || now.is !== 'idle' || isOld) && (
          <button
            type="button"
            className="link"
            title={isOneLine && said !== null ? said : say('summary.make-help', { label: sayTold(by) })}
            onClick={now.is === 'waiting' ? actions.stopSummary : make}
          >
            {now.is === 'waiting'
              ? say('parts.stop')
              : now.is === 'failed'
                ? say('parts.action.retry')
                : say(isOld ? 'summary.again' : 'summary.make')}
          </button>
        )}
      </div>
      {said !== null && folds && !isOneLine && <p className={`small ${look}`}>{said}</p>}
      {shown !== undefined && unfolded && <SummaryText shown={shown} load={actions.loadSent} />}
      <p className="unseen" role="status">
        {said ?? (shown === undefined ? '' : say('summary.ready'))}
      </p>
    </div>
  );
}
