import type { ErrorCode } from '../../core/errors';

/** Where in the settings something is put right. */
const atField: Readonly<Partial<Record<ErrorCode, string>>> = {
  'bad-key': '#answers/key',
  'no-key': '#answers/key',
  'not-a-key': '#answers/key',
  'key-lost': '#answers/key',
  'key-locked': '#answers/passphrase',
  'no-access': '#answers/address',
  'not-running': '#answers/address',
  'forbidden-origin': '#answers/address',
  'wrong-address': '#answers/address',
  'not-json': '#answers/address',
  'model-missing': '#answers/model',
  'model-signed-out': '#answers/model',
};

export const placeOfError = (code: ErrorCode): string => atField[code] ?? '#answers';

export const placeOfLearning = (origin: string): string => `#desks/${new URL(origin).host}/learning`;
