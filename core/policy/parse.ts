import * as z from 'zod/mini';
import { EXPECTS, lostKeys } from './expected';
import { formats } from './keys/shapes';
import { policySchema, type Policy } from './schema';
import { policyKeys } from './table';

/** A value that cannot be used, named; it is ignored and everything else counts. */
export interface PolicyProblem {
  /** Dotted path, e.g. `allowed.providers.2`. */
  readonly path: string;
  readonly message: string;
}

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

const NOTHING = Symbol('nothing');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inner = (schema: z.ZodMiniType): z.ZodMiniType =>
  schema instanceof z.ZodMiniOptional ? inner(schema.def.innerType as z.ZodMiniType) : schema;

/** What a key takes, in words: `must be a whole number from 1 to 28`. */
function wantedText(schema: z.ZodMiniType): string {
  const limit = (name: string, part: 'value' | 'maximum'): unknown =>
    schema.def.checks
      ?.map(({ _zod }) => _zod.def as { check: string; value?: unknown; maximum?: unknown })
      .find(({ check }) => check === name)?.[part];
  if (schema instanceof z.ZodMiniBoolean) return 'must be true or false';
  if (schema instanceof z.ZodMiniEnum) return `must be one of ${Object.values(schema.def.entries).join(', ')}`;
  if (schema instanceof z.ZodMiniNumber)
    return `must be a whole number from ${String(limit('greater_than', 'value'))} to ${String(limit('less_than', 'value'))}`;
  const most = limit('max_length', 'maximum');
  return `must be ${formats.get(schema)?.words ?? 'text'}${most === undefined ? '' : `, of at most ${String(most)} characters`}`;
}

const what = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : value === null ? 'nothing' : `a ${typeof value}`;

/** Takes of a value what is in order and names the rest. A list of which nothing is left stays, empty: a limit never becomes no limit. */
function take(wanted: z.ZodMiniType, value: unknown, path: string, problems: PolicyProblem[]): unknown {
  const schema = inner(wanted);
  const wrong = (message: string): typeof NOTHING => {
    problems.push({ path, message });
    return NOTHING;
  };
  if (schema instanceof z.ZodMiniObject) {
    if (!isRecord(value)) return wrong(`must be a group of keys, not ${what(value)}`);
    const shape = schema.shape as Readonly<Record<string, z.ZodMiniType>>;
    const kept: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      const child = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (child === undefined) problems.push({ path: at, message: 'is not a key that Deskside knows' });
      else {
        const taken = take(child, part, at, problems);
        if (taken !== NOTHING) kept[key] = taken;
      }
    }
    const whole = schema.safeParse(kept);
    return whole.success
      ? kept
      : wrong(`lacks ${[...new Set(whole.error.issues.map((issue) => issue.path.join('.')))].join(', ')}`);
  }
  if (schema instanceof z.ZodMiniArray) {
    if (!Array.isArray(value)) return wrong(`must be a list, not ${what(value)}`);
    return value.flatMap((item: unknown, index) => {
      const taken = take(schema.def.element as z.ZodMiniType, item, `${path}.${index}`, problems);
      return taken === NOTHING ? [] : [taken];
    });
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : wrong(wantedText(schema));
}

/**
 * `provider.use` at the top level is `use` in the group `provider`: Chromium drops a whole group when the type of one of its values
 * is wrong, and of keys that stand by themselves only that one, so they are what the studio writes.
 */
function grouped(raw: unknown, problems: PolicyProblem[]): unknown {
  if (!isRecord(raw)) return raw;
  const entries = Object.entries(raw);
  const result = new Map<string, unknown>(entries.filter(([name]) => !name.includes('.')));
  for (const [key, value] of entries.filter(([name]) => name.includes('.'))) {
    const [group = '', ...rest] = key.split('.');
    const name = rest.join('.');
    const known = policyKeys.some((policyKey) => policyKey === key);
    const into = result.get(group) ?? {};
    if (!known || !isRecord(into))
      problems.push({
        path: key,
        message: known ? `stands beside a “${group}” that is no group of keys` : 'is not a key that Deskside knows',
      });
    else {
      if (Object.hasOwn(into, name))
        problems.push({ path: key, message: `is also in the group “${group}”, where it is ignored` });
      result.set(group, { ...into, [name]: value });
    }
  }
  return Object.fromEntries(result);
}

/** `provider.use`, whichever way it is written. */
const keysIn = (raw: Record<string, unknown>): ReadonlySet<string> =>
  new Set(
    Object.entries(raw).flatMap(([key, value]) => [
      key,
      ...(isRecord(value) ? Object.keys(value).map((name) => `${key}.${name}`) : []),
    ]),
  );

/** Without the list of what should be there; what is not there is named, and its narrowest is put in its place. */
function withLost(raw: unknown, problems: PolicyProblem[]): unknown {
  if (!isRecord(raw) || !Object.hasOwn(raw, EXPECTS)) return raw;
  const { [EXPECTS]: expects, ...keys } = raw;
  const lost = lostKeys(expects, keysIn(keys));
  for (const { key, instead } of lost)
    problems.push({
      path: key,
      message: `was set but did not arrive, so its type is wrong${instead === null ? '' : `; ${instead.key === key ? 'it' : instead.key} counts as ${JSON.stringify(instead.value)}`}`,
    });
  return {
    ...keys,
    ...Object.fromEntries(lost.flatMap(({ instead }) => (instead === null ? [] : [[instead.key, instead.value]]))),
  };
}

/** What an organisation's policy says, of whatever arrived: keys in groups, or by themselves with a dot. Never throws. */
export function parsePolicy(raw: unknown): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const taken = take(policySchema, grouped(withLost(raw, problems), problems), '', problems);
  return { policy: taken === NOTHING ? {} : (taken as Policy), problems };
}
