import { useEffect, useState } from 'react';
import type { DesksideError, ErrorAction, ErrorCode } from '../../core/errors';
import { describeError } from '../../core/error-text';
import { Button } from './Button';
import { say } from '../../core/words/say';

/** What a surface can do about an error; an action that it lacks gets no button. */
export type Remedies = Partial<Record<Exclude<ErrorAction, 'none'>, (code: ErrorCode) => void>>;

export interface ErrorActionsProps {
  readonly error: DesksideError;
  readonly remedies: Remedies;
  readonly busy?: boolean;
}

/** The one action of an error, and "Try again" beside it where that can help after the person did something else. */
export function ErrorActions({ error, remedies, busy = false }: ErrorActionsProps) {
  const { action } = describeError(error);
  const run = action === 'none' ? undefined : remedies[action];
  const seconds = useCountdown(error.retryAfterMs);
  const again = action === 'open-options' ? remedies.retry : undefined;
  const wait = action === 'retry' && seconds > 0;
  return (
    <>
      {action !== 'none' && run !== undefined && (
        <Button look="primary" onPress={() => run(error.code)} off={busy || wait}>
          {wait ? say('parts.retry-in', { seconds }) : say(`parts.action.${action}`)}
        </Button>
      )}
      {again !== undefined && (
        <Button onPress={() => again(error.code)} off={busy}>
          {say('parts.action.retry')}
        </Button>
      )}
    </>
  );
}

/** Whole seconds left. */
function useCountdown(ms: number | undefined): number {
  const [left, setLeft] = useState(Math.ceil((ms ?? 0) / 1000));
  useEffect(() => setLeft(Math.ceil((ms ?? 0) / 1000)), [ms]);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
