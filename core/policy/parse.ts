import * as z from 'zod/mini';
import type { Phrase } from '../words/phrase';
import { EXPECTS, lostKeys } from './expected';
import { formats } from './keys/shapes';
import { policySchema, type Policy } from './schema';
import { policyKeys } from './table';

/** A value that cannot be used, named; it is ignored and everything else counts. */
export interface PolicyProblem {
  /** Dotted path, e.g. `allowed.providers.2`. */
  readonly path: string;
  /** `problemText` says it. Older versions kept a text in English, the rest of a sentence that the path begins. */
  readonly message: Phrase | string;
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

type Said =
  `policy.problem.${'choice' | 'group' | 'list' | 'lacks' | 'number' | 'switch' | 'unknown' | 'no-group' | 'also-in-group'}`;
type SaidOfText = `policy.problem.${'text' | 'text-at-most' | 'host' | 'language' | 'link'}`;
type SaidOfLost = `policy.problem.${'lost' | 'lost-itself' | 'lost-other'}`;

/** So much of a path is quoted. Characters; whoever writes a policy may call a key anything. */
const LONGEST_PATH = 200;

/** A problem in words to be said. What it is about is the path, unless whoever says it knows a better name (`problemText`). */
const problemAt = (
  path: string,
  key: Said | SaidOfText | SaidOfLost,
  values: Readonly<Record<string, string | number>> = {},
): PolicyProblem => ({ path, message: { key, values: { ...values, subject: path.slice(0, LONGEST_PATH) } } });

/** What a key takes: `must be a whole number from 1 to 28`. */
function wantedAt(path: string, schema: z.ZodMiniType): PolicyProblem {
  const limit = (name: string, part: 'value' | 'maximum'): number =>
    Number(
      schema.def.checks
        ?.map(({ _zod }) => _zod.def as { check: string; value?: unknown; maximum?: unknown })
        .find(({ check }) => check === name)?.[part] ?? 0,
    );
  if (schema instanceof z.ZodMiniBoolean) return problemAt(path, 'policy.problem.switch');
  if (schema instanceof z.ZodMiniEnum)
    return problemAt(path, 'policy.problem.choice', { options: Object.values(schema.def.entries).join(', ') });
  if (schema instanceof z.ZodMiniNumber)
    return problemAt(path, 'policy.problem.number', {
      from: limit('greater_than', 'value'),
      to: limit('less_than', 'value'),
    });
  const max = limit('max_length', 'maximum');
  return problemAt(path, `policy.problem.${formats.get(schema)?.is ?? (max === 0 ? 'text' : 'text-at-most')}`, { max });
}

const what = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value === 'object' ? 'group' : typeof value;

/** Takes of a value what is in order and names the rest. A list of which nothing is left stays, empty: a limit never becomes no limit. */
function take(wanted: z.ZodMiniType, value: unknown, path: string, problems: PolicyProblem[]): unknown {
  const schema = inner(wanted);
  const wrong = (problem: PolicyProblem): typeof NOTHING => {
    problems.push(problem);
    return NOTHING;
  };
  if (schema instanceof z.ZodMiniObject) {
    if (!isRecord(value)) return wrong(problemAt(path, 'policy.problem.group', { what: what(value) }));
    const shape = schema.shape as Readonly<Record<string, z.ZodMiniType>>;
    const kept: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      const child = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (child === undefined) problems.push(problemAt(at, 'policy.problem.unknown'));
      else {
        const taken = take(child, part, at, problems);
        if (taken !== NOTHING) kept[key] = taken;
      }
    }
    const whole = schema.safeParse(kept);
    return whole.success
      ? kept
      : wrong(
          problemAt(path, 'policy.problem.lacks', {
            parts: [...new Set(whole.error.issues.map((issue) => issue.path.join('.')))].join(', '),
          }),
        );
  }
  if (schema instanceof z.ZodMiniArray) {
    if (!Array.isArray(value)) return wrong(problemAt(path, 'policy.problem.list', { what: what(value) }));
    return value.flatMap((item: unknown, index) => {
      const taken = take(schema.def.element as z.ZodMiniType, item, `${path}.${index}`, problems);
      return taken === NOTHING ? [] : [taken];
    });
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : wrong(wantedAt(path, schema));
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
      problems.push(
        known ? problemAt(key, 'policy.problem.no-group', { group }) : problemAt(key, 'policy.problem.unknown'),
      );
    else {
      if (Object.hasOwn(into, name)) problems.push(problemAt(key, 'policy.problem.also-in-group', { group }));
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
  for (const { key, instead } of lost) {
    if (instead === null) problems.push(problemAt(key, 'policy.problem.lost'));
    else
      problems.push(
        problemAt(key, `policy.problem.${instead.key === key ? 'lost-itself' : 'lost-other'}`, {
          key: instead.key,
          value: JSON.stringify(instead.value),
        }),
      );
  }
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
