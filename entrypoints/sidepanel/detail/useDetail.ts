import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesksideError } from '../../../core/errors';
import type { QueueDetail } from '../../../core/queue-panel';
import type { TicketRef } from '../../../core/ticket-ref';
import { refKey } from '../../../core/ticket-ref';
import { ask, noAnswerWords } from '../../pages/ask';

export interface Reading {
  /** The last one that came; it stays while the ticket is read again. */
  readonly detail: QueueDetail | null;
  readonly error: DesksideError | null;
  /** In words: the worker did not answer. */
  readonly silence: string | null;
  readonly reading: boolean;
  again(): void;
}

type Read = Pick<Reading, 'detail' | 'error' | 'silence'>;

const nothing: Read = { detail: null, error: null, silence: null };

async function read(ref: TicketRef): Promise<Read> {
  try {
    const answer = await ask('queue.detail', { ref });
    return 'error' in answer ? { ...nothing, error: answer.error } : { ...nothing, detail: answer.detail };
  } catch (thrown) {
    return { ...nothing, silence: noAnswerWords(thrown) };
  }
}

/** One ticket, read from its desk; read again when `mark` is another one. An answer that a newer question has overtaken is not shown. */
export function useDetail(ref: TicketRef, mark = ''): Reading {
  const [state, setState] = useState<Read>(nothing);
  const [reading, setReading] = useState(true);
  const newest = useRef(0);
  const key = refKey(ref);
  const asked = useRef(ref);
  asked.current = ref;
  const again = useCallback(() => {
    const turn = ++newest.current;
    setReading(true);
    void read(asked.current).then((answer) => {
      if (turn !== newest.current) return;
      // What is known stays: it says when it was read.
      setState((before) => (answer.detail === null ? { ...answer, detail: before.detail } : answer));
      setReading(false);
    });
  }, []);
  useEffect(() => {
    again();
    return () => void newest.current++;
  }, [again, key, mark]);
  return { ...state, reading, again };
}
