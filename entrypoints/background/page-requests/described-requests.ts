import { phrase } from '../../../core/words/phrase';
import type { Description } from '../../../core/described/description';
import { desksideError } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import type { CustomDesk, DescribedBy } from '../../../core/settings';
import { loadEffective, gateProblem } from '../rules/load';
import { describedDesk, toldBy } from '../desks/descriptions';
import { forgetWhatWasRead } from '../desks/forget';
import { deskAllowed } from '../desks/known';
import { candidatesFor, recogniseIn } from '../desks/recognise';
import { syncScripts } from '../desks/scripts';
import { deskTabsOf, revive } from '../desks/tabs';
import { forgetDescription, keepDescription, keptDescription } from '../store/descriptions';
import { changeSettings } from '../store/settings/store';
import type { Asker } from './sender';

const customAt = async (origin: string) => {
  const { settings, rules } = await loadEffective();
  return { custom: settings.customDesks.find((one) => one.origin === origin), rules };
};

/** For the script that has just been put into a desk's tab. */
export async function tellDescribed(asker: Asker): Promise<Requests['desk.described']['out']> {
  if (asker.kind !== 'desk-tab' || asker.desk !== 'described') return { desk: null };
  const { custom, rules } = await customAt(asker.origin);
  return { desk: custom === undefined ? null : await describedDesk(custom, rules) };
}

/** For the probe. */
export const tellCandidates = async (asker: Asker): Promise<Requests['desk.candidates']['out']> =>
  asker.kind === 'unrecognised-tab' ? candidatesFor(asker.origin) : { own: null, policy: [], shipped: [] };

/** What the person brought for an address of which no tab has shown a page that fits. */
async function waitingOwn({ origin, desk }: CustomDesk): Promise<DescribedBy | null> {
  const kept = desk === null ? await keptDescription(origin) : null;
  if (kept?.from !== 'own') return null;
  const { id, name } = kept.description;
  return { from: 'own', id, name, base: '' };
}

export async function showDescribed({
  origin,
}: Requests['described.get']['in']): Promise<Requests['described.get']['out']> {
  const { custom, rules } = await customAt(origin);
  if (custom === undefined) return { described: null };
  const by = custom.described ?? (await waitingOwn(custom));
  const told = by === null ? null : await toldBy(origin, by, rules);
  return { described: by === null || told === null ? null : { ...by, ...told } };
}

const changeCustom = (origin: string, change: (custom: CustomDesk) => CustomDesk): Promise<void> =>
  changeSettings((settings) => ({
    ...settings,
    customDesks: settings.customDesks.map((custom) => (custom.origin === origin ? change(custom) : custom)),
  }));

function withoutDescription({ described: _gone, ...custom }: CustomDesk): CustomDesk {
  return { ...custom, desk: null };
}

/** Errors: what the organisation has against it; `wrong-address` where the address was never added or is another desk. */
export async function saveDescribed(
  { origin, text, description }: Requests['described.save']['in'],
  changed: () => Promise<void>,
): Promise<Requests['described.save']['out']> {
  const effective = await loadEffective();
  const refused =
    gateProblem(effective) ??
    (effective.rules.ownDescriptions ? null : desksideError('not-allowed', phrase('desk.denied.descriptions'))) ??
    (deskAllowed(effective.rules, origin) ? null : desksideError('not-allowed', phrase('error.denied.desk')));
  const custom = effective.settings.customDesks.find((one) => one.origin === origin);
  const isAnother = custom === undefined || (custom.desk !== null && custom.desk !== 'described');
  if (refused !== null || isAnother) return { desk: null, error: refused ?? desksideError('wrong-address', origin) };
  // Our own page has parsed it; nobody else can ask for this.
  await keepDescription(origin, { from: 'own', text, description: description as Description });
  await changeCustom(origin, withoutDescription);
  const tabs = await deskTabsOf(origin);
  const desk = await recogniseIn(
    tabs.flatMap(({ id }) => id ?? []),
    origin,
  );
  await syncScripts();
  await revive(tabs);
  await changed();
  return { desk, error: null };
}

export async function agreeDescribed(
  { origin }: Requests['described.agree']['in'],
  changed: () => Promise<void>,
): Promise<Requests['described.agree']['out']> {
  const { custom } = await customAt(origin);
  if (custom?.desk !== null || custom.described === undefined) return {};
  await changeCustom(origin, (found) => ({ ...found, desk: 'described' }));
  await syncScripts();
  await revive(await deskTabsOf(origin));
  await changed();
  return {};
}

export async function dropDescribed(
  { origin }: Requests['described.drop']['in'],
  changed: () => Promise<void>,
): Promise<Requests['described.drop']['out']> {
  const { custom } = await customAt(origin);
  if (custom === undefined || (custom.desk !== null && custom.desk !== 'described')) return {};
  await changeCustom(origin, (one) => {
    const { described, notThese = [], ...rest } = one;
    const also = described?.from === 'shipped' ? [described.id] : [];
    return { ...rest, desk: null, notThese: [...new Set([...notThese, ...also])] };
  });
  await forgetDescription(origin);
  await syncScripts();
  await changed();
  await forgetWhatWasRead(origin, false);
  return {};
}
