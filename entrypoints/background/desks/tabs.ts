import { browser, type Browser } from 'wxt/browser';
import { detectTicket } from '../../../adapters/detect';
import type { Requests, ToPage } from '../../../core/messages';
import type { Settings } from '../../../core/settings';
import type { DeskId, TicketRef } from '../../../core/ticket-ref';
import { hostedBy } from './descriptions';
import { addedPatterns, builtInDesk, builtInPatterns } from './hosts';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';

export const originOf = (tab: Browser.tabs.Tab): string | null =>
  tab.url === undefined ? null : new URL(tab.url).origin;

/** Open tabs with agent pages of built-in desks, and with pages of these. */
async function tabsWith(added: Settings['customDesks']): Promise<Browser.tabs.Tab[]> {
  const tabs = await browser.tabs.query({
    url: [...builtInPatterns, ...added.flatMap(addedPatterns)],
  });
  return tabs.filter((tab) => {
    const origin = originOf(tab);
    return origin !== null && (builtInDesk(origin) !== null || added.some((custom) => custom.origin === origin));
  });
}

export const deskTabs = async (): Promise<Browser.tabs.Tab[]> => tabsWith((await loadEffective()).settings.customDesks);

export const deskTabsOf = async (origin: string): Promise<Browser.tabs.Tab[]> =>
  (await deskTabs()).filter((tab) => originOf(tab) === origin);

/** The tickets that tabs show, as far as addresses tell. */
export async function openTickets(): Promise<TicketRef[]> {
  const { settings, rules } = await loadEffective();
  const { customDesks } = settings;
  const hosted = new Map(
    await Promise.all(customDesks.map(async (custom) => [custom.origin, await hostedBy(custom, rules)] as const)),
  );
  return (await tabsWith(customDesks)).flatMap((tab) => {
    const ref = tab.url === undefined ? null : detectTicket(new URL(tab.url), hosted.get(originOf(tab) ?? ''));
    return ref === null ? [] : [ref];
  });
}

/** An open tab of the desk in which something of ours can work: none that the browser has put to sleep. */
export const findDeskTab = async (origin: string): Promise<number | null> =>
  (await deskTabsOf(origin)).find(({ discarded }) => discarded !== true)?.id ?? null;

/**
 * Tells a tab. True when somebody listened; a tab that has no script of ours yet (it was open before the installation) is not an
 * error. One that is busy or frozen keeps nobody waiting, and counts as listening: it has the message when it wakes.
 */
export async function tellTab(tabId: number, message: ToPage): Promise<boolean> {
  try {
    await inTime(browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
    return true;
  } catch (thrown) {
    logProblem('a desk tab did not listen', thrown);
    return false;
  }
}

/** Answers the tabs in which nobody listened. */
export async function tellTabs(
  tabs: readonly Browser.tabs.Tab[],
  message: ToPage,
): Promise<readonly Browser.tabs.Tab[]> {
  const listened = await Promise.all(tabs.map((tab) => tab.id === undefined || tellTab(tab.id, message)));
  return tabs.filter((_, index) => listened[index] === false);
}

/** Desks that an organisation has just taken away hear of it too. */
export const tellDeskTabs = async (message: ToPage): Promise<readonly Browser.tabs.Tab[]> =>
  tellTabs(await tabsWith((await loadEffective()).stored.customDesks), message);

/** Our files that are put into tabs. */
type OurFile =
  | `/desk-widgets-${DeskId}.js`
  | `/desk-source-${DeskId}.js`
  | `/desk-writing-${DeskId}.js`
  | '/desk-seldom-described.js'
  | '/desk-later.js'
  | '/desk-craft.js'
  | '/desk-preview.js'
  | '/desk-more.js'
  | '/desk-summary.js'
  | '/desk-probe.js'
  | '/editor-bridge.js'
  | '/api-observer.js'
  | '/desk-bootstrap.js';

/** Puts one of our files into the top frame of a tab, and answers what it returned. `MAIN` is the page's own world, for the helpers only. */
export async function inject(tabId: number, file: OurFile, world: 'ISOLATED' | 'MAIN'): Promise<unknown> {
  const [done] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file], world });
  return done?.result;
}

/** The widgets of one desk come with nothing of the other desks. */
export const injectWidgetsOf = async (desk: DeskId, tabId: number): Promise<void> =>
  void (await inject(tabId, `/desk-widgets-${desk}.js`, 'ISOLATED'));

/** What reads one desk without its page, in any of its tabs that has the bootstrap. Twice does no harm. False where a tab has none. */
export const injectSourceOf = async (desk: DeskId, tabId: number): Promise<boolean> =>
  (await inject(tabId, `/desk-source-${desk}.js`, 'ISOLATED')) !== false;

/** What comes into one desk's page when its widgets ask for it. Twice does no harm. */
export async function injectLateOf(
  desk: DeskId,
  tabId: number,
  name: Requests['late.inject']['in']['name'],
): Promise<void> {
  const files = {
    writing: `/desk-writing-${desk}.js`,
    seldom: '/desk-seldom-described.js',
    later: '/desk-later.js',
    craft: '/desk-craft.js',
    preview: '/desk-preview.js',
    more: '/desk-more.js',
    summary: '/desk-summary.js',
  } as const;
  await inject(tabId, files[name], 'ISOLATED');
}

/** Gives the bootstrap to tabs that were open before the installation, an update or the adding of their desk. One that works already goes on, and the new one ends. */
export async function revive(tabs: readonly Browser.tabs.Tab[]): Promise<void> {
  const give = async ({ id, discarded }: Browser.tabs.Tab): Promise<void> => {
    if (id === undefined || discarded) return;
    try {
      // One that sleeps gets it when it wakes.
      await inTime(inject(id, '/desk-bootstrap.js', 'ISOLATED'));
    } catch (thrown) {
      logProblem('an open tab could not be given the script', thrown);
    }
  };
  await Promise.all(tabs.map(give));
}

export const reviveOpenTabs = async (): Promise<void> => revive(await deskTabs());

/** Those of these tabs that show a desk which counts now. */
export async function reviveDesksAmong(silent: readonly Browser.tabs.Tab[]): Promise<void> {
  const ids = new Set(silent.map(({ id }) => id));
  await revive((await deskTabs()).filter(({ id }) => ids.has(id)));
}
