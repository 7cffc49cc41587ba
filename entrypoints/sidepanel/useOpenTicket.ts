import type { TicketRef } from '../../core/ticket-ref';
import { ask, noAnswerPhrase } from '../pages/ask';
import { useActing } from './acting';

/** Shows a ticket in its desk's tab; what goes wrong is said in the panel. */
export function useOpenTicket(): (ref: TicketRef) => Promise<void> {
  const { say } = useActing();
  return async (ref) => {
    try {
      const { error } = await ask('queue.open', { ref });
      if (error !== null) say({ is: 'failed', error });
    } catch (thrown) {
      say({ is: 'words', words: noAnswerPhrase(thrown), bad: true });
    }
  };
}
