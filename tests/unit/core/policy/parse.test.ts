import { describe, expect, it } from 'vitest';
import { EXPECTS } from '../../../../core/policy/expected';
import { flat } from '../../../../core/policy/flat';
import { parsePolicy } from '../../../../core/policy/parse';
import { policySchema, type Policy } from '../../../../core/policy/schema';
import { problemText } from '../../../../core/policy/problem-text';
import { policyKeys } from '../../../../core/policy/table';
import { rawPolicy } from './generated';
import { everything, examples } from './keys';
import { fc, runs } from '../../property';

const often = { numRuns: runs, seed: 20_261_121 };

/** Dotted paths of everything that is not a group or a list. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Object.entries(value);
  return parts.length === 0 ? [] : parts.flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
}

const anything = fc.oneof(
  rawPolicy,
  fc.jsonValue({ maxDepth: 4 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
);

describe('whatever arrives', () => {
  it('never throws, and gives a policy of the schema', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { policy } = parsePolicy(raw);
        expect(policySchema.safeParse(policy).success).toBe(true);
      }),
      often,
    );
  });

  it('read again is the same, with nothing left to name', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { policy } = parsePolicy(raw);
        expect(parsePolicy(policy)).toEqual({ policy, problems: [] });
      }),
      often,
    );
  });

  it('is kept or named: no value disappears without a word', () => {
    fc.assert(
      fc.property(rawPolicy, (raw) => {
        const { policy, problems } = parsePolicy(raw);
        const named = (path: string): boolean =>
          problems.some((problem) => path === problem.path || path.startsWith(`${problem.path}.`));
        const lost = leaves(raw).filter((path) => !named(path));
        // In a list of which entries are ignored the others move up, so that only their number can be compared.
        expect(leaves(policy)).toHaveLength(lost.length);
      }),
      often,
    );
  });

  it('may stand in groups or by itself with a dot: the policy is the same', () => {
    fc.assert(
      fc.property(rawPolicy, (raw) => {
        const { policy } = parsePolicy(raw);
        const withoutEmptyGroups = Object.fromEntries(
          Object.entries(policy).filter(([, value]) => JSON.stringify(value) !== '{}'),
        );
        expect(parsePolicy(flat(policy))).toEqual({ policy: withoutEmptyGroups, problems: [] });
      }),
      often,
    );
    expect(Object.keys(flat(everything)).toSorted()).toEqual([...policyKeys, EXPECTS].toSorted());
  });

  it('of a key that stands in its group and by itself, the one by itself counts, and that is said', () => {
    for (const raw of [
      { allowed: { providers: ['openai'], localOnly: true }, 'allowed.providers': ['ollama'] },
      { 'allowed.providers': ['ollama'], allowed: { localOnly: true, providers: ['openai'] } },
    ]) {
      const { policy, problems } = parsePolicy(raw);
      expect(policy).toEqual({ allowed: { providers: ['ollama'], localOnly: true } });
      expect(problems.map(({ path }) => path)).toEqual(['allowed.providers']);
    }
  });

  it('is named in words that say what was wanted, and without the value, which may be a key', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 12, maxLength: 20 }).map((text) => `canary${text}`),
        (secret) => {
          const { problems } = parsePolicy({
            provider: { key: [secret], use: secret, ownKeys: secret },
            allowed: { servers: [{ secret }] },
            licensed: secret,
          });
          expect(problems.map(({ path }) => path)).toEqual([
            'provider.key',
            'provider.use',
            'provider.ownKeys',
            'allowed.servers.0',
            'licensed',
          ]);
          for (const problem of problems) expect(JSON.stringify([problem, problemText(problem)])).not.toContain(secret);
        },
      ),
      { ...often, numRuns: 200 },
    );
  });
});

describe('a text that does not fit', () => {
  const host = 'must be a host name such as acme.zendesk.com or *.acme.com, without a path, of at most 253 characters';
  const link = 'must be a link that begins with https://, or mailto: and an e-mail address, of at most 500 characters';
  const language = 'must be a language code such as de or pt-BR, or “customer”';

  it.each<[string, unknown, string]>([
    ['allowed.desks.0', { allowed: { desks: ['https://x.zendesk.com/agent'] } }, host],
    ['allowed.servers.0', { allowed: { servers: ['api.openai.com/v1'] } }, host],
    ['allowed.servers.0', { allowed: { servers: [`${'a'.repeat(250)}.com`] } }, host],
    ['fields.0.desk', { fields: [{ field: 'Category', desk: 'acme.zendesk.com/agent' }] }, host],
    ['support.link', { support: { link: 'http://help.acme.example' } }, link],
    ['support.link', { support: { link: 7 } }, link],
    ['writing.language', { writing: { language: 'English' } }, language],
    ['support.text', { support: { text: 'x'.repeat(121) } }, 'must be text, of at most 120 characters'],
    ['provider.key', { provider: { key: 7 } }, 'must be text, of at most 2,000 characters'],
  ])('at %s is said in its own words', (path, raw, message) => {
    expect(parsePolicy(raw).problems.map((problem) => [problem.path, problemText(problem, 'It')])).toEqual([
      [path, `It ${message}.`],
    ]);
  });

  it('is wanted in words that name values which are taken', () => {
    const named: Policy = {
      allowed: { desks: ['acme.zendesk.com', '*.acme.com'] },
      writing: { language: 'pt-BR' },
      support: { link: 'mailto:it@acme.example' },
    };
    expect(parsePolicy(named)).toEqual({ policy: named, problems: [] });
    for (const code of ['de', 'customer']) expect(parsePolicy({ writing: { language: code } }).problems).toEqual([]);
  });
});

describe('one bad value among good ones', () => {
  /** The policy with another value at one path; with none where `value` is left out. */
  function changed(at: readonly string[], value?: { readonly put: unknown }): Record<string, unknown> {
    const copy = structuredClone<Record<string, unknown>>(everything);
    const [last = '', ...rest] = at.toReversed();
    const parent = rest
      .toReversed()
      .reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, copy);
    if (value) parent[last] = value.put;
    else delete parent[last];
    return copy;
  }

  it.each(Object.keys(examples))('%s is named and ignored, and everything else counts', (key) => {
    const path = key.split('.');
    for (const put of [null, { a: 1 }, () => 1]) {
      const { policy, problems } = parsePolicy(changed(path, { put }));
      expect(problems.map((problem) => problem.path)).toEqual([key]);
      expect(policy).toEqual(changed(path));
    }
  });
});

describe('a list that limits', () => {
  const limits: readonly (readonly [string, (policy: Policy) => readonly unknown[] | undefined])[] = [
    ['allowed.providers', ({ allowed }) => allowed?.providers],
    ['allowed.servers', ({ allowed }) => allowed?.servers],
    ['allowed.desks', ({ allowed }) => allowed?.desks],
    ['access.users', ({ access }) => access?.users],
    ['access.groups', ({ access }) => access?.groups],
    ['access.organisations', ({ access }) => access?.organisations],
    ['access.ticketTypes', ({ access }) => access?.ticketTypes],
  ];

  it.each(limits)('%s stays one, whatever is in it: nothing of use means nobody', (path, read) => {
    const [group = '', name = ''] = path.split('.');
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 }), (entries) => {
        const { policy, problems } = parsePolicy({ [group]: { [name]: entries } });
        const kept = read(policy);
        expect(kept).toBeDefined();
        expect((kept ?? []).length + problems.length).toBe(entries.length);
        for (const each of kept ?? [])
          expect(entries.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))).toContain(each);
      }),
      { ...often, numRuns: 300 },
    );
  });
});
