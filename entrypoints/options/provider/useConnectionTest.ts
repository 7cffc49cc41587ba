import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { PORTS, type ProviderDraft, type TestProgress, type TestStep } from '../../../core/messages';
import { noAnswerText } from '../../pages/ask';
import type { Access } from './access';

export interface ConnectionTest {
  readonly running: boolean;
  readonly steps: readonly TestStep[];
  /** Why it ended before its end. */
  readonly problem: string | null;
  readonly stopped: boolean;
  run(draft: ProviderDraft, access: Promise<Access>): void;
  /** Says why it does not even begin. */
  refuse(problem: string): void;
  stop(): void;
  /** An edit makes a result worthless: it is stopped and goes. */
  clear(): void;
}

type Outcome = Pick<ConnectionTest, 'running' | 'steps' | 'problem' | 'stopped'>;
type Port = ReturnType<typeof browser.runtime.connect>;

const nothing: Outcome = { running: false, steps: [], problem: null, stopped: false };

/** What is not known yet will not be known any more. */
const known = (steps: readonly TestStep[]): readonly TestStep[] => steps.filter(({ state }) => state !== 'waiting');

/** A test that ends with something still open, or without a word, was broken off. */
const ended = (steps: readonly TestStep[]): Outcome => {
  const whole = steps.length > 0 && known(steps).length === steps.length;
  return {
    ...nothing,
    steps: known(steps),
    problem: whole ? null : 'The test ended before its end. Try it again; if that does not help, reload this page.',
  };
};

/** One test at a time, over its own port: closing the port stops the requests, and so does leaving the page. */
export function useConnectionTest(): ConnectionTest {
  const [outcome, setOutcome] = useState<Outcome>(nothing);
  const port = useRef<Port | null>(null);
  const turn = useRef(0);

  const close = () => {
    turn.current += 1;
    port.current?.disconnect();
    port.current = null;
  };
  useEffect(
    () => () => {
      port.current?.disconnect();
    },
    [],
  );

  const connect = (draft: ProviderDraft) => {
    const opened = browser.runtime.connect({ name: PORTS.test });
    port.current = opened;
    opened.onMessage.addListener((message: unknown) => {
      if (port.current !== opened) return;
      // The worker is the only one that can be at the other end.
      const { running, steps } = message as TestProgress;
      setOutcome(running ? { ...nothing, running, steps } : ended(steps));
      if (!running) close();
    });
    opened.onDisconnect.addListener(() => {
      if (port.current !== opened) return;
      port.current = null;
      setOutcome(({ steps }) => ({ ...nothing, steps: known(steps), problem: noAnswerText }));
    });
    opened.postMessage(draft);
  };

  return {
    ...outcome,
    run: (draft, access) => {
      close();
      const mine = turn.current;
      setOutcome({ ...nothing, running: true });
      void access.then((allowed) => {
        if (mine !== turn.current) return;
        if (allowed.ok) connect(draft);
        else setOutcome({ ...nothing, problem: allowed.problem });
      });
    },
    refuse: (problem) => {
      close();
      setOutcome({ ...nothing, problem });
    },
    stop: () => {
      close();
      setOutcome(({ steps }) => ({ ...nothing, steps: known(steps), stopped: true }));
    },
    clear: () => {
      close();
      setOutcome(nothing);
    },
  };
}
