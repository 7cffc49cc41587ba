import { browser } from 'wxt/browser';
import { asCommand } from '../../core/messages';
import { logProblem } from './log';
import { tellTab } from './tabs';

/** The browser's keyboard commands go to the active tab, where the shown ticket knows what they mean. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = asCommand(name);
    if (!command) return logProblem('commands', new TypeError('an unknown command'));
    if (tab?.id !== undefined) void tellTab(tab.id, { type: 'command', command });
  });
}
