import { useImperativeHandle, useRef } from 'react';
import { Button } from '../parts/Button';
import { closeOnEscape } from '../parts/closeOnEscape';
import { SourceFoot } from '../parts/Foot';
import { Head } from '../parts/Head';
import type { SuggestionProps } from './cardProps';
import { bestThree, useDeciding } from './deciding';
import { DismissDrawer } from './DismissDrawer';
import { CategoryChoices } from './OthersDrawer';
import { NoteLine } from './NoteLine';
import { PriorityBox } from './PriorityBox';

/** The best three, none of them taken for the truth: Accept waits until the person has picked one. */
export function NotSure({ suggestion, asksPriority, view, actions, shortcuts, handle }: SuggestionProps) {
  const deciding = useDeciding(suggestion, { sure: false, asksPriority });
  const group = useRef<HTMLDivElement>(null);
  const busy = view.busy !== null;
  const picked = deciding.category?.path.at(-1);

  const accept = () => {
    if (busy) return;
    if (deciding.category) actions.accept({ category: deciding.category, priority: deciding.priority });
    else group.current?.querySelector('input')?.focus();
  };
  const dismiss = () => {
    if (busy) return;
    if (deciding.drawer === 'dismiss') actions.dismiss(undefined);
    else deciding.toggle('dismiss');
  };
  useImperativeHandle(handle, () => ({ accept, dismiss }));

  return (
    <div className="deciding" {...closeOnEscape(deciding.drawer !== null, deciding.close)}>
      <div className="main">
        <Head title="Not sure yet">
          <span className="pill low">Best three</span>
        </Head>
        {view.note === undefined ? (
          <p className="soft ellipsis tip">Pick one, and similar tickets will be easier.</p>
        ) : (
          <NoteLine note={view.note} />
        )}
        <div ref={group} className="choices" role="radiogroup" aria-label={view.categoryTitle}>
          <CategoryChoices choices={bestThree(suggestion)} picked={deciding.category} onPick={deciding.pickCategory} />
        </div>
        {suggestion.priority !== null && (
          <PriorityBox
            choice={suggestion.priority}
            deciding={deciding}
            was={view.was}
            name="Priority"
            asks={asksPriority}
          />
        )}
        <div className="actions">
          <Button look="primary" onPress={accept} off={!deciding.ready || busy} title={picked ?? 'Pick one first'}>
            {busy ? (
              'Filling in'
            ) : picked === undefined ? (
              'Accept'
            ) : (
              <span>
                Accept <bdi>{picked}</bdi>
              </span>
            )}
          </Button>
          <Button onPress={dismiss} off={busy} expanded={deciding.drawer === 'dismiss'} title={shortcuts.dismiss}>
            Dismiss
          </Button>
        </div>
      </div>
      {deciding.drawer === 'dismiss' && <DismissDrawer onDismiss={actions.dismiss} onClose={deciding.close} />}
      <SourceFoot source={suggestion.source} id={suggestion.id} load={actions.loadSent} />
    </div>
  );
}
