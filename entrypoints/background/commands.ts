import { browser } from 'wxt/browser';
import { toPageSchema } from '../../core/messages';
import { logProblem } from './log';
import { tellTab } from './tabs';

/** The browser's keyboard commands go to the active tab, where the shown ticket knows what they mean. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const message = toPageSchema.safeParse({ type: 'command', command });
    if (!message.success) return logProblem('commands', new TypeError('an unknown command'));
    if (tab?.id !== undefined) void tellTab(tab.id, message.data);
  });
}
