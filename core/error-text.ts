import { errorPhrase, errorPhraseOnTicket, factsOf } from './error-phrase';
import type { DesksideError, ErrorText } from './errors';
import { say } from './words/say';
import { sayPhrase } from './words/say-phrase';

/** The sentence where no ticket is open: in the settings and in a connection test. */
export const describeAwayFromTicket = (error: DesksideError): string => sayPhrase(errorPhrase(error));

/** The words for an error: a short title, one sentence, and the one action that helps. */
export const describeError = (error: DesksideError): ErrorText => ({
  title: say(`error.${error.code}.title`),
  sentence: sayPhrase(errorPhraseOnTicket(error)),
  action: factsOf(error.code).action,
});
