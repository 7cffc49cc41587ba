import { useEffect, useState } from 'react';
import type { Requests } from '../../../core/messages';
import { ask, noAnswerWords } from '../ask';

type Answer = Requests['provider.address']['out'];

export interface CheckedAddress extends Answer {
  /** What was typed; an answer for an older text is not the answer. */
  readonly typed: string;
}

export async function checkAddress(typed: string): Promise<CheckedAddress> {
  try {
    return { typed, ...(await ask('provider.address', { address: typed })) };
  } catch (thrown) {
    return { typed, final: null, origin: null, problem: noAnswerWords(thrown) };
  }
}

/** Where requests would go, while it is typed. Null until the worker has looked at exactly this text. */
export function useAddress(typed: string): CheckedAddress | null {
  const [checked, setChecked] = useState<CheckedAddress | null>(null);
  useEffect(() => {
    let wanted = true;
    if (typed.trim() === '') return;
    void checkAddress(typed).then((answer) => wanted && setChecked(answer));
    return () => {
      wanted = false;
    };
  }, [typed]);
  return checked?.typed === typed ? checked : null;
}
