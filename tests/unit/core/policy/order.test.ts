import { fc, runs } from '../../property';
import { describe, expect, it } from 'vitest';
import { asksForAdmissionFacts, refusedBy, type AdmissionFacts } from '../../../../core/policy/access';
import type { Effective } from '../../../../core/policy/effective';
import { merge } from '../../../../core/policy/merge';
import type { Policy } from '../../../../core/policy/schema';
import { defaultSettings } from '../../../../core/settings';
import { knownPolicy } from '../../../fixtures/managed';
import { pairs } from './generated';
import { letsOut } from './lets-out';

const often = { numRuns: Math.min(runs, 800), seed: 20_261_121 };
const untouched = defaultSettings();

/** The same things in another order, all the way down; which order, the numbers decide. */
function shuffled(value: unknown, numbers: readonly number[]): unknown {
  const inOrder = <T>(items: readonly T[]): T[] =>
    items
      .map((item, index) => [numbers[index % numbers.length] ?? 0, item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  if (Array.isArray(value)) return inOrder(value.map((item: unknown) => shuffled(item, numbers)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    inOrder(Object.entries(value).map(([key, part]) => [key, shuffled(part, numbers)] as const)),
  );
}

/** Lists in one order, so that only what is in them counts. */
function asSets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSets).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, asSets(part)]),
  );
}

const standings: readonly (AdmissionFacts | null)[] = [
  null,
  { user: ['42', 'jo@acme.example'], groups: ['second LINE '], organisation: ['ACME'], ticketType: ['incident'] },
  { user: ['7'], groups: [], organisation: null, ticketType: [] },
];

/** What the worker would do, whatever order the lists are in. */
const acts = (effective: Effective): unknown => [
  letsOut(effective),
  asksForAdmissionFacts(effective.rules),
  standings.map((admissionFacts) => refusedBy(effective.rules, admissionFacts) === null),
];

describe('the order of keys and lists', () => {
  it('changes nothing that counts', () => {
    fc.assert(
      fc.property(pairs, fc.array(fc.nat(), { minLength: 7, maxLength: 13 }), ({ policy, person }, numbers) => {
        const first = merge(knownPolicy(policy), person, untouched);
        const second = merge(knownPolicy(shuffled(policy, numbers) as Policy), person, untouched);
        expect(second.settings).toEqual(first.settings);
        expect(asSets([second.rules, second.keys])).toEqual(asSets([first.rules, first.keys]));
        expect(acts(second)).toEqual(acts(first));
      }),
      often,
    );
  });
});

describe('merging', () => {
  it('once more what already counts changes nothing', () => {
    fc.assert(
      fc.property(pairs, ({ policy, person }) => {
        const once = merge(knownPolicy(policy), person, untouched);
        const twice = merge(knownPolicy(policy), once.settings, untouched);
        expect(twice.settings).toEqual(once.settings);
        expect(twice.rules).toEqual(once.rules);
        expect(letsOut(twice)).toEqual(letsOut(once));
      }),
      often,
    );
  });

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(pairs, ({ policy, person }) => {
        const before = structuredClone([policy, person]);
        merge(knownPolicy(policy), person, untouched);
        expect([policy, person]).toEqual(before);
        expect(untouched).toEqual(defaultSettings());
      }),
      { ...often, numRuns: 300 },
    );
  });
});
