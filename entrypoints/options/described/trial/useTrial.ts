import { browser } from 'wxt/browser';
import { PORTS } from '../../../../core/messages';
import { ask, noAnswerPhrase } from '../../../pages/ask';
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
import { phrase, type Phrase } from '../../../../core/words/phrase';
import { comeBack, goToDesk } from './beside';
import type { DeskTab } from './desk-tabs';
import { hostOf } from '../../desks/words';

export type Port = ReturnType<typeof browser.tabs.connect>;

/** Why a tab cannot be worked in. `gone`: it was closed, or shows another address by now. */
export type Unreached = 'not-added' | 'no-access' | 'gone' | 'not-reached';

export type Reached = { readonly ok: true; readonly port: Port } | { readonly ok: false; readonly why: Unreached };

const no = (why: Unreached): Reached => ({ ok: false, why });

/**
 * Puts the script that tries descriptions into one tab, at a press, and opens a port to it. Only on an address that the person added
 * and the browser lets us into. Throws `NoAnswer`.
 */
export async function reach(origin: string, tabId: number): Promise<Reached> {
  const { desks } = await ask('desks.list', {});
  const added = desks.find((desk) => desk.origin === origin && desk.custom);
  if (added === undefined) return no('not-added');
  if (added.state === 'no-access') return no('no-access');
  let where: unknown;
  try {
    const [done] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/desk-trial.js'],
    });
    where = done?.result;
  } catch {
    return no('not-reached');
  }
  const isThere = typeof where === 'object' && where !== null && 'origin' in where && where.origin === origin;
  return isThere ? { ok: true, port: browser.tabs.connect(tabId, { name: PORTS.trial, frameId: 0 }) } : no('gone');
}

interface Tried {
  readonly report: TrialReport;
  readonly of: Description;
}

interface State {
  readonly running: TrialAsk['what'] | null;
  readonly tried: Tried | null;
  /** By the names of the marks; null while nothing is outlined. */
  readonly counts: readonly MarkCount[] | null;
  /** Of the last pick; null before one, and where it was ended. */
  readonly proposals: readonly Proposal[] | null;
  readonly problem: Phrase | null;
}

const nothing: State = { running: null, tried: null, counts: null, proposals: null, problem: null };

/** One thing at a time in one tab, over a port of its own: closing it, or this page, ends everything there. */
export function useTrial(origin: string, description: Description, base: string | null) {
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
    async (tab: DeskTab, wanted: TrialAsk) => {
      turn.current += 1;
      const id = turn.current;
      asked.current = description;
      setState(({ tried, counts }) => ({
        ...nothing,
        tried: wanted.what === 'try' ? null : tried,
        counts: wanted.what === 'mark' ? counts : null,
        running: wanted.what,
      }));
      try {
        const port = await portTo(tab);
        if (id !== turn.current) return;
        if ('key' in port) return change({ running: null, problem: port });
        port.postMessage({ id, ask: wanted } satisfies ToTrial);
        if (wanted.what === 'pick') await goToDesk(tab);
      } catch (thrown) {
        change({ running: null, problem: noAnswerPhrase(thrown) });
      }
    },
    [change, description, portTo],
  );

  const about = { description, base: base ?? state.tried?.report.base ?? null };
  return {
    ...state,
    run: (tab: DeskTab) => void send(tab, { what: 'try', description, base }),
    mark: (tab: DeskTab, marks: readonly Mark[]) => void send(tab, { what: 'mark', marks, ...about }),
    pick: (tab: DeskTab) => void send(tab, { what: 'pick', ...about }),
    /** Outlines and pointing end. */
    rest: () => {
      const { current } = held;
      if (current === null) return change({ running: null, counts: null });
      turn.current += 1;
      current.port.postMessage({ id: turn.current, ask: { what: 'rest' } } satisfies ToTrial);
    },
  };
}
