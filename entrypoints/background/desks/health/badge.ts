import { browser } from 'wxt/browser';
import type { Gate } from '../../../../core/policy/effective';
import { NAME, titleOf } from './title';

/** Takes a tab's own word away, so that it shows what all of them show. The types know no null, the browsers do. */
const AS_ALL = null as unknown as string;

const gateTitle = async (gate: Gate): Promise<string> =>
  gate === 'open' || gate === 'waiting' ? NAME : titleOf(`health.badge.${gate}`);

/** The one place where a tab whose widgets hide still shows something. Only this tab's icon changes. */
export async function showBadge(tabId: number, bad: boolean, gate: Gate): Promise<void> {
  const { action } = browser;
  if (bad) await action.setBadgeBackgroundColor({ tabId, color: '#b3261e' });
  await action.setBadgeText({ tabId, text: bad ? '!' : AS_ALL });
  await action.setTitle({ tabId, title: bad ? await titleOf('health.badge.hides') : await gateTitle(gate) });
}

const MOST_SHOWN = 99;

/** How many suggestions wait for somebody to open their ticket; nothing where none does. */
export async function showWaiting(count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  if ((await browser.action.getBadgeText({})) === text) return;
  await browser.action.setBadgeBackgroundColor({ color: '#3d5a80' });
  await browser.action.setBadgeText({ text });
}

/** Says on the toolbar why Deskside is nowhere to be seen. Tabs that had a title of their own get the new one. */
export async function showGate(gate: Gate, tabIds: readonly number[]): Promise<void> {
  const title = await gateTitle(gate);
  if ((await browser.action.getTitle({})) === title) return;
  await browser.action.setTitle({ title });
  await Promise.all(tabIds.map((tabId) => showBadge(tabId, false, gate)));
}
