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
import type { StateProps } from './cardProps';
import { FieldsAge } from './FieldsAge';
import { lessonsText } from './LessonsFoot';
import { NoteLine } from './NoteLine';
import { becameText, stillOurs } from './became';
import { acceptedText, answersInstead, sentenceOn } from './words';

export function NoFit({ state, view, actions }: StateProps & { state: Extract<TriageState, { is: 'no-fit' }> }) {
  return (
    <>
      <div className="main">
        <Head title="No value fits" />
        <p className="words" dir="auto">
          {state.reason}
        </p>
        {view.note !== undefined && <NoteLine note={view.note} />}
        <p className="soft words">
          Nothing was changed on the ticket. If a value is new on the desk, read the fields again.
        </p>
        <div className="actions">
          {view.lessons?.is === 'offer' ? (
            <Button look="primary" onPress={actions.learn}>
              Learn from solved tickets
            </Button>
          ) : (
            <>
              <Button onPress={actions.retry}>Try again</Button>
              <Button onPress={actions.refreshFields}>Refresh fields</Button>
            </>
          )}
        </div>
      </div>
      <Foot text={(view.lessons && lessonsText(view.lessons)) ?? 'Nothing is suggested'}>
        <SentLink id={state.suggestionId} load={actions.loadSent} words="Why" />
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
        text="Limit reached"
        title={sentenceOn(view, error)}
        action={view.onDevice ? 'Answer on this device' : 'Settings'}
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
            <Button onPress={actions.answerOnDevice}>Answer on this device</Button>
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
        {undoing ? 'Undoing' : stillOurs(decision, view).length > 0 ? 'Undo' : 'Show again'}
      </Button>
    </div>
  );
}
