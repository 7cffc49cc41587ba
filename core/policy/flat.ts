import { EXPECTS } from './expected';
import { policyKeys, type Policy } from './schema';

/** A policy with each key by itself, `provider.use`, and the list of them, as it is handed out; `parsePolicy` reads it again. Nothing is left of empty groups. */
export function flat(policy: Policy): Record<string, unknown> {
  const keys = byThemselves(policy);
  return { ...keys, ...(Object.keys(keys).length === 0 ? {} : { [EXPECTS]: Object.keys(keys) }) };
}

function byThemselves(policy: Policy): Record<string, unknown> {
  const groups = policy as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    policyKeys.flatMap((key) => {
      const [group = '', name] = key.split('.');
      const within = groups[group];
      const value =
        name === undefined
          ? within
          : typeof within === 'object' && within !== null
            ? (within as Readonly<Record<string, unknown>>)[name]
            : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
