import { errorPlaces } from '../../core/error-place';
import type { ErrorCode } from '../../core/errors';
import { addressOfSpot, settingsAddress } from '../../core/settings-address';

/** Where in the settings something is put right. */
export const placeOfError = (code: ErrorCode): string =>
  settingsAddress(addressOfSpot(errorPlaces[code] ?? 'answers', null, code));

export const placeOfLearning = (origin: string): string =>
  settingsAddress(addressOfSpot('desks/*/learning', new URL(origin).host, null));
