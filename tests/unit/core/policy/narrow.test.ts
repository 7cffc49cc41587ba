import { describe, expect, it } from 'vitest';
import type { Effective, PolicyState } from '../../../../core/policy/effective';
import { hostMatches } from '../../../../core/policy/hosts';
import { merge } from '../../../../core/policy/merge';
import { valueIn } from '../../../../core/policy/schema';
import { defaultSettings, providerSettings, type Settings } from '../../../../core/settings';
import { knownPolicy, unmanaged } from '../../../fixtures/managed';
import { ORGANISATIONS_KEY, pairs, type Pair } from './generated';
import { chatUrl, letsOut, presetDestinations, switchesUnder, widenings } from './lets-out';
import { fc, runs } from '../../property';

const PAIRS = 2 * runs;
const seed = 20_261_121;
const untouched = defaultSettings();

type Merge = (state: PolicyState, person: Settings) => Effective;
const ours: Merge = (state, person) => merge(state, person, untouched);

/** What a person alone lets out, what they do under the policy, and what of that is more. */
function compared({ policy, person }: Pair, merged: Merge = ours) {
  const mine = letsOut(unmanaged(person));
  const under = letsOut(merged(knownPolicy(policy), person));
  return { mine, under, more: widenings(policy, person, mine, under) };
}

describe('no policy widens what leaves the browser', () => {
  it(`for ${PAIRS} organisations and people`, { timeout: 180_000 }, () => {
    const seen = { pairs: 0, widenings: 0, sending: 0, provisioned: 0, narrowed: 0 };
    fc.assert(
      fc.property(pairs, (pair) => {
        const { mine, under, more } = compared(pair);
        seen.pairs += 1;
        seen.widenings += more.length;
        if (under.destinations.size > 0) seen.sending += 1;
        if ([...under.destinations].some((each) => !mine.destinations.has(each))) seen.provisioned += 1;
        if ([...mine.destinations].some((each) => !under.destinations.has(each))) seen.narrowed += 1;
        if (more.length > 0) throw new Error(`More than the person alone: ${more.join(', ')}`);
      }),
      { numRuns: PAIRS, seed },
    );
    console.log(
      `merge: ${seen.pairs} generated pairs, ${seen.widenings} widenings (${seen.sending} let something out, ${seen.narrowed} less than the person alone, ${seen.provisioned} to the organisation's own provider)`,
    );
    // Pairs in which nothing may be sent anyway would prove nothing.
    expect(Math.min(seen.sending, seen.narrowed)).toBeGreaterThan(PAIRS / 10);
    expect(seen.provisioned).toBeGreaterThan(PAIRS / 100);
  });

  const forced =
    (change: (effective: Effective, person: Settings) => Partial<Effective['settings']>): Merge =>
    (state, person) => {
      const effective = ours(state, person);
      return { ...effective, settings: { ...effective.settings, ...change(effective, person) } };
    };
  const ruled =
    (change: (effective: Effective) => Partial<Effective['rules']>): Merge =>
    (state, person) => {
      const effective = ours(state, person);
      return { ...effective, rules: { ...effective.rules, ...change(effective) } };
    };

  it.each<[string, Merge]>([
    ['a policy that switches on', forced(() => ({ enabled: true }))],
    [
      'one that overrules “off”',
      forced(({ rules }, { enabled }) => ({ enabled: rules.provisioned ? rules.gate === 'open' : enabled === true })),
    ],
    [
      'capabilities that come back',
      forced(() => ({ capabilities: { triage: true, draft: true, watch: false, summary: false } })),
    ],
    ['examples that come back', forced(() => ({ examplesInPrompt: true }))],
    ['articles that come back', forced(() => ({ articlesInDrafts: true }))],
    ['macros that come back', forced(() => ({ macrosInDrafts: true }))],
    ['less that is replaced', forced(() => ({ redaction: 'off' }))],
    ['a second provider of the organisation', forced(({ settings }) => ({ fallback: settings.provider }))],
    [
      'a longer retention',
      forced((_, { learning }) => ({ learning: { ...learning, retentionDays: learning.retentionDays + 1 } })),
    ],
    ['a higher limit', forced((_, { limits }) => ({ limits: { ...limits, tokensPerMonth: null } }))],
    [
      'longer conversations',
      forced(({ settings }) => ({
        providers: {
          ...settings.providers,
          [settings.provider]: { ...providerSettings(settings, settings.provider), contextChars: 400_000 },
        },
      })),
    ],
    [
      'an agreement that nobody made',
      forced(({ settings }) => ({
        agreed: [
          ...settings.agreed,
          chatUrl(
            settings.provider,
            providerSettings(settings, settings.provider).address,
            providerSettings(settings, settings.provider).model,
          ) ?? '',
        ],
      })),
    ],
    ['a preset that counts as provisioned', ruled(({ rules }) => ({ provisioned: rules.preset }))],
    ['a preset that passes for the person’s own', ruled(() => ({ preset: false }))],
  ])('and the property notices %s', (_name, wrong) => {
    expect(
      fc.check(
        fc.property(pairs, (pair) => compared(pair, wrong).more.length === 0),
        // It ends at the first pair that it finds; a seldom one may stand late among them.
        { numRuns: 10 * runs, seed: 20_261_130, endOnFailure: true },
      ).failed,
    ).toBe(true);
  });
});

describe('whatever an organisation sets', () => {
  const often = { numRuns: runs, seed };

  it('a person’s “off” wins', () => {
    fc.assert(
      fc.property(
        pairs,
        ({ policy, person }) => !ours(knownPolicy(policy), { ...person, enabled: false }).settings.enabled,
      ),
      often,
    );
  });

  it('a closed gate lets nothing out', () => {
    const closed = ({ policy, person }: Pair): readonly Effective[] => [
      ...(['waiting', 'unreadable'] as const).map((is) => ours({ is }, person)),
      ...[
        { ...policy, licensed: false },
        { ...policy, enabled: false },
      ].map((stopped) => ours(knownPolicy(stopped), person)),
    ];
    fc.assert(
      fc.property(pairs, (pair) =>
        closed(pair).every(
          (effective) =>
            effective.rules.gate !== 'open' &&
            !effective.settings.enabled &&
            letsOut(effective).destinations.size === 0,
        ),
      ),
      often,
    );
  });

  it('what it takes away is gone, and what it caps is capped', () => {
    fc.assert(
      fc.property(pairs, ({ policy, person }) => {
        const effective = ours(knownPolicy(policy), person);
        const { settings, rules } = effective;
        const off = new Set(policy.featuresOff);
        const gone: readonly (readonly [boolean, boolean])[] = [
          [off.has('learn-from-decisions'), !settings.learning.fromDecisions],
          [off.has('learn-from-solved'), !rules.learnFromSolved],
          [off.has('similar-tickets'), !settings.examplesInPrompt],
          [off.has('articles'), !settings.articlesInDrafts],
          [off.has('macros'), !settings.macrosInDrafts],
          [
            policy.access?.organisations !== undefined || policy.access?.ticketTypes !== undefined,
            !settings.examplesInPrompt,
          ],
          [off.has('second-provider'), settings.fallback === null],
          [off.has('update-directly'), !rules.updateDirectly],
          [off.has('own-domains'), settings.customDesks.length === 0],
          ...[...switchesUnder(effective)].map(([key, on]) => [valueIn(policy, key) === false, !on] as const),
          [policy.retentionDays !== undefined, settings.learning.retentionDays <= (policy.retentionDays ?? 0)],
          [
            policy.limits?.tokensPerMonth !== undefined,
            (settings.limits.tokensPerMonth ?? Infinity) <= (policy.limits?.tokensPerMonth ?? 0),
          ],
          [
            policy.allowed?.providers !== undefined,
            settings.fallback === null || policy.allowed?.providers?.includes(settings.fallback) === true,
          ],
        ];
        expect(gone.map(([taken, holds]) => !taken || holds)).not.toContain(false);
        for (const each of letsOut(effective).destinations) {
          const url = new URL(each.slice(each.indexOf(' ') + 1));
          if (policy.allowed?.servers)
            expect(policy.allowed.servers.some((pattern) => hostMatches(pattern, url))).toBe(true);
          const own = policy.allowed?.ownServers?.some((pattern) => hostMatches(pattern, url)) === true;
          if (policy.allowed?.localOnly === true && !own)
            expect(['localhost', '127.0.0.1', '10.0.0.7']).toContain(url.hostname);
          if (person.localOnly && !own) expect(['localhost', '127.0.0.1']).toContain(url.hostname);
        }
      }),
      often,
    );
  });

  it('a switch that it leaves on is the person’s as it was', () => {
    fc.assert(
      fc.property(pairs, ({ policy, person }) => {
        const alone = switchesUnder(unmanaged(person));
        const under = switchesUnder(ours(knownPolicy(policy), person));
        for (const [key, on] of under)
          if (valueIn(policy, key) !== false) expect([key, on]).toEqual([key, alone.get(key)]);
      }),
      often,
    );
  });

  it('nobody begins the month of its limit anew by choosing another day', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 28 }),
        ({ policy, person }, tokensPerMonth, another) => {
          const limited = knownPolicy({ ...policy, limits: { ...policy.limits, tokensPerMonth } });
          const dayFor = (resetDay: number): number =>
            ours(limited, { ...person, limits: { ...person.limits, resetDay } }).settings.limits.resetDay;
          expect(dayFor(another)).toBe(dayFor(person.limits.resetDay));
        },
      ),
      often,
    );
  });

  it('a key of the organisation is never in what is shown, and belongs to its provider at its address alone', () => {
    fc.assert(
      fc.property(pairs, ({ policy, person }) => {
        const effective = ours(knownPolicy(policy), person);
        expect(JSON.stringify(effective)).not.toContain(ORGANISATIONS_KEY);
        if (!effective.rules.providedKey) return;
        const { provider: id } = effective.settings;
        const { address, model } = providerSettings(effective.settings, id);
        expect(policy.provider?.key).toBeDefined();
        expect(id).toBe(policy.provider?.use);
        expect(address).toBe(policy.provider?.address ?? '');
        expect([null, ...presetDestinations(policy)]).toContain(chatUrl(id, address, model));
      }),
      often,
    );
  });

  it('without a policy a person’s settings count as they are', () => {
    fc.assert(
      fc.property(pairs, ({ person }) => {
        const { settings, rules } = unmanaged(person);
        expect(settings).toEqual({ ...person, enabled: person.enabled === true });
        expect(rules).toMatchObject({
          gate: 'open',
          managed: false,
          preset: false,
          provisioned: false,
          providedKey: false,
        });
      }),
      often,
    );
  });
});
