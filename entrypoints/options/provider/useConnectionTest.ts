import { useRef, useState } from 'react';
import type { Requests, TestStep } from '../../../core/messages';
import { ask, noAnswerWords } from '../ask';
import type { Access } from './access';

export interface ConnectionTest {
  readonly running: boolean;
  readonly steps: readonly TestStep[];
  readonly problem: string | null;
  run(what: Requests['provider.test']['in'], access: Promise<Access>): void;
  clear(): void;
}

interface Outcome {
  readonly steps: readonly TestStep[];
  readonly problem: string | null;
}

const nothing: Outcome = { steps: [], problem: null };

async function testConnection(what: Requests['provider.test']['in'], access: Promise<Access>): Promise<Outcome> {
  const allowed = await access;
  if (!allowed.ok) return { steps: [], problem: allowed.problem };
  try {
    return { steps: (await ask('provider.test', what)).steps, problem: null };
  } catch (thrown) {
    return { steps: [], problem: noAnswerWords(thrown) };
  }
}

/** One test at a time; an edit makes its answer worthless, so it is dropped. */
export function useConnectionTest(): ConnectionTest {
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const current = useRef(0);
  return {
    running,
    ...outcome,
    run: (what, access) => {
      current.current += 1;
      const turn = current.current;
      setRunning(true);
      setOutcome(nothing);
      void testConnection(what, access).then((answer) => {
        if (turn !== current.current) return;
        setRunning(false);
        setOutcome(answer);
      });
    },
    clear: () => {
      current.current += 1;
      setRunning(false);
      setOutcome(nothing);
    },
  };
}
