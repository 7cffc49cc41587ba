import { expect, test } from 'vitest';
import { adviseOn } from '../../../../core/policy/advice';
import { kindOf } from '../../../../core/policy/kinds';
import type { Policy } from '../../../../core/policy/schema';
import { simulate } from '../../../../core/policy/simulate';
import { defaultSettings } from '../../../../core/settings';
import { mistaken, written } from '../../../fixtures/gallery/described-samples';

const advised = (policy: Policy) =>
  adviseOn(policy).flatMap(({ key, level, text }) => (key === 'deskDescriptions' ? [`${level}: ${text}`] : []));

const simulated = (policy: Policy) =>
  simulate(policy, {
    settings: { ...defaultSettings(), enabled: true },
    ownKey: false,
    desk: 'acme.zendesk.com',
    admissionFacts: { user: null, groups: null, organisation: null, ticketType: null },
    used: 0,
  }).lines.flatMap(({ about, tone, sentence }) => (about === 'Other desks' ? [`${tone}: ${sentence}`] : []));

test('is a list of whole files, not of lines', () => {
  expect([kindOf('deskDescriptions').is, kindOf('access.users').is]).toEqual(['texts', 'list']);
});

test.each<[string, Policy, readonly string[]]>([
  ['one that can be read', { deskDescriptions: [written] }, []],
  [
    'one that is wrong, with the line of its first mistake',
    { deskDescriptions: [written, mistaken] },
    ['wrong: Description 2 is passed over: the first of 2 mistakes is in line 3 of it.'],
  ],
  [
    'one that is no JSON',
    { deskDescriptions: ['{\n  "format": oh\n}'] },
    ['wrong: Description 1 is passed over: the mistake is in line 2 of it.'],
  ],
  [
    'the same one twice',
    { deskDescriptions: [written, written] },
    ['careful: request-tracker is there twice; the first that fits counts.'],
  ],
  [
    'some where no desk can be added',
    { deskDescriptions: [written], featuresOff: ['own-domains'] },
    ['careful: No desk can be added for them: “own-domains” is taken away.'],
  ],
])('the advice about %s', (_name, policy, said) => {
  expect(advised(policy)).toEqual(said);
});

test('the simulation names the desks that are described, and the texts that are passed over', () => {
  expect(simulated({ deskDescriptions: [mistaken, written] })).toEqual([
    'plain: Used at addresses that the person adds, where the pages fit: “Request Tracker 5”.',
    'no: Passed over, because it cannot be read: description 1.',
  ]);
  expect(simulated({})).toEqual([]);
});
