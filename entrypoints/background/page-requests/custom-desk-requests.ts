import { phrase } from '../../../core/words/phrase';
import type { Hosted } from '../../../adapters/detect';
import type { Addressed } from '../../../core/described/addressed';
import { desks } from '../../../core/desks';
import { desksideError, type DesksideError } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import type { Effective } from '../../../core/policy/effective';
import type { CustomDesk } from '../../../core/settings';
import { readDeskAddress } from '../../lib/desk-address';
import { isOn } from '../rules/usable';
import { forgetAddress, forgetWhatWasRead, giveGrantBack } from '../desks/forget';
import { describedDesk, hostedBy, toldBy } from '../desks/descriptions';
import { builtInDesk, deskByName } from '../desks/hosts';
import { deskAllowed, hasAccess } from '../desks/known';
import { recogniseIn } from '../desks/recognise';
import { syncScripts } from '../desks/scripts';
import { gateProblem, loadEffective } from '../rules/load';
import { changeSettings, loadSettings } from '../store/settings/store';
import { deskTabsOf, revive, tellTabs } from '../desks/tabs';
import type { Asker } from './sender';

async function hostedAt(origin: string): Promise<Hosted> {
  const effective = await loadEffective();
  const { settings, rules } = effective;
  const custom = settings.customDesks.find((one) => one.origin === origin);
  if (custom === undefined) return { desk: null };
  const { pages, ...hosted } = await hostedBy(custom, rules);
  return pages === undefined ? hosted : { ...hosted, pages: await withRooms(custom, pages, effective) };
}

/** Room is kept from the first picture on for what is going to be shown, and for nothing else. */
async function withRooms(custom: CustomDesk, pages: Addressed, effective: Effective): Promise<Addressed> {
  const { anchors } = (await describedDesk(custom, effective.rules))?.description ?? {};
  if (anchors === undefined || !isOn(effective)) return pages;
  const { card, draft } = anchors;
  const { capabilities } = effective.settings;
  return {
    ...pages,
    anchors: { ...(capabilities.triage && card ? { card } : {}), ...(capabilities.draft && draft ? { draft } : {}) },
  };
}

/** It was found what describes it, and the person has not seen yet what that reads. */
async function waitsForAWord(origin: string, { settings, rules }: Effective): Promise<boolean> {
  const custom = settings.customDesks.find((one) => one.origin === origin);
  return (
    custom?.desk === null && custom.described !== undefined && (await toldBy(origin, custom.described, rules)) !== null
  );
}

/** The first visit to an added address recognises its desk, while Deskside is on; the tab then goes on without a reload. */
export async function deskHere(asker: Asker, changed: () => Promise<void>): Promise<Requests['desk.here']['out']> {
  if (asker.kind === 'desk-tab') return asker.desk === 'described' ? hostedAt(asker.origin) : { desk: asker.desk };
  if (asker.kind !== 'unrecognised-tab') return { desk: null };
  const effective = await loadEffective();
  if (!isOn(effective) || (await waitsForAWord(asker.origin, effective))) return { desk: null };
  const desk = await recogniseIn([asker.tabId], asker.origin);
  if (desk !== null) {
    await syncScripts();
    await changed();
  }
  return desk === 'described' ? hostedAt(asker.origin) : { desk };
}

function whyNotHere(effective: Effective, origin: string, host: string): DesksideError | null {
  const closed = gateProblem(effective);
  if (closed !== null) return closed;
  if (builtInDesk(origin) === null && !effective.rules.ownDomains)
    return desksideError('not-allowed', phrase('desk.denied.own-domain'));
  return deskAllowed(effective.rules, origin)
    ? null
    : desksideError('not-allowed', phrase('desk.denied.not-listed', { host }));
}

/**
 * Errors: what the organisation has against it, `wrong-address`, `desk-no-access` (the browser was not allowed), `unknown-desk` (it is open, but no desk was recognised
 * there; it is kept all the same). The person's own click asked for the probe, so it also runs while Deskside is off.
 */
export async function addDesk(
  { address }: Requests['desk.add']['in'],
  changed: () => Promise<void>,
): Promise<Requests['desk.add']['out']> {
  const read = readDeskAddress(address);
  if (!read.ok) return { origin: null, desk: null, name: null, error: desksideError('wrong-address', address.trim()) };
  const { origin, host } = read;
  const refused = whyNotHere(await loadEffective(), origin, host);
  if (refused !== null) return { origin: null, desk: null, name: null, error: refused };
  const builtIn = builtInDesk(origin);
  if (builtIn !== null) return { origin, desk: builtIn, name: desks[builtIn].name, error: null };
  if (!(await hasAccess(origin)))
    return { origin, desk: null, name: null, error: desksideError('desk-no-access', host) };
  await changeSettings((settings) =>
    settings.customDesks.some((custom) => custom.origin === origin)
      ? settings
      : { ...settings, customDesks: [...settings.customDesks, { origin, desk: deskByName(origin) }] },
  );
  const tabs = await deskTabsOf(origin);
  const stored = (await loadSettings()).settings.customDesks.find((custom) => custom.origin === origin)?.desk ?? null;
  const desk =
    stored ??
    (await recogniseIn(
      tabs.flatMap(({ id }) => (id === undefined ? [] : [id])),
      origin,
    ));
  await syncScripts();
  await revive(tabs);
  await changed();
  const found = (await loadSettings()).settings.customDesks.find((custom) => custom.origin === origin)?.described;
  const name = found?.name ?? (desk === null ? null : desks[desk].name);
  return { origin, desk, name, error: name === null && tabs.length > 0 ? desksideError('unknown-desk', host) : null };
}

/** Forgets an added address with everything that was set or read there; what was learnt only when `examples` is true. */
export async function removeDesk(
  { origin, examples = false }: Requests['desk.remove']['in'],
  changed: () => Promise<void>,
): Promise<Requests['desk.remove']['out']> {
  const { settings } = await loadSettings();
  if (!settings.customDesks.some((custom) => custom.origin === origin)) return {};
  // Without the grant the browser no longer tells which tabs these are.
  const tabs = await deskTabsOf(origin);
  await forgetAddress(origin);
  await syncScripts();
  await changed();
  await tellTabs(tabs, { type: 'settings-changed' });
  await forgetWhatWasRead(origin, examples);
  await giveGrantBack(origin);
  return {};
}
