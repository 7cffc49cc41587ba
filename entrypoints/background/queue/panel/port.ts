import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { QueueTold } from '../../../../core/queue-panel';
import { POLICY_NOW } from '../../store/policy/copies';
import { onTicketsChanged } from '../../store/ledger/ticket-changes';
import { onDesksChanged } from '../news';
import type { Refresher } from '../refresh';
import { onRunsChanged } from '../runs/requests';
import { panelOpened } from '../show';
import { Telling } from './telling';

const wishSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('refresh') }),
  z.strictObject({ type: z.literal('ping') }),
]);

/** Its tab was opened, closed or led elsewhere: a desk may be open or closed by that. */
function onTabs(told: () => void): () => void {
  const updated = (
    _tabId: number,
    { url, status, discarded }: { url?: string; status?: string; discarded?: boolean },
  ): void => {
    if (url !== undefined || status === 'complete' || discarded !== undefined) told();
  };
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(told);
  return () => {
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(told);
  };
}

function onSet(told: () => void): () => void {
  const changed = (changes: Readonly<Record<string, unknown>>): void => {
    if ('settings' in changes || POLICY_NOW in changes) told();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/**
 * Tells one page of the queue what is there, and from then on what has changed. Nothing of it has to outlive the worker: the page
 * connects again and is told anew. While the queue is off nothing is told but that, and no desk is asked.
 */
export function serveQueue(port: Browser.runtime.Port, refresher: Refresher): void {
  let isOpen = true;
  let closes: (() => void) | null = null;
  const tell = (told: QueueTold): void => {
    if (isOpen) port.postMessage(told);
  };
  const telling = new Telling(tell, (isOn) => {
    if (isOn && isOpen) closes ??= refresher.opened();
    if (isOn) return;
    closes?.();
    closes = null;
  });
  const ends = [
    panelOpened(port.sender?.tab),
    onTicketsChanged((keys) => telling.tickets(keys)),
    onDesksChanged(() => telling.desksChanged()),
    onRunsChanged(() => telling.runsChanged()),
    onTabs(() => {
      telling.desksChanged();
      refresher.look();
    }),
    onSet(() => telling.all()),
  ];
  port.onMessage.addListener((message: unknown) => {
    // A ping says nothing: that it came keeps the worker awake.
    if (wishSchema.safeParse(message).data?.type === 'refresh') refresher.pressed();
  });
  port.onDisconnect.addListener(() => {
    isOpen = false;
    closes?.();
    for (const end of ends) end();
  });
  telling.all();
}
