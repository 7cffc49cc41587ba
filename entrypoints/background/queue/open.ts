import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { detectTicket } from '../../../adapters/detect';
import { addressOf } from '../../../adapters/ticket-names';
import { desksideError } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import type { Effective } from '../../../core/policy/effective';
import type { QueueRequests } from '../../../core/queue-panel';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { deskAt } from '../desks/known';
import { deskTabsOf } from '../desks/tabs';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { isOn } from '../rules/usable';
import { hostedAt } from './address';
import { isRefused, whileOn } from './power';

/** In `storage.session`: by the desk's origin the tab in which the panel showed something last. */
const LED = 'queue.tabs';
const ledSchema = z.record(z.string(), z.number());

type Tab = Browser.tabs.Tab & { readonly id: number };

const hasId = (tab: Browser.tabs.Tab): tab is Tab => tab.id !== undefined;

const ledTabs = async (): Promise<Readonly<Record<string, number>>> =>
  ledSchema.safeParse((await browser.storage.session.get(LED))[LED]).data ?? {};

/** Which tab the panel used at each desk is nobody's to know any more. */
export const forgetLedTabs = (): Promise<void> => browser.storage.session.remove(LED);

async function note(origin: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ [LED]: { ...(await ledTabs()), [origin]: tabId } });
}

/** Runs in the tab: somebody stands in a field for more than one line, and something is written there. */
function isBeingWritten(): boolean {
  let at: Element | null = document.activeElement;
  for (let depth = 0; at !== null && depth < 20; depth += 1) {
    const inner =
      at.shadowRoot?.activeElement ?? (at instanceof HTMLIFrameElement ? at.contentDocument?.activeElement : null);
    if (inner == null) break;
    at = inner;
  }
  const field = at?.closest<HTMLElement>('textarea, [contenteditable=""], [contenteditable="true"]');
  if (field == null) return false;
  return (field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? '')).trim() !== '';
}

/** Whether a reply is being written in a tab, as far as it says; one that does not answer is left alone. */
async function isBusy(tabId: number): Promise<boolean> {
  try {
    const told = await inTime(
      browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: isBeingWritten }),
    );
    return told === 'late' || told[0]?.result === true;
  } catch (thrown) {
    logProblem('a desk tab could not be asked', thrown);
    return true;
  }
}

async function show({ id, windowId }: Tab, address: string | null): Promise<void> {
  await browser.tabs.update(id, { active: true, ...(address === null ? {} : { url: address }) });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

/** The tab that the panel used last, else the one that leads. */
async function tabToLead(tabs: readonly Tab[], origin: string): Promise<Tab | null> {
  const last = (await ledTabs())[origin];
  const [first] = tabs.filter(({ discarded }) => discarded !== true).toSorted((a, b) => a.id - b.id);
  const tab = tabs.find(({ id }) => id === last) ?? first ?? null;
  return tab === null || (tab.discarded !== true && (await isBusy(tab.id))) ? null : tab;
}

/** Shows a ticket in one of its desk's tabs. `from`: the tab that asks, which is not led away from what it shows. */
async function openIn(
  ref: TicketRef,
  counts: Effective,
  from: number | null,
): Promise<QueueRequests['queue.open']['out']> {
  const { origin } = ref;
  if ((await deskAt(origin))?.desk !== ref.desk) return { error: desksideError('unknown-desk') };
  const hosted = await hostedAt(origin, counts);
  const tabs = (await deskTabsOf(origin)).filter(hasId);
  const shows = ({ url }: Tab): boolean => {
    const shown: TicketRef | null = url === undefined ? null : detectTicket(new URL(url), hosted);
    return shown !== null && sameTicket(shown, ref);
  };
  const there = tabs.find(shows);
  const address = there === undefined ? addressOf(ref, hosted) : null;
  if (there !== undefined) await show(there, null);
  else if (address === null) return { error: desksideError('unknown-desk') };
  const others = tabs.filter(({ id }) => id !== from);
  const led = there ?? (await tabToLead(others, origin));
  if (led !== null && there === undefined) await show(led, address);
  const opened = led ?? (await browser.tabs.create({ url: address ?? origin, active: true }));
  if (opened.id !== undefined) await note(origin, opened.id);
  return { error: null };
}

/** Shows a ticket in the desk's own tab, the same one each time; one in which a reply is being written stays as it is. */
export async function openTicket({
  ref,
}: QueueRequests['queue.open']['in']): Promise<QueueRequests['queue.open']['out']> {
  const counts = await whileOn();
  return isRefused(counts) ? { error: counts } : openIn(ref, counts, null);
}

/** The same for a card, which leads to other tickets of its own desk only. */
export async function openBeside(
  { ref }: Requests['ticket.show']['in'],
  { tabId, origin }: { readonly tabId: number; readonly origin: string },
): Promise<Requests['ticket.show']['out']> {
  const counts = await loadEffective();
  if (!isOn(counts)) return { error: desksideError('off') };
  return ref.origin === origin ? openIn(ref, counts, tabId) : { error: desksideError('unknown-desk') };
}
