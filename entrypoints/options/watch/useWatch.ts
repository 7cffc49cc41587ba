import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { isSwitchedOn } from '../../../core/features';
import type { SettingsView, WatchView } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';

export interface Watch {
  /** Null while it is switched off, and until the worker has answered. */
  readonly view: WatchView | null;
  /** The worker did not answer, in words. */
  readonly problem: string | undefined;
  reload(): Promise<void>;
}

export const WatchContext = createContext<Watch>({
  view: null,
  problem: undefined,
  reload: () => Promise.resolve(),
});

/** What is watched, what waits, and what stands in the way, wherever on the page it is shown. */
export const useWatch = (): Watch => useContext(WatchContext);

/** What is found and done meanwhile tells nobody. */
const LOOK_EVERY_MS = 20_000;
/** The person has just chosen views, and looks on. */
const LOOK_SOON_MS = 2_000;

/** The first look at a desk is under way, or about to begin. */
const isBeginning = ({ asks, problem, desks }: WatchView): boolean =>
  asks.length === 0 && problem === null && desks.some((desk) => desk.state === 'watching' && desk.lookedAt === null);

export const isWatchOn = ({ effective }: Pick<SettingsView, 'effective'>): boolean =>
  isSwitchedOn(effective.capabilities, 'watch');

/** Asks the worker whenever the settings were read anew, and now and then while the page is looked at. */
export function useWatchView(settings: SettingsView): Watch {
  const [view, setView] = useState<WatchView | null>(null);
  const [problem, setProblem] = useState<string>();
  const turn = useRef(0);
  const isOn = isWatchOn(settings);
  const pause = view !== null && isBeginning(view) ? LOOK_SOON_MS : LOOK_EVERY_MS;

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const told = isWatchOn(settings) ? await ask('watch.get', {}) : null;
      if (mine !== turn.current) return;
      setView(told);
      setProblem(undefined);
    } catch (thrown) {
      const words = noAnswerWords(thrown);
      if (mine === turn.current) setProblem(words);
    }
  }, [settings]);

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (!isOn) return;
    const again = setInterval(() => {
      if (!document.hidden) void reload();
    }, pause);
    return () => clearInterval(again);
  }, [isOn, pause, reload]);

  return { view: isOn ? view : null, problem: isOn ? problem : undefined, reload };
}
