import { browser } from 'wxt/browser';
import type { DeskTabHealth } from '../../../core/health';
import type { Requests } from '../../../core/messages';
import { isOn } from '../rules/usable';
import type { CustomDesk } from '../../../core/settings';
import { deskAt, nameOfDesk } from '../desks/known';
import { askTab } from '../desks/health/ask-tab';
import { showBadge } from '../desks/health/badge';
import { loadEffective } from '../rules/load';
import { deskTabs, originOf } from '../desks/tabs';

type DeskTab = Awaited<ReturnType<typeof deskTabs>>[number];

interface Asking {
  /** The tab that the person looks at. */
  readonly seen: number | undefined;
  readonly again: boolean;
  readonly customDesks: readonly CustomDesk[];
}

async function healthOf(tab: DeskTab, { seen, again, customDesks }: Asking): Promise<DeskTabHealth[]> {
  const origin = originOf(tab);
  const desk = origin === null ? null : ((await deskAt(origin))?.desk ?? null);
  if (tab.id === undefined || origin === null || desk === null) return [];
  const answer = tab.discarded === true ? { health: null, silent: true } : await askTab(tab.id, again);
  const custom = customDesks.find((one) => one.origin === origin) ?? null;
  const described = { name: nameOfDesk(desk, custom), describedBy: custom?.described ?? null };
  return [{ tabId: tab.id, desk, ...described, origin, active: tab.id === seen, ...answer }];
}

/** Asks every open desk tab; while Deskside is off, none. What the person looks at comes first. */
export async function listHealth({
  again = false,
}: Requests['health.list']['in']): Promise<Requests['health.list']['out']> {
  const effective = await loadEffective();
  if (!isOn(effective)) return { on: false, tabs: [] };
  const [seen] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const asking = { seen: seen?.id, again, customDesks: effective.settings.customDesks };
  const tabs = await Promise.all((await deskTabs()).map((tab) => healthOf(tab, asking)));
  return { on: true, tabs: tabs.flat().toSorted((a, b) => Number(b.active) - Number(a.active)) };
}

export async function tellHealth(
  tabId: number,
  { bad }: Requests['health.tell']['in'],
): Promise<Requests['health.tell']['out']> {
  const { rules } = await loadEffective();
  await showBadge(tabId, bad, rules.gate);
  return {};
}
