import { browser } from 'wxt/browser';
import type { DeskSummary, Requests } from '../../../core/messages';
import { builtInPatterns } from '../desks/hosts';
import { deskOrPausedAt, nameOfDesk } from '../desks/known';
import { deskTabs, originOf } from '../desks/tabs';
import { loadEffective } from '../rules/load';
import { catalogues, examples } from '../store/ledger/ledger';
import { summarise } from './desk-requests';

/** A browser that asks at each site (Firefox, or Chromium “on click”) may have given none of them. */
const missingAccess = async (): Promise<string[]> => {
  const has = await Promise.all(builtInPatterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return builtInPatterns.filter((_pattern, index) => has[index] === false);
};

/** By host. The tab that the person looked at last stands first. */
export async function listOpenDesks(): Promise<Requests['desks.open']['out']> {
  const effective = await loadEffective();
  const tabs = (await deskTabs()).toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const origins = [...new Set(tabs.flatMap((tab) => originOf(tab) ?? []))];
  const desks: DeskSummary[] = [];
  for (const origin of origins) {
    const known = await deskOrPausedAt(origin, effective);
    if (known === null) continue;
    const custom = effective.settings.customDesks.find((one) => one.origin === origin) ?? null;
    desks.push(await summarise({ ...known, custom }, (await catalogues.get(origin)) ?? null));
  }
  return { desks, access: await missingAccess() };
}

/** The popup opens over the window that the person looks at. */
export async function tellActiveDesk(): Promise<Requests['desk.active']['out']> {
  const effective = await loadEffective();
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const seen = (await deskTabs()).find(({ id }) => id !== undefined && id === tab?.id);
  const origin = seen === undefined ? null : originOf(seen);
  const known = origin === null ? null : await deskOrPausedAt(origin, effective);
  if (origin === null || known === null) return { desk: null };
  const custom = effective.settings.customDesks.find((one) => one.origin === origin) ?? null;
  return {
    desk: {
      origin,
      name: nameOfDesk(known.desk, custom),
      examples: await examples.count(origin),
    },
  };
}
