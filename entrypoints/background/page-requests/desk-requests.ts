import type { Catalogue } from '../../../core/fields';
import type { DeskSummary, Requests } from '../../../core/messages';
import { desksideError } from '../../../core/errors';
import { builtInDesk } from '../desks/hosts';
import { deskAllowed, hasAccess, type KnownDesk } from '../desks/known';
import { lastReadAt } from '../store/last-read';
import { catalogues, examples } from '../store/ledger/ledger';
import { gateProblem, loadEffective } from '../rules/load';
import { deskTabsOf, findDeskTab, tellTab } from '../desks/tabs';

async function stateOf({ origin, desk }: KnownDesk, catalogue: Catalogue | null): Promise<DeskSummary['state']> {
  if (!(await hasAccess(origin))) return 'no-access';
  if (desk === null) return 'not-recognised';
  return catalogue === null ? 'not-read' : 'ready';
}

async function summarise(known: KnownDesk, custom: boolean, catalogue: Catalogue | null): Promise<DeskSummary> {
  const { origin, desk } = known;
  const [state, read, kept, tabs] = await Promise.all([
    stateOf(known, catalogue),
    lastReadAt(origin),
    examples.count(origin),
    deskTabsOf(origin),
  ]);
  return { origin, desk, state, custom, catalogue, lastReadAt: read, examples: kept, open: tabs.length > 0 };
}

/** Built-in desks once something was read there, added ones always, as far as the organisation allows them. By host. */
export async function listDesks(): Promise<Requests['desks.list']['out']> {
  const [{ settings, rules }, read] = await Promise.all([loadEffective(), catalogues.all()]);
  const all = [
    ...read
      .filter(({ origin }) => builtInDesk(origin) !== null)
      .map((catalogue) => ({ desk: catalogue, custom: false })),
    ...settings.customDesks.map((desk) => ({ desk, custom: true })),
  ];
  const known = all.filter(({ desk }) => deskAllowed(rules, desk.origin));
  const desks = await Promise.all(
    known.map(({ desk: { origin, desk }, custom }) =>
      summarise({ origin, desk }, custom, read.find((catalogue) => catalogue.origin === origin) ?? null),
    ),
  );
  return { desks: desks.toSorted((a, b) => new URL(a.origin).host.localeCompare(new URL(b.origin).host)) };
}

/** Asks an open tab of the desk to read its fields anew; the answer arrives as a new catalogue. */
export async function refreshDesk({
  origin,
}: Requests['desks.refresh']['in']): Promise<Requests['desks.refresh']['out']> {
  const effective = await loadEffective();
  const closed = gateProblem(effective);
  if (closed !== null) return { error: closed };
  if (!deskAllowed(effective.rules, origin)) return { error: desksideError('not-allowed', 'this help desk') };
  const tabId = await findDeskTab(origin);
  if (tabId === null) return { error: desksideError('desk-unreachable') };
  await tellTab(tabId, { type: 'refresh-catalogue' });
  return { error: null };
}
