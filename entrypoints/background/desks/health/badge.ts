import { browser } from 'wxt/browser';
import type { Gate } from '../../../../core/policy/effective';

const BAD_TITLE = 'Deskside hides on this tab: the ticket could not be read. Open this for more.';

const titles: Readonly<Record<Gate, string>> = {
  open: 'Deskside',
  unlicensed: 'Deskside is not included in what your organisation has',
  paused: 'Deskside is paused by your organisation',
  waiting: 'Deskside',
  unreadable: 'Deskside could not read what your organisation has set',
};

/** The one place where a tab whose widgets hide still shows something. Only this tab's icon changes. */
export async function showBadge(tabId: number, bad: boolean, gate: Gate): Promise<void> {
  const { action } = browser;
  if (bad) await action.setBadgeBackgroundColor({ tabId, color: '#b3261e' });
  await action.setBadgeText({ tabId, text: bad ? '!' : '' });
  await action.setTitle({ tabId, title: bad ? BAD_TITLE : titles[gate] });
}

/** Says on the toolbar why Deskside is nowhere to be seen. Tabs that had a title of their own get the new one. */
export async function showGate(gate: Gate, tabIds: readonly number[]): Promise<void> {
  const title = titles[gate];
  if ((await browser.action.getTitle({})) === title) return;
  await browser.action.setTitle({ title });
  await Promise.all(tabIds.map((tabId) => showBadge(tabId, false, gate)));
}
