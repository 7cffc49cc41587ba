import type { Address } from '../engine/address';

/** Where the Messages API is: https://platform.claude.com/docs/en/api/messages. The SDK appends the path itself. */
export const MESSAGES_PATH = '/v1/messages';
export const MODELS_PATH = '/v1/models';

/** The address that a person reads and agrees to, from the service's origin. */
export const anthropicAddress = (address: Address): Address => ({
  ...address,
  baseUrl: address.origin,
  chatUrl: address.origin + MESSAGES_PATH,
});
