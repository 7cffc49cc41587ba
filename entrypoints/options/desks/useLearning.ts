import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { desksideError } from '../../../core/errors';
import { PORTS, type LearnProgress } from '../../../core/messages';

type Port = ReturnType<typeof browser.runtime.connect>;
type Said = 'watch' | 'start' | 'go-on' | 'stop';

const isUnderWay = (progress: LearnProgress | null): boolean =>
  progress?.state === 'running' || progress?.state === 'quiet';

/** "Learn from solved tickets" over its own port: this page only looks on and says what was pressed; closing it stops nothing. */
export function useLearning(origin: string, onEnd: () => void) {
  const [progress, setProgress] = useState<LearnProgress | null>(null);
  const port = useRef<Port | null>(null);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });
  const last = useRef<LearnProgress | null>(null);

  const show = useCallback((told: LearnProgress | null) => {
    const wasUnderWay = isUnderWay(last.current);
    last.current = told;
    setProgress(told);
    if (wasUnderWay && !isUnderWay(told)) ended.current();
  }, []);

  const say = useCallback(
    (type: Said): void => {
      if (port.current === null) {
        const opened = browser.runtime.connect({ name: PORTS.learn });
        port.current = opened;
        // The worker is the only one that can be at the other end.
        opened.onMessage.addListener((message: unknown) => show(message as LearnProgress));
        opened.onDisconnect.addListener(() => {
          if (port.current !== opened) return;
          port.current = null;
          const before = last.current;
          if (before !== null && isUnderWay(before))
            show({ ...before, state: 'waiting', error: desksideError('worker-restarted') });
        });
      }
      port.current.postMessage({ type, origin });
    },
    [origin, show],
  );

  useEffect(() => {
    say('watch');
    return () => {
      port.current?.disconnect();
      port.current = null;
    };
  }, [say]);

  return {
    /** Null where nothing was begun yet. */
    progress,
    start: () => {
      show({ state: 'running', read: 0, kept: 0, of: 0 });
      say('start');
    },
    goOn: () => say('go-on'),
    stop: () => say('stop'),
  };
}
