import { describeError } from '../../core/error-text';
import type { DesksideError } from '../../core/errors';
import { Button } from '../parts/Button';
import type { Remedies } from '../parts/ErrorActions';
import { Problem } from '../parts/Problem';
import type { DraftActions, DraftView } from './view';
import { say } from '../../core/words/say';

interface DraftProblemProps {
  readonly error: DesksideError;
  readonly actions: DraftActions;
  /** With a draft below, Insert and "Try again" stand there; a third button would not say which of them it repeats. */
  readonly hasText: boolean;
  /** Drafts anew with the instruction that stands in the panel. */
  readonly onDraftAgain: () => void;
}

const remediesOf = (actions: DraftActions, hasText: boolean, draftAgain: () => void): Remedies => ({
  ...(hasText ? {} : { retry: draftAgain }),
  'draft-again': draftAgain,
  copy: actions.copy,
  'switch-to-public': () => actions.insert(false),
  'open-options': actions.openOptions,
  'reload-tab': actions.reloadTab,
  'sign-in': draftAgain,
});

export function DraftProblem({ error, actions, hasText, onDraftAgain }: DraftProblemProps) {
  return (
    <Problem error={error} remedies={remediesOf(actions, hasText, onDraftAgain)} onClear={actions.clearProblem}>
      {error.code === 'gaps-open' && (
        <Button onPress={() => actions.insert(false, true)}>{say('draft.insert-with-gaps')}</Button>
      )}
      {error.code === 'new-message' && (
        <Button onPress={() => actions.insert(true)}>{say('draft.insert-all-the-same')}</Button>
      )}
    </Problem>
  );
}

/** A failed draft has "Try again" already; only an action of another kind is added to the row. */
export function FailedAction({ view, actions }: { view: DraftView; actions: DraftActions }) {
  if (view.draft.is !== 'failed') return null;
  const { error } = view.draft;
  const { action } = describeError(error);
  if (action === 'open-options')
    return <Button onPress={() => actions.openOptions(error.code)}>{say('parts.action.open-options')}</Button>;
  if (action === 'reload-tab') return <Button onPress={actions.reloadTab}>{say('parts.action.reload-tab')}</Button>;
  return null;
}
