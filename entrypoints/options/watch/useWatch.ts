import { createContext, useCallback, useContext, useEffect } from 'react';
import { isSwitchedOn } from '../../../core/features';
import type { SettingsView, WatchView } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';

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
  const isOn = isWatchOn(settings);
  const { found, problem, reload } = useAsked(
    useCallback(async () => (isWatchOn(settings) ? await ask('watch.get', {}) : null), [settings]),
  );
  const pause = found !== null && isBeginning(found) ? LOOK_SOON_MS : LOOK_EVERY_MS;

  useEffect(() => {
    if (!isOn) return;
    const again = setInterval(() => {
      if (!document.hidden) void reload();
    }, pause);
    return () => clearInterval(again);
  }, [isOn, pause, reload]);

  return { view: isOn ? found : null, problem: isOn ? problem : undefined, reload };
}
