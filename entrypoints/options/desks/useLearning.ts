import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { desksideError } from '../../../core/errors';
import { PORTS, type LearnProgress } from '../../../core/messages';

export interface Learning {
  readonly progress: LearnProgress | null;
  start(): void;
  stop(): void;
}

type Port = ReturnType<typeof browser.runtime.connect>;

/** "Learn from solved tickets" over its own port: closing the port stops it, and so does leaving the page. */
export function useLearning(origin: string, onEnd: () => void): Learning {
  const [progress, setProgress] = useState<LearnProgress | null>(null);
  const port = useRef<Port | null>(null);

  const close = () => {
    port.current?.disconnect();
    port.current = null;
  };
  useEffect(
    () => () => {
      port.current?.disconnect();
    },
    [],
  );

  const end = (state: 'stopped' | 'failed') => {
    setProgress((before) =>
      before?.state === 'running'
        ? { ...before, state, ...(state === 'failed' ? { error: desksideError('worker-restarted') } : {}) }
        : before,
    );
    onEnd();
  };

  return {
    progress,
    start: () => {
      close();
      const opened = browser.runtime.connect({ name: PORTS.learn });
      port.current = opened;
      setProgress({ state: 'running', read: 0, kept: 0, of: 0 });
      opened.onMessage.addListener((message: unknown) => {
        // The worker is the only one that can be at the other end.
        const told = message as LearnProgress;
        setProgress(told);
        if (told.state === 'running') return;
        close();
        onEnd();
      });
      opened.onDisconnect.addListener(() => {
        if (port.current === opened) end('failed');
      });
      opened.postMessage({ type: 'start', origin });
    },
    stop: () => {
      close();
      end('stopped');
    },
  };
}
