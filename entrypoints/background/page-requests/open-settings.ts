import { browser } from 'wxt/browser';
import { errorPlaces } from '../../../core/error-place';
import { errorCodes, type ErrorCode } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import { addressOfSpot, GO_TO, isOpenTab, settingsAddress } from '../../../core/settings-address';
import type { Asker } from './sender';

type At = Requests['options.open']['in']['at'];

const isError = (at: NonNullable<At>): at is ErrorCode => (errorCodes as readonly string[]).includes(at);

/** The address in the settings that mends an error, or that a card leads to. */
export function addressFor(at: At, asker: Asker): string {
  const desk = asker.kind === 'desk-tab' ? new URL(asker.origin).host : null;
  if (at === undefined) return settingsAddress(addressOfSpot('start', null, null));
  if (!isError(at)) return settingsAddress(addressOfSpot(at, desk, null));
  return settingsAddress(addressOfSpot(errorPlaces[at] ?? 'start', desk, at));
}

/**
 * The settings that are open already go there themselves, with all that is typed in them; without the permission to see tabs nobody
 * else knows which tab that is. Null where none is open.
 */
async function askOpenTab(address: string): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ [GO_TO]: address });
  } catch {
    // The browser says so when no page of ours listens.
    return null;
  }
}

export async function openSettings(
  { at }: Requests['options.open']['in'],
  asker: Asker,
): Promise<Requests['options.open']['out']> {
  const address = addressFor(at, asker);
  const open = await askOpenTab(address);
  if (isOpenTab(open)) {
    await browser.tabs.update(open.tabId, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  } else await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${address}` });
  return {};
}
