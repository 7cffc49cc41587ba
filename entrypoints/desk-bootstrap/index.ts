import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAddress, type AddressTells, type Hosted } from '../../adapters/detect';
import { request } from '../lib/request';
import { followAddress } from './address';
import { isOrphan, lifeOfThisScript } from './alive';
import { publishHandle, readHandle, type DeskHandle } from './handle';
import { keepEarlyRoom } from './early-room';
import { askWhoseDomain, isNamed } from './hosted';
import { guardKeyboard, isRepeat } from './keyboard-guard';

/**
 * The bootstrap: small, no framework. It only follows the address and, when a ticket is or may be shown there and Deskside is
 * on, asks the worker for the widgets. It reads nothing of the page. On a person's own domain, where the worker registers it, it first asks
 * which desk that is.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window.self) return;
  const alive = lifeOfThisScript();
  const earlier = readHandle();
  if (earlier && !earlier.alive.aborted) return;

  let current: AddressTells = null;
  let hosted: Hosted | undefined;
  let endEarlyRoom = (): void => undefined;
  const named = isNamed(new URL(location.href));
  const listeners = new Set<(told: AddressTells) => void>();
  const handle: DeskHandle = {
    get current() {
      return current;
    },
    watch(listener: (told: AddressTells) => void, signal: AbortSignal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
      listener(current);
    },
    alive,
    widgets: false,
    source: false,
    lent: {},
    host: null,
    endEarlyRoom: () => endEarlyRoom(),
    isRepeat,
  };
  guardKeyboard((target) => target === handle.host, alive);
  publishHandle(handle);

  // The extension was updated under this tab: the next version's script takes over.
  const unlessGone = (asking: Promise<unknown>): void =>
    void asking.catch((thrown: unknown) => {
      if (!(thrown instanceof Error)) throw thrown;
    });
  const wantWidgets = (): void => {
    if (current !== null && !handle.widgets && !isOrphan()) unlessGone(request('widgets.inject', {}));
  };
  const look = (): void => {
    const next = readAddress(new URL(location.href), hosted);
    // One detector makes both, so the same ticket is the same text.
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    for (const listener of listeners) listener(current);
    wantWidgets();
  };

  const lookAround = async (): Promise<void> => {
    if (!named) {
      const first = hosted === undefined;
      hosted = await askWhoseDomain();
      if (first && hosted.pages) endEarlyRoom = keepEarlyRoom(hosted.pages);
    }
    const before = current;
    look();
    if (current === before) wantWidgets();
  };

  followAddress(look, alive);
  // Shown again as the browser had kept it: what was said to it meanwhile it did not hear.
  addEventListener('pageshow', ({ persisted }) => persisted && unlessGone(lookAround()), { signal: alive });
  const onMessage = (message: unknown): void => {
    if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'settings-changed')
      unlessGone(lookAround());
  };
  browser.runtime.onMessage.addListener(onMessage);
  alive.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage));
  if (named) look();
  else unlessGone(lookAround());
});
