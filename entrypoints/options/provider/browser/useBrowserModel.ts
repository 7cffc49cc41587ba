import { phrase, type Phrase } from '../../../../core/words/phrase';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserModelState, downloadBrowserModel, type BrowserModelState } from '../../../lib/browser-model';
import { done, refused, type Saved, useSaving } from '../../../pages/saving';

export type BrowserModel = ReturnType<typeof useBrowserModel>;

function failedPhrase(thrown: unknown): Phrase {
  if (!(thrown instanceof DOMException)) throw thrown;
  if (thrown.name === 'NotAllowedError') return phrase('answers.own.not-allowed');
  if (thrown.name === 'QuotaExceededError') return phrase('answers.own.no-room');
  return phrase('answers.own.failed', { name: thrown.name });
}

/** The state of the browser's own model, and its download. */
export function useBrowserModel() {
  const [state, setState] = useState<BrowserModelState | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const { save, forgetAll, ...outcome } = useSaving();
  const stop = useRef<AbortController | null>(null);

  const look = useCallback(async () => setState(await browserModelState()), []);
  useEffect(() => {
    void look();
    return () => stop.current?.abort();
  }, [look]);

  const download = async (signal: AbortSignal): Promise<Saved> => {
    try {
      await downloadBrowserModel(setPart, signal);
      return done(phrase('answers.own.is-downloaded'));
    } catch (thrown) {
      return signal.aborted ? done(phrase('answers.own.stopped')) : refused(failedPhrase(thrown));
    }
  };

  return {
    /** Null until the browser has answered. */
    state,
    /** 0 to 1 while it is downloaded at this page's wish. */
    part,
    /** What became of the last download. */
    outcome,
    look,
    /** Straight from a click. */
    download: () => {
      const controller = new AbortController();
      stop.current = controller;
      setPart(0);
      forgetAll();
      void save(() => download(controller.signal)).then(async () => {
        await look();
        setPart(null);
      });
    },
    cancel: () => stop.current?.abort(),
  };
}
