import { browser } from 'wxt/browser';

const TITLE = 'Deskside';
const BAD_TITLE = 'Deskside hides on this tab: the ticket could not be read. Open this for more.';

/** The one place where a tab whose widgets hide still shows something. Only this tab's icon changes. */
export async function showBadge(tabId: number, bad: boolean): Promise<void> {
  const { action } = browser;
  if (bad) await action.setBadgeBackgroundColor({ tabId, color: '#b3261e' });
  await action.setBadgeText({ tabId, text: bad ? '!' : '' });
  await action.setTitle({ tabId, title: bad ? BAD_TITLE : TITLE });
}
