import { errorPlaces } from '../../../core/error-place';
import { errorCodes, type ErrorCode } from '../../../core/errors';
import type { Requests } from '../../../core/messages';
import { addressOfSpot, settingsAddress } from '../../../core/settings-address';
import { goToSettings } from '../../lib/go-to-settings';
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

export async function openSettings(
  { at }: Requests['options.open']['in'],
  asker: Asker,
): Promise<Requests['options.open']['out']> {
  await goToSettings(addressFor(at, asker));
  return {};
}
