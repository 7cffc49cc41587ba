import { browser } from 'wxt/browser';
import type { Requests } from '../../../core/messages';
import { whyNotAllowedNow } from '../../../providers/allowed';
import { browserModelState } from '../../lib/browser-model';
import { loadEffective } from '../policy/load';
import { isOn } from './select-provider';

/** In `storage.local`: that the person has seen the offer. It goes with everything else that is erased. */
const SEEN = 'browserModel.offered';

type Offer = Requests['browser-model.offer']['out']['offer'];

/**
 * Whether the browser has a model of its own that the person could choose: `available` now, or `downloadable` at a press in the
 * options. Null where it has none or is silent, where it is chosen already or another model is, where the organisation decides the
 * provider or does not allow this one, while Deskside is off, and once the offer was seen.
 */
async function findOffer(): Promise<Offer> {
  const effective = await loadEffective();
  const { settings, rules } = effective;
  if (!isOn(effective) || settings.provider !== 'on-device' || rules.preset) return null;
  if (whyNotAllowedNow(rules, settings, 'browser') !== null) return null;
  if ((await browser.storage.local.get(SEEN))[SEEN] === true) return null;
  const state = await browserModelState();
  return state === 'available' || state === 'downloadable' ? state : null;
}

/** With `seen` the offer is remembered as made, whatever the person did with it, and not made again. */
export async function offerBrowserModel({
  seen,
}: Requests['browser-model.offer']['in']): Promise<Requests['browser-model.offer']['out']> {
  if (!seen) return { offer: await findOffer() };
  await browser.storage.local.set({ [SEEN]: true });
  return { offer: null };
}
