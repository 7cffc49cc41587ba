import type { DeskSummary, Requests } from '../../../core/messages';
import { desksideError } from '../../../core/errors';
import { catalogues, examples } from '../ledger/ledger';
import { deskTabs, tellTab } from '../tabs';

const tabsOf = async (origin: string) => (await deskTabs()).filter((tab) => tab.url !== undefined && new URL(tab.url).origin === origin);

export async function listDesks(): Promise<Requests['desks.list']['out']> {
  const known = await catalogues.all();
  const desks = await Promise.all(
    known.map(
      async (catalogue): Promise<DeskSummary> => ({
        origin: catalogue.origin,
        desk: catalogue.desk,
        state: 'ready',
        custom: false,
        lastReadAt: null,
        catalogue,
        examples: await examples.count(catalogue.origin),
        open: (await tabsOf(catalogue.origin)).length > 0,
      }),
    ),
  );
  return { desks };
}

/** Asks an open tab of the desk to read its fields anew; the answer arrives as a new catalogue. */
export async function refreshDesk({ origin }: Requests['desks.refresh']['in']): Promise<Requests['desks.refresh']['out']> {
  const [tab] = await tabsOf(origin);
  if (tab?.id === undefined) return { error: desksideError('desk-unreachable') };
  await tellTab(tab.id, { type: 'refresh-catalogue' });
  return { error: null };
}

export const findDeskTab = async (origin: string): Promise<number | null> => (await tabsOf(origin))[0]?.id ?? null;
