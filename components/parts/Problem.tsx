import type { ReactNode } from 'react';
import type { DesksideError } from '../../core/errors';
import { describeError } from '../../core/error-text';
import { Button } from './Button';
import { ErrorActions, type Remedies } from './ErrorActions';
import { say } from '../../core/words/say';

export interface ProblemProps {
  readonly error: DesksideError;
  /** In place of the error's own one. */
  readonly sentence?: string;
  readonly remedies: Remedies;
  readonly busy?: boolean;
  readonly onClear: () => void;
  readonly children?: ReactNode;
}

/** What went wrong with the last action. It stands above the state that it belongs to, which stays as it is. */
export function Problem({ error, sentence, remedies, busy = false, onClear, children }: ProblemProps) {
  const { title, action, ...words } = describeError(error);
  const acts = children !== undefined || (action !== 'none' && remedies[action] !== undefined);
  return (
    <div className="problem" role="alert">
      <div className="head">
        <h3>{title}</h3>
        <Button look="quiet" onPress={onClear} label={say('parts.hide-message')}>
          ✕
        </Button>
      </div>
      <p className="words">{sentence ?? words.sentence}</p>
      {acts && (
        <div className="row wrap words">
          <ErrorActions error={error} remedies={remedies} busy={busy} />
          {children}
        </div>
      )}
    </div>
  );
}
