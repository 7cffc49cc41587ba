import { useRef, type Ref } from 'react';
import { MoveContext, type Move } from '../parts/MoveHandle';
import { RequestAsk } from '../RequestAsk';
import { Problem } from '../parts/Problem';
import { useKeptFocus } from '../parts/useKeptFocus';
import { defaultShortcuts, spokenHere, type Shortcuts } from '../words';
import { AnalysisNote } from './AnalysisNote';
import type { CardHandle, StateProps } from './cardProps';
import { ChooseField } from './ChooseField';
import { Dismissed } from './Dismissed';
import { Accepted, cardRemedies, Failed, NoFit } from './Ended';
import { FirstUse } from './FirstUse';
import { hasWork, linesOf, openLine } from './lines';
import { Quiet } from './Quiet';
import { Suggested } from './Suggested';
import { SuspicionLine } from './SuspicionLine';
import type { CardActions, CardView } from './view';
import { Reading, Waiting } from './Waiting';
import { SimilarLine } from '../similar/SimilarLine';
import { SummaryLine } from '../summary/SummaryLine';
import { cardStatus, limitText, sentenceOn } from './words';
import { heldAt } from '../../core/request-preview';
import { say } from '../../core/words/say';

export interface CardProps {
  readonly view: CardView;
  readonly actions: CardActions;
  /** Epoch milliseconds; for "5 min ago". */
  readonly now?: number;
  readonly shortcuts?: Shortcuts;
  /** Called while a floating card is dragged or moved by the arrow keys. */
  readonly onMove?: Move;
  readonly ref?: Ref<CardHandle>;
}

/** The person is asked something here, or nothing is known of the ticket yet: no line stands beside it. */
const alone: readonly CardView['triage']['is'][] = ['reading', 'first-use', 'choose-field'];

/** The suggestion near the ticket's fields. Shows nothing at all while Deskside is off. */
export function Card({ view, actions, now = Date.now(), shortcuts = defaultShortcuts, onMove, ref }: CardProps) {
  const { triage } = view;
  const section = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(section, triage.is);
  const summary = alone.includes(triage.is) ? undefined : view.summary;
  if ((triage.is === 'off' && summary === undefined) || triage.is === 'not-allowed') return null;
  const limit = limitText(view);
  const held = heldAt(false, view.held);
  const similar = alone.includes(triage.is) ? undefined : view.similar;
  const folded = triage.is === 'accepted' || triage.is === 'dismissed';

  return (
    <section
      ref={section}
      {...spokenHere()}
      className="ds panel card"
      aria-label={say('card.name')}
      data-state={stateName(view)}
      data-folded={folded ? '' : undefined}
      data-limit={limit === null ? undefined : ''}
      data-similar={similar === undefined ? undefined : ''}
      data-summary={summary === undefined ? undefined : ''}
      {...keptFocus}
    >
      {view.problem !== null && (
        <Problem
          error={view.problem}
          sentence={sentenceOn(view, view.problem)}
          remedies={cardRemedies({ actions, view })}
          busy={view.busy !== null}
          onClear={actions.clearProblem}
        />
      )}
      {summary !== undefined && <SummaryLine view={summary} actions={actions} />}
      <MoveContext value={view.floating ? onMove : undefined}>
        {held && actions.previewing ? (
          <RequestAsk held={held} previewing={actions.previewing} />
        ) : (
          <State view={view} actions={actions} now={now} shortcuts={shortcuts} handle={ref} />
        )}
      </MoveContext>
      {view.suspicion !== undefined && !folded && <SuspicionLine suspicion={view.suspicion} />}
      {similar !== undefined && <SimilarLine similar={similar} actions={actions} />}
      {view.notes && <AnalysisNote triage={triage} notes={view.notes} actions={actions} />}
      {limit !== null && <p className="limit-line">{limit}</p>}
      <p className="unseen" role="status">
        {cardStatus(view)}
      </p>
    </section>
  );
}

/** Not sure, and nothing to do, are states of their own to the eye, though the same message carries them. */
function stateName(view: CardView): string {
  const { triage } = view;
  if (triage.is !== 'suggestion') return triage.is;
  const lines = linesOf(view, triage);
  return openLine(lines) ? 'not-sure' : hasWork(lines) ? 'suggestion' : 'quiet';
}

function State(props: StateProps & { readonly shortcuts: Shortcuts; readonly handle: Ref<CardHandle> | undefined }) {
  const { view, actions } = props;
  const { triage } = view;
  switch (triage.is) {
    case 'off':
    case 'not-allowed':
      return null;
    case 'reading':
      return <Reading />;
    case 'waiting':
      return <Waiting state={triage} onStop={actions.stop} />;
    case 'first-use':
      return <FirstUse state={triage} actions={actions} />;
    case 'choose-field':
      return <ChooseField {...props} candidates={triage.candidates} />;
    case 'suggestion':
      return <Suggested key={triage.suggestion.id} {...props} state={triage} />;
    case 'closed':
      return <Quiet text={say('card.quiet.closed')} />;
    case 'no-fit':
      return <NoFit {...props} state={triage} />;
    case 'accepted':
      return <Accepted {...props} decision={triage.decision} />;
    case 'dismissed':
      return <Dismissed decision={triage.decision} view={view} actions={actions} />;
    case 'failed':
      return <Failed {...props} error={triage.error} />;
  }
}
