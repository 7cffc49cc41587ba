import { browser } from 'wxt/browser';
import type { DeskTab } from './desk-tabs';

/** Browsers on a telephone have no windows. */
export const canShowBeside = (): boolean => typeof browser.windows?.create === 'function';

/** What browsers know of the screen beyond the standard. */
interface Room {
  readonly availLeft?: number;
  readonly availTop?: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

/** Our own page on the left half of the screen, the desk's tab in a window on the right. False where the browser does not let us. */
export async function showBeside(tab: Pick<DeskTab, 'id' | 'windowId'>): Promise<boolean> {
  const { availLeft = 0, availTop = 0, availWidth, availHeight }: Room = window.screen;
  const width = Math.floor(availWidth / 2);
  const half = (left: number) => ({ left, top: availTop, width, height: availHeight });
  try {
    const own = await browser.windows.getCurrent();
    if (own.id === undefined) return false;
    const right = half(availLeft + width);
    // A window that fills the screen takes no size.
    await browser.windows.update(own.id, { state: 'normal' });
    await browser.windows.update(own.id, half(availLeft));
    if (tab.windowId === own.id) await browser.windows.create({ tabId: tab.id, ...right });
    else {
      await browser.tabs.update(tab.id, { active: true });
      await browser.windows.update(tab.windowId, { state: 'normal' });
      await browser.windows.update(tab.windowId, right);
    }
    return true;
  } catch {
    return false;
  }
}

async function bringForward(tabId: number, windowId: number | undefined): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined && browser.windows !== undefined)
    await browser.windows.update(windowId, { focused: true });
}

export const goToDesk = (tab: DeskTab): Promise<void> => bringForward(tab.id, tab.windowId);

export async function comeBack(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await bringForward(own.id, own.windowId);
}
