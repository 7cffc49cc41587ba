import { EXPECTS } from './expected';
import { valueIn, type Policy } from './schema';
import { policyKeys } from './table';

/** A policy with each key by itself, `provider.use`, and the list of them, as it is handed out; `parsePolicy` reads it again. Nothing is left of empty groups. */
export function flat(policy: Policy): Record<string, unknown> {
  const keys = byThemselves(policy);
  return { ...keys, ...(Object.keys(keys).length === 0 ? {} : { [EXPECTS]: Object.keys(keys) }) };
}

function byThemselves(policy: Policy): Record<string, unknown> {
  return Object.fromEntries(
    policyKeys.flatMap((key) => {
      const value = valueIn(policy, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
