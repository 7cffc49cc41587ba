import { phrase } from '../../../core/words/phrase';
import type { Catalogue } from '../../../core/fields';
import type { DeskSummary, Requests } from '../../../core/messages';
import { desksideError } from '../../../core/errors';
import type { CustomDesk } from '../../../core/settings';
import { unsaidIn, type AccessScope } from '../../../core/policy/access';
import { describedDesk } from '../desks/descriptions';
import { builtInDesk } from '../desks/hosts';
import { deskAllowed, deskOf, hasAccess, nameOfDesk, type KnownDesk } from '../desks/known';
import { lastReadAt } from '../store/last-read';
import { catalogues, examples } from '../store/ledger/ledger';
import { gateProblem, loadEffective } from '../rules/load';
import { deskTabsOf, findDeskTab, tellTab } from '../desks/tabs';

/** A desk with how it came to be known: by the product's name, or by what the person or a description says. */
export interface Listed extends KnownDesk {
  readonly custom: CustomDesk | null;
}

async function stateOf({ origin, desk, custom }: Listed, catalogue: Catalogue | null): Promise<DeskSummary['state']> {
  if (!(await hasAccess(origin))) return 'no-access';
  if (desk === null) return custom?.desk === null && custom.described !== undefined ? 'not-agreed' : 'not-recognised';
  return catalogue === null ? 'not-read' : 'ready';
}

/** The built-in desks say everything of every row of their lists. */
async function unsaidBy({ desk, custom }: Listed): Promise<AccessScope | null> {
  if (desk !== 'described' || custom === null) return null;
  const { rules } = await loadEffective();
  const { description } = (await describedDesk(custom, rules)) ?? {};
  if (description === undefined) return null;
  const { admission = {}, people, queue } = description;
  const said = (...places: readonly unknown[]): [] | null => (places.every((place) => place === undefined) ? null : []);
  return unsaidIn(rules, {
    user: said(admission.user, people),
    groups: said(admission.groups, people?.groups),
    organisation: said(queue?.solved?.organisation),
    ticketType: said(queue?.solved?.ticketType),
  });
}

export async function summarise(known: Listed, catalogue: Catalogue | null): Promise<DeskSummary> {
  const { origin, desk, custom } = known;
  const [state, read, kept, tabs, unsaid] = await Promise.all([
    stateOf(known, catalogue),
    lastReadAt(origin),
    examples.count(origin),
    deskTabsOf(origin),
    unsaidBy(known),
  ]);
  return {
    origin,
    desk,
    name: nameOfDesk(desk, custom),
    describedBy: custom?.described ?? null,
    state,
    custom: custom !== null,
    catalogue,
    lastReadAt: read,
    examples: kept,
    open: tabs.length > 0,
    ...(unsaid === null ? {} : { unsaid }),
  };
}

/** Built-in desks once something was read there, added ones always, as far as the organisation allows them. By host. */
export async function listDesks(): Promise<Requests['desks.list']['out']> {
  const [{ settings, rules }, read] = await Promise.all([loadEffective(), catalogues.all()]);
  const all: Listed[] = [
    ...read
      .filter(({ origin }) => builtInDesk(origin) !== null)
      .map(({ origin, desk }): Listed => ({ origin, desk, custom: null })),
    ...(await Promise.all(
      settings.customDesks.map(async (custom): Promise<Listed> => ({
        origin: custom.origin,
        desk: await deskOf(custom, rules),
        custom,
      })),
    )),
  ];
  const allowed = all.filter(({ origin }) => deskAllowed(rules, origin));
  const listed = await Promise.all(
    allowed.map((known) => summarise(known, read.find(({ origin }) => origin === known.origin) ?? null)),
  );
  return { desks: listed.toSorted((a, b) => new URL(a.origin).host.localeCompare(new URL(b.origin).host)) };
}

/** Asks an open tab of the desk to read its fields anew; the answer arrives as a new catalogue. */
export async function refreshDesk({
  origin,
}: Requests['desks.refresh']['in']): Promise<Requests['desks.refresh']['out']> {
  const effective = await loadEffective();
  const closed = gateProblem(effective);
  if (closed !== null) return { error: closed };
  if (!deskAllowed(effective.rules, origin))
    return { error: desksideError('not-allowed', phrase('error.denied.desk')) };
  const tabId = await findDeskTab(origin);
  if (tabId === null) return { error: desksideError('desk-unreachable') };
  await tellTab(tabId, { type: 'refresh-catalogue' });
  return { error: null };
}
