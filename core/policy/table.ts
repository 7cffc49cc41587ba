import type * as z from 'zod/mini';
import { allowedKeys } from './keys/allowed';
import { dataKeys } from './keys/data';
import type { KeyEntry } from './keys/entry';
import { fieldsKeys } from './keys/fields';
import { generalKeys } from './keys/general';
import { limitsKeys } from './keys/limits';
import { providerKeys } from './keys/provider';
import { queueKeys } from './keys/queue';
import { supportKeys } from './keys/support';
import { ticketKeys } from './keys/tickets';
import { writingKeys } from './keys/writing';

const sections = [
  generalKeys,
  providerKeys,
  allowedKeys,
  ticketKeys,
  queueKeys,
  limitsKeys,
  fieldsKeys,
  writingKeys,
  dataKeys,
  supportKeys,
] as const;

/** One entry for each key of the policy. Whatever else there is to know of the keys is made from it. */
const policyTable = {
  ...generalKeys.keys,
  ...providerKeys.keys,
  ...allowedKeys.keys,
  ...ticketKeys.keys,
  ...queueKeys.keys,
  ...limitsKeys.keys,
  ...fieldsKeys.keys,
  ...writingKeys.keys,
  ...dataKeys.keys,
  ...supportKeys.keys,
};
export type PolicyTable = typeof policyTable;

/** A dotted path of something that can be set: `provider.use`, `fields`. */
export type PolicyKey = keyof PolicyTable;
export const policyKeys = Object.keys(policyTable) as readonly PolicyKey[];

/** What a key holds when it is set. */
export type PolicyValue<Key extends PolicyKey> = z.output<PolicyTable[Key]['schema']>;

export const entryOf = (key: PolicyKey): KeyEntry => policyTable[key];

/** Said as `policy.group.<id>.title` and `.note`. */
export interface PolicyGroup {
  readonly id: (typeof sections)[number]['id'];
  readonly keys: readonly PolicyKey[];
}

/** The keys in the order in which a team lead decides about them. */
export const policyGroups: readonly PolicyGroup[] = sections.map(({ id, keys }) => ({
  id,
  keys: Object.keys(keys) as PolicyKey[],
}));
