import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesksideError } from '../../../core/errors';
import type { QueueDetail } from '../../../core/queue-panel';
import { refKey, type TicketRef } from '../../../core/ticket-ref';
import type { Told } from '../../../core/words/phrase';
import { ask, noAnswerPhrase } from '../../pages/ask';

export interface Reading {
  /** The last one that came; it stays while the ticket is read again. */
  readonly detail: QueueDetail | null;
  readonly error: DesksideError | null;
  /** The worker did not answer. */
  readonly silence: Told | null;
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
    return { ...nothing, silence: noAnswerPhrase(thrown) };
  }
}

interface When {
  /** With another one it is read again; null: not now, since it is being changed. */
  readonly mark?: string | null;
  /** Who goes through many tickets asks the desk only for those on which they stay. In ms. */
  readonly after?: number;
}

/** One ticket, read from its desk. An answer that a newer question has overtaken is not shown. */
export function useDetail(ref: TicketRef, { mark = '', after = 0 }: When = {}): Reading {
  const [state, setState] = useState<Read>(nothing);
  const [reading, setReading] = useState(true);
  const newest = useRef({ key: '', mark: '', turn: 0 });
  // A row that is told anew has another object for the same ticket.
  const asked = useRef(ref);
  useEffect(() => {
    asked.current = ref;
  });
  const key = refKey(ref);
  const hasAsked = useRef(false);
  const again = useCallback(() => {
    hasAsked.current = true;
    const turn = ++newest.current.turn;
    setReading(true);
    void read(asked.current).then((answer) => {
      if (turn !== newest.current.turn) return;
      // What is known stays: it says when it was read.
      setState((before) => (answer.detail === null ? { ...answer, detail: before.detail } : answer));
      setReading(false);
    });
  }, []);
  useEffect(() => {
    // The first time it is read all the same.
    if (mark === null && hasAsked.current) return;
    newest.current = { key, mark: mark ?? '', turn: newest.current.turn + 1 };
    const soon = setTimeout(again, after);
    return () => clearTimeout(soon);
  }, [again, key, mark, after]);
  return { ...state, reading, again };
}
