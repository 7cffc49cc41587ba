import { useState } from 'react';
import { SimilarList } from '../../../components/similar/SimilarList';
import type { SimilarTicket } from '../../../core/similar';
import { refKey, type TicketRef } from '../../../core/ticket-ref';
import { say } from '../../../core/words/say';
import { ask, noAnswerPhrase } from '../../pages/ask';
import { useActing } from '../acting';
import { useOpenTicket } from '../useOpenTicket';
import { Section } from './Section';

interface SimilarProps {
  readonly of: TicketRef;
  readonly similar: readonly SimilarTicket[];
}

/** Solved tickets like this one; nothing at all where there is none. */
export function Similar({ of, similar }: SimilarProps) {
  const { say: tell } = useActing();
  const open = useOpenTicket();
  /** Out of sight at once, whatever the worker answers. */
  const [refused, refuse] = useState<ReadonlySet<string>>(new Set());
  const shown = similar.filter(({ ref }) => !refused.has(refKey(ref)));
  if (shown.length === 0) return null;
  const notSimilar = async (ref: TicketRef): Promise<void> => {
    refuse((before) => new Set([...before, refKey(ref)]));
    try {
      const answer = await ask('queue.not-similar', { ref: of, ticketId: ref.ticketId });
      if ('error' in answer) tell({ is: 'failed', error: answer.error });
    } catch (thrown) {
      tell({ is: 'words', words: noAnswerPhrase(thrown), bad: true });
    }
  };
  return (
    <Section title={say('queue.detail.similar')}>
      <SimilarList
        tickets={shown}
        actions={{ openTicket: (ref) => void open(ref), notSimilar: (ref) => void notSimilar(ref) }}
      />
    </Section>
  );
}
