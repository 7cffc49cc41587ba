import { toDesksideError, type ErrorCode } from '../../../core/errors';
import type { Provider } from '../../../providers/provider';
import type { Providers } from './select-provider';

/** What says that a provider is down or out of reach, and not that it was asked for something wrong. */
const DOWN: readonly ErrorCode[] = ['not-running', 'no-access', 'timeout', 'server-error', 'overloaded'];

export interface StandIn {
  /** Words have been shown already: nobody may begin anew. */
  readonly begun?: () => boolean;
  /** The first is down; the second is about to be asked. */
  readonly onSecond: (second: Provider) => void;
}

/** Asks the first provider, and the second when the first is down. Throws what the last one that was asked threw. */
export async function askEither<T>(
  { first, second }: Pick<Providers, 'first' | 'second'>,
  ask: (provider: Provider) => Promise<T>,
  { begun, onSecond }: StandIn,
): Promise<T> {
  try {
    return await ask(first);
  } catch (thrown) {
    if (second === null || begun?.() === true || !DOWN.includes(toDesksideError(thrown).code)) throw thrown;
    onSecond(second);
    return ask(second);
  }
}
