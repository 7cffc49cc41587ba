import { useCallback, useEffect, useState } from 'react';
import { browser, type Browser } from 'wxt/browser';
import { permissionPattern } from '../../../lib/desk-address';

/** An open tab of a desk. */
export interface DeskTab {
  readonly id: number;
  readonly windowId: number;
  readonly title: string;
  /** What is looked at. */
  readonly path: string;
}

const originOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : null;

const usedAt = ({ lastAccessed = 0 }: Browser.tabs.Tab): number => lastAccessed;

/** The tabs of an address that are awake, the last used first. None without the browser's grant, which alone tells addresses. */
export async function openTabs(origin: string): Promise<readonly DeskTab[]> {
  const tabs = await browser.tabs.query({ url: permissionPattern(origin) });
  return tabs
    .filter(({ url, discarded }) => originOf(url) === origin && discarded !== true)
    .toSorted((a, b) => usedAt(b) - usedAt(a))
    .flatMap(({ id, windowId, title = '', url = '' }) => {
      const { pathname } = new URL(url);
      return id === undefined || windowId === undefined
        ? []
        : [{ id, windowId, title: title || pathname, path: pathname }];
    });
}

/** Followed while the page is looked at; null until they are known. */
export function useDeskTabs(origin: string): readonly DeskTab[] | null {
  const [tabs, setTabs] = useState<readonly DeskTab[] | null>(null);
  const look = useCallback(() => void openTabs(origin).then(setTabs), [origin]);
  useEffect(() => {
    look();
    const { onUpdated, onRemoved, onActivated } = browser.tabs;
    const events = [onUpdated, onRemoved, onActivated];
    for (const event of events) event.addListener(look);
    window.addEventListener('focus', look);
    return () => {
      for (const event of events) event.removeListener(look);
      window.removeEventListener('focus', look);
    };
  }, [look]);
  return tabs;
}
