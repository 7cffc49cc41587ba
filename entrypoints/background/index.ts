import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { defineBackground } from 'wxt/utils/define-background';
import { PORTS } from '../../core/messages';
import { forwardCommands } from './desks/commands';
import { setUpDesks } from './desks/set-up';
import { enterCutOff } from './store/ledger/asked-book';
import { finishErasing } from './store/databases';
import { suggestionBook } from './store/ledger/suggestion-book';
import { onTicketsChanged } from './store/ledger/ticket-changes';
import { noteInstalled } from './store/seen-version';
import { renewSettings } from './store/settings/store';
import { serveLearning } from './desks/learn/learn';
import { Learner } from './desks/learn/learner';
import { followRequestTexts } from './rules/request-texts';
import { followRetention } from './rules/retention';
import { logProblem } from './log';
import { answerRequests } from './page-requests/answer';
import { serveTest } from './page-requests/connection-test';
import { whereFrom } from './page-requests/sender';
import { serveQueue } from './queue/panel/port';
import { followPanel } from './queue/panel/switched';
import { Refresher } from './queue/refresh';
import { Snoozer } from './queue/snoozer';
import { Hub } from './session/hub';
import { TicketSession } from './session/ticket-session';
import { lookForPolicy } from './rules/arrival';
import { planWelcome, welcome } from './rules/welcome';
import { Runner } from './queue/runs/runner';
import { Watcher } from './watch/watcher';

/** Content scripts have no business in our storage. Firefox has no such switch: there the keys are ciphered all the same. */
async function closeStorageToPages(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

/** Whether there is anything to set, only the policy knows. */
async function greet(): Promise<void> {
  await planWelcome();
  await lookForPolicy();
  await welcome();
}

/** Milliseconds. */
const BADGE_MS = 300;

export default defineBackground(() => {
  // An extension may not make code of texts: to find that out costs each start a refusal.
  z.config({ jitless: true });
  const hub = new Hub();
  const learner = new Learner(hub);
  const watcher = new Watcher(hub);
  const runner = new Runner(hub);
  const refresher = new Refresher();
  const noting = (where: string) => (thrown: unknown) => logProblem(where, thrown);

  renewSettings().catch(noting('settings'));
  closeStorageToPages().catch(noting('storage access'));
  finishErasing().catch(noting('erasing'));
  enterCutOff().catch(noting('usage'));
  suggestionBook.writeWaiting().catch(noting('ledger'));
  answerRequests(hub);
  forwardCommands();
  setUpDesks(hub);
  followRetention();
  followRequestTexts();
  followPanel();
  watcher.start();
  runner.start();
  new Snoozer().start();
  hub.onOpened(() => void watcher.showBadge());
  let badge: ReturnType<typeof setTimeout> | null = null;
  // What was decided or opened in the queue waits no more; many at once are counted once.
  onTicketsChanged(() => {
    badge ??= setTimeout(() => {
      badge = null;
      void watcher.showBadge();
    }, BADGE_MS);
  });
  const news = (origin: string): void => void watcher.news(origin).then(() => refresher.look());
  learner.resume().catch(noting('learning'));
  browser.runtime.onConnect.addListener((port) => {
    const from = whereFrom(port.sender);
    // The session itself refuses a tab that is not its ticket's desk: to find out takes longer than a first message waits.
    if (port.name === PORTS.ticket && from.kind === 'tab') {
      new TicketSession(port, hub, learner);
      news(from.origin);
      port.onDisconnect.addListener(() => news(from.origin));
      learner.resume().catch(noting('learning'));
    } else if (port.name === PORTS.learn && from.kind === 'extension-page') serveLearning(port, learner);
    else if (port.name === PORTS.test && from.kind === 'extension-page') serveTest(port, hub);
    else if (port.name === PORTS.queue && from.kind === 'extension-page') serveQueue(port, refresher);
    else port.disconnect();
  });
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    noteInstalled(reason, previousVersion).catch(noting('news'));
    if (reason === 'install') void greet().catch(noting('welcome'));
  });
});
