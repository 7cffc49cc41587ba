import { browser } from 'wxt/browser';
import { whyNotAllowedNow } from '../../../providers/allowed';
import { browserModelState } from '../../lib/browser-model';
import { loadEffective } from '../rules/load';
import { isOn } from '../rules/usable';

/** In `storage.local`: that the person has seen the offer. It goes with everything else that is erased. */
const SEEN = 'browserModel.offered';

/**
 * Whether the browser has a model of its own that the person could choose: `available` now, or `downloadable` at a press in the
 * options. Null where it has none or is silent, where it is chosen already or another model is, where the organisation decides the
 * provider or does not allow this one, while Deskside is off, and once the offer was seen.
 */
export async function browserModelOffer(): Promise<'available' | 'downloadable' | null> {
  const effective = await loadEffective();
  const { settings, rules } = effective;
  if (!isOn(effective) || settings.provider !== 'on-device' || rules.preset) return null;
  if (whyNotAllowedNow(rules, settings, 'browser') !== null) return null;
  if ((await browser.storage.local.get(SEEN))[SEEN] === true) return null;
  const state = await browserModelState();
  return state === 'available' || state === 'downloadable' ? state : null;
}

/** It is not made again, whatever the person does with it. */
export const rememberBrowserModelOffer = (): Promise<void> => browser.storage.local.set({ [SEEN]: true });
