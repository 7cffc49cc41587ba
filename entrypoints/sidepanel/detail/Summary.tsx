import { useCallback, useEffect, useRef, useState } from 'react';
import { SummaryPart } from '../../../components/summary/SummaryPart';
import { desksideError } from '../../../core/errors';
import type { SummaryView } from '../../../core/summary';
import type { TicketRef } from '../../../core/ticket-ref';
import { say } from '../../../core/words/say';
import { ask, NoAnswer } from '../../pages/ask';
import { Section } from './Section';

interface SummaryProps {
  readonly of: TicketRef;
  /** As the ticket was read last; undefined where no summary can be asked for. */
  readonly told: SummaryView | undefined;
}

/** What the conversation comes to, at a press or by itself; nothing at all where none can be asked for. */
export function Summary({ of, told }: SummaryProps) {
  /** What came of the presses here, until the ticket is read again. */
  const [here, setHere] = useState<{ readonly after: SummaryView | undefined; readonly view: SummaryView } | null>(
    null,
  );
  const newest = useRef(told);
  const turn = useRef(0);
  useEffect(() => {
    newest.current = told;
  });
  const known = here !== null && (here.after === told || here.view.now.is === 'waiting') ? here.view : told;
  const show = useCallback((view: SummaryView): void => setHere({ after: newest.current, view }), []);
  const asked = useRef(of);
  const make = useCallback(
    async (before: SummaryView): Promise<void> => {
      const mine = (turn.current += 1);
      show({ ...before, now: { is: 'waiting', cause: 'thinking', label: before.by } });
      const view = await made(asked.current, before);
      if (mine === turn.current) show(view);
    },
    [show],
  );
  const due = told?.due === true && known === told ? told : null;
  useEffect(() => {
    if (due !== null) void make(due);
    // Only a new reading makes it due again.
  }, [due, make]);
  useEffect(() => () => void (turn.current += 1), []);
  if (known === undefined) return null;
  const stop = (): void => {
    turn.current += 1;
    show({ ...known, now: { is: 'idle' } });
    void ask('queue.summarise-stop', { ref: of });
  };
  return (
    <Section title={say('summary.title')}>
      <SummaryPart
        view={known}
        actions={{
          summarise: () => void make(known),
          stopSummary: stop,
          loadSent: async (id) => (await ask('sent.get', { id })).record,
        }}
      />
    </Section>
  );
}

/** What there is once it was asked for. A worker that is silent was ended, and can be asked again. */
async function made(ref: TicketRef, before: SummaryView): Promise<SummaryView> {
  try {
    const answer = await ask('queue.summarise', { ref });
    return 'error' in answer ? { ...before, now: { is: 'failed', error: answer.error } } : answer.summary;
  } catch (thrown) {
    if (!(thrown instanceof NoAnswer)) throw thrown;
    return { ...before, now: { is: 'failed', error: desksideError('worker-restarted') } };
  }
}
