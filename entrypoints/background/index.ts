import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { PORTS } from '../../core/messages';
import { forwardCommands } from './commands';
import { serveLearning } from './learn/learn';
import { prune } from './ledger/upkeep';
import { logProblem } from './log';
import { answerRequests } from './requests/answer';
import { whoAsks } from './requests/sender';
import { Hub } from './session/hub';
import { TicketSession } from './session/ticket-session';
import { loadSettings } from './settings/store';
import { reviveOpenTabs } from './tabs';

/** Content scripts have no business in our storage. Firefox has no such switch: there the keys are ciphered all the same. */
async function closeStorageToPages(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

async function tidyUp(): Promise<void> {
  const { settings, problem } = await loadSettings();
  if (problem === null) await prune(settings.learning.retentionDays);
}

export default defineBackground(() => {
  const hub = new Hub();
  const noting = (where: string) => (thrown: unknown) => logProblem(where, thrown);

  closeStorageToPages().catch(noting('storage access'));
  answerRequests(hub);
  forwardCommands();
  browser.runtime.onConnect.addListener((port) => {
    const asker = whoAsks(port.sender);
    if (port.name === PORTS.ticket && asker.kind === 'desk-tab') new TicketSession(port, hub);
    else if (port.name === PORTS.learn && asker.kind === 'extension-page') serveLearning(port);
    else port.disconnect();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    reviveOpenTabs().catch(noting('open tabs'));
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
  browser.runtime.onStartup.addListener(() => void tidyUp().catch(noting('retention')));
});
