import { say } from '../../../../core/words/say';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserModelState, downloadBrowserModel, type BrowserModelState } from '../../../lib/browser-model';

export interface BrowserModel {
  /** Null until the browser has answered. */
  readonly state: BrowserModelState | null;
  /** 0 to 1 while it is downloaded at this page's wish. */
  readonly part: number | null;
  /** What became of the last download. */
  readonly outcome: { readonly said: string; readonly problem?: string };
  look(): Promise<void>;
  /** Straight from a click. */
  download(): void;
  cancel(): void;
}

function failedWords(thrown: unknown): string {
  if (!(thrown instanceof DOMException)) throw thrown;
  if (thrown.name === 'NotAllowedError') return say('answers.own.not-allowed');
  if (thrown.name === 'QuotaExceededError') return say('answers.own.no-room');
  return say('answers.own.failed', { name: thrown.name });
}

/** The state of the browser's own model, and its download. */
export function useBrowserModel(): BrowserModel {
  const [state, setState] = useState<BrowserModelState | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<BrowserModel['outcome']>({ said: '' });
  const stop = useRef<AbortController | null>(null);

  const look = useCallback(async () => setState(await browserModelState()), []);
  useEffect(() => {
    void look();
    return () => stop.current?.abort();
  }, [look]);

  const download = async (signal: AbortSignal): Promise<BrowserModel['outcome']> => {
    try {
      await downloadBrowserModel(setPart, signal);
      return { said: say('answers.own.is-downloaded') };
    } catch (thrown) {
      if (signal.aborted) return { said: say('answers.own.stopped') };
      return { said: '', problem: failedWords(thrown) };
    }
  };

  return {
    state,
    part,
    outcome,
    look,
    download: () => {
      const controller = new AbortController();
      stop.current = controller;
      setPart(0);
      setOutcome({ said: '' });
      void download(controller.signal).then(async (ended) => {
        setOutcome(ended);
        await look();
        setPart(null);
      });
    },
    cancel: () => stop.current?.abort(),
  };
}
