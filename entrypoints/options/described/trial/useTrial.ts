import { phrase, type Phrase } from '../../../../core/words/phrase';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Description } from '../../../../core/described/description';
import type {
  FromTrial,
  Mark,
  MarkCount,
  Proposal,
  ToTrial,
  TrialAsk,
  TrialReport,
} from '../../../../core/described/trial';
import { noAnswerPhrase } from '../../../pages/ask';
import { comeBack, goToDesk } from './beside';
import type { DeskTab } from './desk-tabs';
import { reach, type Port } from './reach';
import { hostOf } from './words';

interface Tried {
  readonly report: TrialReport;
  readonly of: Description;
}

export interface Trial {
  readonly running: TrialAsk['what'] | null;
  readonly tried: Tried | null;
  /** By the names of the marks; null while nothing is outlined. */
  readonly counts: readonly MarkCount[] | null;
  /** Of the last pick; null before one, and where it was ended. */
  readonly proposals: readonly Proposal[] | null;
  readonly problem: Phrase | null;
  run(tab: DeskTab): void;
  mark(tab: DeskTab, marks: readonly Mark[]): void;
  pick(tab: DeskTab): void;
  /** Outlines and pointing end. */
  rest(): void;
}

type State = Pick<Trial, 'running' | 'tried' | 'counts' | 'proposals' | 'problem'>;

const nothing: State = { running: null, tried: null, counts: null, proposals: null, problem: null };

/** One thing at a time in one tab, over a port of its own: closing it, or this page, ends everything there. */
export function useTrial(origin: string, description: Description, base: string | null): Trial {
  const [state, setState] = useState<State>(nothing);
  const held = useRef<{ readonly port: Port; readonly tabId: number } | null>(null);
  const turn = useRef(0);
  /** What was asked about last; it may have been changed since. */
  const asked = useRef(description);
  const change = useCallback((with_: Partial<State>) => setState((before) => ({ ...before, ...with_ })), []);

  const letGo = useCallback(() => {
    const before = held.current;
    held.current = null;
    before?.port.disconnect();
  }, []);
  useEffect(() => letGo, [letGo]);

  const heard = useCallback(
    (message: FromTrial) => {
      if (message.id !== turn.current) return;
      switch (message.is) {
        case 'report':
          return change({ running: null, tried: { report: message.report, of: asked.current } });
        case 'counts':
          return change({ counts: message.counts });
        case 'picked':
          change({ running: null, proposals: message.proposals });
          return void comeBack();
        case 'rests':
          return change({ running: null, counts: null });
        case 'failed':
          return change({ running: null, counts: null, problem: phrase(`trial.failed.${message.why}`) });
      }
    },
    [change],
  );

  const portTo = useCallback(
    async (tab: DeskTab): Promise<Port | Phrase> => {
      if (held.current?.tabId === tab.id) return held.current.port;
      letGo();
      const reached = await reach(origin, tab.id);
      if (!reached.ok) return { key: `trial.unreached.${reached.why}`, values: { host: hostOf(origin) } };
      const { port } = reached;
      held.current = { port, tabId: tab.id };
      // Nobody else can be at the other end.
      port.onMessage.addListener((message: unknown) => heard(message as FromTrial));
      port.onDisconnect.addListener(() => {
        if (held.current?.port !== port) return;
        held.current = null;
        turn.current += 1;
        setState((before) =>
          before.running === null ? before : { ...before, running: null, counts: null, problem: phrase('trial.left') },
        );
      });
      return port;
    },
    [heard, letGo, origin],
  );

  const send = useCallback(
    async (tab: DeskTab, ask: TrialAsk) => {
      turn.current += 1;
      const id = turn.current;
      asked.current = description;
      setState(({ tried, counts }) => ({
        ...nothing,
        tried: ask.what === 'try' ? null : tried,
        counts: ask.what === 'mark' ? counts : null,
        running: ask.what,
      }));
      try {
        const port = await portTo(tab);
        if (id !== turn.current) return;
        if ('key' in port) return change({ running: null, problem: port });
        port.postMessage({ id, ask } satisfies ToTrial);
        if (ask.what === 'pick') await goToDesk(tab);
      } catch (thrown) {
        change({ running: null, problem: noAnswerPhrase(thrown) });
      }
    },
    [change, description, portTo],
  );

  const about = { description, base: base ?? state.tried?.report.base ?? null };
  return {
    ...state,
    run: (tab) => void send(tab, { what: 'try', description, base }),
    mark: (tab, marks) => void send(tab, { what: 'mark', marks, ...about }),
    pick: (tab) => void send(tab, { what: 'pick', ...about }),
    rest: () => {
      const { current } = held;
      if (current === null) return change({ running: null, counts: null });
      turn.current += 1;
      current.port.postMessage({ id: turn.current, ask: { what: 'rest' } } satisfies ToTrial);
    },
  };
}
