import { sayTold } from '../../core/words/say-phrase';
import { describeError } from '../../core/error-text';
import type { TriageState } from '../../core/messages';
import type { DesksideError } from '../../core/errors';
import type { Decision } from '../../core/suggestion';
import { Button } from '../parts/Button';
import { ErrorActions, type Remedies } from '../parts/ErrorActions';
import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import { Quiet } from './Quiet';
import { SentLink } from '../parts/SentLink';
import { ToQueue } from './ToQueue';
import type { StateProps } from './cardProps';
import { FieldsAge } from './FieldsAge';
import { lessonsText } from './LessonsFoot';
import { NoteLine } from './NoteLine';
import { becameText, stillOurs } from './became';
import { acceptedText, answersInstead, sentenceOn } from './words';
import { say } from '../../core/words/say';

export function NoFit({ state, view, actions }: StateProps & { state: Extract<TriageState, { is: 'no-fit' }> }) {
  return (
    <>
      <div className="main">
        <Head title={say('card.no-fit.title')} />
        <p className="words" dir="auto">
          {sayTold(state.reason)}
        </p>
        {view.note !== undefined && <NoteLine note={view.note} />}
        <p className="soft words">{say('card.no-fit.sentence')}</p>
        <div className="actions">
          {view.lessons?.is === 'offer' ? (
            <Button look="primary" onPress={actions.learn}>
              {say('card.learn-from-solved')}
            </Button>
          ) : (
            <>
              <Button onPress={actions.retry}>{say('parts.action.retry')}</Button>
              <Button onPress={actions.refreshFields}>{say('card.no-fit.refresh')}</Button>
            </>
          )}
        </div>
      </div>
      <Foot text={(view.lessons && lessonsText(view.lessons)) ?? say('card.no-fit.foot')}>
        <SentLink
          id={state.suggestionId}
          load={actions.loadSent}
          why={[sayTold(state.reason)]}
          previewing={actions.previewing}
        />
      </Foot>
    </>
  );
}

/** What the card can do about an error, in its whole or above another state. */
export const cardRemedies = ({ actions, view }: Pick<StateProps, 'actions' | 'view'>): Remedies => ({
  retry: actions.retry,
  'open-options': actions.openOptions,
  'reload-tab': actions.reloadTab,
  ...(view.updateDirectly ? { 'update-directly': actions.updateDirectly } : {}),
  'sign-in': actions.retry,
});

export function Failed({ error, view, actions, now }: StateProps & { error: DesksideError }) {
  const { title } = describeError(error);
  // Nothing is to be done about it today, so it takes no more room than a line.
  if (error.code === 'limit-reached')
    return (
      <Quiet
        text={say('card.limit.title')}
        title={sentenceOn(view, error)}
        action={view.onDevice ? say('card.on-device') : say('card.settings')}
        onPress={view.onDevice ? actions.answerOnDevice : () => actions.openOptions(error.code)}
      />
    );
  return (
    <>
      <div className="main">
        <Head title={title} />
        <p className="words">{sentenceOn(view, error)}</p>
        <div className="actions">
          <ErrorActions error={error} remedies={cardRemedies({ actions, view })} busy={view.busy !== null} />
          {view.onDevice && answersInstead(error) && (
            <Button onPress={actions.answerOnDevice}>{say('card.on-device')}</Button>
          )}
        </div>
      </div>
      {view.fieldsReadAt !== null && (
        <div className="foot bare">
          <FieldsAge view={view} actions={actions} now={now} />
        </div>
      )}
    </>
  );
}

/** After an accepted suggestion: what is true of it now, and the way back. */
export function Accepted({ decision, view, actions }: StateProps & { readonly decision: Decision }) {
  const undoing = view.busy === 'undoing';
  const what = acceptedText(decision);
  const became = becameText(decision, view);
  return (
    <div className="folded">
      <span className="mark" aria-hidden="true" />
      <div>
        <p className="ellipsis" title={what}>
          <b dir="auto">{what}</b>
        </p>
        <p className="soft small" title={became}>
          {became}
        </p>
      </div>
      <Button look="quiet" onPress={actions.undo} off={undoing}>
        {undoing
          ? say('card.accepted.undoing')
          : stillOurs(decision, view).length > 0
            ? say('card.undo')
            : say('card.accepted.show-again')}
      </Button>
      <ToQueue view={view} actions={actions} />
    </div>
  );
}
