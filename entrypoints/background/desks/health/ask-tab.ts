import { browser } from 'wxt/browser';
import type { DeskHealth, PageHealth } from '../../../../core/health';
import type { ToPage } from '../../../../core/messages';
import { inTime } from '../../in-time';
import { logProblem } from '../../log';
import { deskHealth } from './compose';

/** With another try to read the ticket. */
const READ_MS = 20_000;

/** What the widgets of a tab say. Null: no ticket is shown there. `silent`: nothing of ours runs there, or the browser lets it sleep. */
export async function askTab(tabId: number, again: boolean): Promise<{ health: DeskHealth | null; silent: boolean }> {
  const message: ToPage = { type: 'health', again };
  try {
    // Its own widgets are the only ones who answer; a bootstrap alone leaves it unanswered.
    const answer: PageHealth | null | undefined | 'late' = await inTime(
      browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
      again ? READ_MS : undefined,
    );
    if (answer === 'late') return { health: null, silent: true };
    return { health: answer ? deskHealth(answer, new Date().toISOString()) : null, silent: false };
  } catch (thrown) {
    logProblem('a desk tab was not there to be asked', thrown);
    return { health: null, silent: true };
  }
}
