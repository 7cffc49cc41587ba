import { useImperativeHandle, useRef } from 'react';
import { Button } from '../parts/Button';
import { closeOnEscape } from '../parts/closeOnEscape';
import { SourceFoot } from '../parts/Foot';
import { Head } from '../parts/Head';
import { confidenceText } from '../words';
import type { SuggestionProps } from './cardProps';
import { isLeftToPick, useDeciding } from './deciding';
import { DismissDrawer } from './DismissDrawer';
import { OthersDrawer } from './OthersDrawer';
import { NoteLine } from './NoteLine';
import { PriorityBox } from './PriorityBox';
import { CategoryValue, PriorityValue } from './Values';
import { overwrites } from './words';

/** A very likely or likely suggestion: one glance, one decision. */
export function Suggested({ suggestion, asksPriority, view, actions, shortcuts, handle, now }: SuggestionProps) {
  const deciding = useDeciding(suggestion, { sure: true, asksPriority });
  const main = useRef<HTMLDivElement>(null);
  const category = deciding.category ?? null;
  const { priority } = deciding;
  const busy = view.busy !== null;
  const own = isLeftToPick(suggestion, asksPriority) ? suggestion.priority : null;
  // A replaced category takes one more line of its own, which the reason gives up.
  const lines = category !== null && overwrites(category, view.was) !== null ? 2 : 3;
  const { note } = view;

  const accept = () => {
    if (busy) return;
    if (deciding.ready) actions.accept({ category, priority });
    else main.current?.querySelector('input')?.focus();
  };
  const dismiss = () => {
    if (busy) return;
    if (deciding.drawer === 'dismiss') actions.dismiss(undefined);
    else deciding.toggle('dismiss');
  };
  useImperativeHandle(handle, () => ({ accept, dismiss }));

  return (
    <div className="deciding" {...closeOnEscape(deciding.drawer !== null, deciding.close)}>
      <div className="main" ref={main} data-expanded={deciding.drawer === 'others' ? '' : undefined}>
        <Head title="Suggestion">
          {deciding.changed ? (
            <span className="chip">Your choice</span>
          ) : (
            <span className={suggestion.band === 'not-sure' ? 'pill low' : 'pill'}>{confidenceText(suggestion)}</span>
          )}
        </Head>
        <dl className="facts">
          <dt className="ellipsis" title={view.categoryTitle}>
            <bdi>{view.categoryTitle}</bdi>
          </dt>
          <dd>
            {category === null ? (
              <span className="soft">stays as it is</span>
            ) : (
              <CategoryValue choice={category} was={view.was} />
            )}
          </dd>
          <dt>Priority</dt>
          <dd>
            {own !== null ? (
              <PriorityBox choice={own} deciding={deciding} was={view.was} asks={asksPriority} />
            ) : priority === null ? (
              <span className="soft">stays as it is</span>
            ) : (
              <PriorityValue choice={priority} was={view.was} />
            )}
          </dd>
        </dl>
        {note !== undefined && <NoteLine note={note} />}
        <p className="reason" title={suggestion.reason} data-lines={note === undefined ? lines : lines - 1} dir="auto">
          {suggestion.reason}
        </p>
        <div className="actions">
          <Button look="primary" onPress={accept} off={!deciding.ready || busy} shortcut={busy ? '' : shortcuts.accept}>
            {view.busy === 'applying' ? 'Filling in' : view.busy === 'updating' ? 'Saving' : 'Accept'}
          </Button>
          <Button onPress={dismiss} off={busy} expanded={deciding.drawer === 'dismiss'} title={shortcuts.dismiss}>
            Dismiss
          </Button>
          <Button look="quiet" onPress={() => deciding.toggle('others')} expanded={deciding.drawer === 'others'}>
            Others {deciding.drawer === 'others' ? '▴' : '▾'}
          </Button>
        </div>
      </div>
      {deciding.drawer === 'others' && (
        <OthersDrawer
          suggestion={suggestion}
          hasOwnBox={own !== null}
          deciding={deciding}
          view={view}
          actions={actions}
          now={now}
        />
      )}
      {deciding.drawer === 'dismiss' && <DismissDrawer onDismiss={actions.dismiss} onClose={deciding.close} />}
      <SourceFoot source={suggestion.source} id={suggestion.id} load={actions.loadSent} />
    </div>
  );
}
