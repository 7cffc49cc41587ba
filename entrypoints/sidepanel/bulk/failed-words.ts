import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import { say } from '../../../core/words/say';

/** Why a ticket was not changed from the queue, and what helps. Some errors speak elsewhere of a form that somebody has in front of them. */
export const failedText = (error: DesksideError | null): string =>
  error === null
    ? say('queue.bulk.failed.unknown')
    : error.code === 'field-not-set' || error.code === 'conflict'
      ? say(`queue.bulk.failed.${error.code}`)
      : describeAwayFromTicket(error);
