import { browser } from 'wxt/browser';
import { asCommand, type Command } from '../../../core/messages';
import { showQueue } from '../../lib/show-queue';
import { logProblem } from '../log';
import { tellTab } from './tabs';

/** What the person (or the browser, where a key was taken already) has set. */
export async function readShortcuts(): Promise<Record<Command, string>> {
  const shortcuts: Record<Command, string> = { accept: '', dismiss: '', draft: '', insert: '' };
  for (const { name, shortcut } of await browser.commands.getAll()) {
    const command = asCommand(name);
    if (command) shortcuts[command] = shortcut ?? '';
  }
  return shortcuts;
}

/** Opens the queue, and is about no ticket. */
const QUEUE = 'queue';

/** The browser's keyboard commands go to the active tab, where the shown ticket knows what they mean. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // Straight from the press: the browser opens its panel only then.
    if (name === QUEUE) return void showQueue(tab?.windowId);
    const command = asCommand(name);
    if (!command) return logProblem('commands', new TypeError('an unknown command'));
    if (tab?.id !== undefined) void tellTab(tab.id, { type: 'command', command });
  });
}
