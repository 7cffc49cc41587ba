import { describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../core/fields';
import type { TriageState } from '../../../../../core/messages';
import type { FieldPolicy } from '../../../../../core/policy/schema';
import { bandOf, type Decision, type Suggestion } from '../../../../../core/suggestion';
import { fieldRules } from '../../../../../core/policy/values';
import { judged } from '../../../../../entrypoints/background/session/judge';
import type { Seen } from '../../../../../entrypoints/background/session/snapshot';
import { chooseTargets } from '../../../../../entrypoints/background/session/targets';
import { catalogue, publicTicket, ref, twoFields } from '../kit/world';
import { fc, runs } from '../../../property';

const field: DeskField = {
  id: '900',
  title: 'Category',
  kind: 'dropdown',
  options: [
    { id: 'hw', path: ['Hardware'] },
    { id: 'printer', path: ['Hardware', 'Printer'] },
    { id: 'jam', path: ['Hardware', 'Printer', 'Paper jam'] },
    { id: 'nested', path: ['Network > VPN'] },
    { id: 'Billing', path: ['Billing'] },
    { id: '__proto__', path: ['Odd'] },
  ],
};
const named = (value: string, list: 'locked' | 'excluded' | 'alwaysAsk' = 'excluded'): string[] => [
  ...fieldRules([{ field: 'Category', [list]: [value] }], field, ref.origin)[list],
];

describe('a value', () => {
  it.each<[string, string[]]>([
    ['jam', ['jam']],
    [' JAM ', ['jam']],
    ['Hardware > Printer', ['printer', 'jam']],
    ['hardware›printer', ['printer', 'jam']],
    ['HARDWARE::Printer', ['printer', 'jam']],
    ['Hardware', ['hw', 'printer', 'jam']],
    ['Hardware > Printer > Paper jam', ['jam']],
    ['Network > VPN', ['nested']],
    ['billing', ['Billing']],
    ['Printer', ['printer']],
    ['Hardware > Toner', []],
    ['Hard', []],
    [' > ', []],
    ['Paper jam', []],
  ])('%j names %j', (value, ids) => {
    for (const list of ['locked', 'excluded', 'alwaysAsk'] as const) expect(named(value, list)).toEqual(ids);
  });

  it('means the same however its levels are separated and written', () => {
    const separator = fc.constantFrom('>', ' > ', '›', ' › ', '::', ' ::');
    fc.assert(
      fc.property(
        fc.constantFrom(...field.options.slice(0, 4)),
        fc.array(separator, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        ({ path }, separators, upper) => {
          const text = path.reduce(
            (soFar, level, index) => (index === 0 ? level : `${soFar}${separators[index] ?? ''}${level}`),
            '',
          );
          expect(named(upper ? text.toUpperCase() : text)).toEqual(named(path.join(' > ')));
        },
      ),
      { numRuns: 300, seed: 20261121 },
    );
  });
});

describe('an entry', () => {
  it.each<[string, Partial<FieldPolicy>, boolean]>([
    ['by title', { field: ' category ' }, true],
    ['by id', { field: '900' }, true],
    ['for another field', { field: 'Categories' }, false],
    ['for this desk', { desk: 'acme.zendesk.com' }, true],
    ['for all desks of a domain', { desk: '*.zendesk.com' }, true],
    ['for another desk', { desk: 'other.zendesk.com' }, false],
  ])('%s', (_name, change, applies) =>
    expect(fieldRules([{ field: 'Category', locked: ['jam'], ...change }], field, ref.origin).locked.has('jam')).toBe(
      applies,
    ),
  );

  it('with a meaning for a level gives it to all below, unless they have their own', () => {
    const { meanings } = fieldRules(
      [
        {
          field: 'Category',
          meanings: [
            { value: 'Hardware > Printer', meaning: 'what prints' },
            { value: 'Hardware', meaning: 'what can be touched' },
          ],
        },
        {
          field: '900',
          meanings: [
            { value: 'jam', meaning: 'paper that does not move' },
            { value: 'Odd', meaning: 'odd' },
          ],
        },
      ],
      field,
      ref.origin,
    );
    expect(Object.entries(meanings)).toEqual([
      ['hw', 'what can be touched'],
      ['printer', 'what prints'],
      ['jam', 'paper that does not move'],
      ['__proto__', 'odd'],
    ]);
  });
});

describe('the fields of a ticket', () => {
  const targets = (entries: FieldPolicy[], mine?: string) =>
    chooseTargets(
      twoFields,
      [],
      { descriptions: {}, ...(mine === undefined ? {} : { categoryFieldId: mine }) },
      entries,
    );

  it('have the organisation’s category before the person’s', () => {
    expect(targets([])).toMatchObject({ kind: 'ask' });
    expect(targets([], '900')).toMatchObject({ category: { id: '900' } });
    expect(targets([{ field: 'Issue type', category: true }], '900')).toMatchObject({ category: { id: '901' } });
    expect(targets([{ field: 'Issue type', category: true, desk: 'other.zendesk.com' }], '900')).toMatchObject({
      category: { id: '900' },
    });
    expect(targets([{ field: 'Gone', category: true }], '900')).toMatchObject({ category: { id: '900' } });
  });

  it('do not have what is excluded, and no field of which nothing is left', () => {
    const without = targets(
      [
        { field: '900', excluded: ['Hardware', 'vpn'] },
        { field: 'Priority', excluded: ['high'] },
      ],
      '900',
    );
    expect(without).toMatchObject({
      category: { options: [{ id: 'constructor' }] },
      priority: { options: [{ id: 'normal' }] },
    });
    expect(
      targets(
        [
          { field: '900', category: true, excluded: ['Hardware', 'vpn', 'Building'] },
          { field: 'priority', excluded: ['high', 'normal'] },
        ],
        '901',
      ),
    ).toMatchObject({ category: null, priority: null });
  });
});

const choice = (fieldId: string, optionId: string, confidence: number) => ({
  fieldId,
  optionId,
  path: [optionId],
  confidence,
});
const suggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  id: 's1',
  category: choice('900', 'printer', 0.9),
  priority: choice('priority', 'high', 0.9),
  confidence: 0.9,
  band: 'very-likely',
  reason: 'says printer',
  alternatives: [choice('900', 'vpn', 0.05), choice('900', 'constructor', 0.03)],
  source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
  createdAt: '2026-11-21T10:00:00Z',
  ...change,
});
const seenWith = (values: Seen['values']): Seen => ({
  ticket: publicTicket(),
  catalogue,
  whole: catalogue.fields,
  targets: { kind: 'ready', category: null, priority: null },
  values,
  fieldsOnForm: [],
  note: null,
  standing: null,
});
const open = { fields: [], confidence: { toSet: 0, toChange: 0 } } as const;
interface Case {
  readonly values?: Seen['values'];
  readonly fields?: FieldPolicy[];
  readonly toSet?: number;
  readonly toChange?: number;
  readonly with?: Partial<Suggestion>;
}
const judge = ({ values = {}, fields = [], toSet = 0, toChange = toSet, with: change }: Case): TriageState =>
  judged({ is: 'suggestion', suggestion: suggestion(change) }, seenWith(values), {
    fields,
    confidence: { toSet, toChange },
  });

describe('a suggestion', () => {
  it('is left as it is where nobody has rules', () => {
    const state: TriageState = { is: 'suggestion', suggestion: suggestion() };
    expect(judged(state, seenWith({}), open)).toEqual(state);
    expect(judged(state, null, open)).toBe(state);
  });

  it.each<[string, Case, object]>([
    ['is made when it is sure enough to set a value', { toSet: 0.9 }, { is: 'suggestion', suggestion: suggestion() }],
    [
      'is not made below that, and says why',
      { toSet: 0.95 },
      { is: 'no-fit', reason: 'Not sure enough: 90 %, and your organisation wants 95 %.', suggestionId: 's1' },
    ],
    [
      'is judged more strictly where there is a value',
      { values: { '900': 'vpn', priority: 'normal' }, toSet: 0.5, toChange: 0.95 },
      { is: 'no-fit', reason: 'Not sure enough: 90 %, and your organisation wants 95 %.' },
    ],
    [
      'is judged by each field’s own value',
      { values: { '900': 'vpn' }, toSet: 0.5, toChange: 0.95 },
      { is: 'suggestion', suggestion: { category: null, priority: { optionId: 'high' }, alternatives: [] } },
    ],
    [
      'changes nothing when the ticket has that value',
      { values: { '900': 'printer', priority: 'high' }, toSet: 0.99 },
      { is: 'suggestion', suggestion: { category: { optionId: 'printer' } } },
    ],
    [
      'is about the priority alone, as sure as that is',
      {
        toSet: 0.7,
        with: {
          category: choice('900', 'printer', 0.3),
          priority: choice('priority', 'high', 0.7),
          confidence: 0.3,
          band: 'not-sure',
        },
      },
      {
        suggestion: {
          category: null,
          priority: { optionId: 'high' },
          confidence: 0.7,
          band: 'likely',
          alternatives: [],
        },
      },
    ],
    [
      'is about the category alone',
      { toSet: 0.7, with: { priority: choice('priority', 'high', 0.3) } },
      { suggestion: { category: { optionId: 'printer' }, priority: null, confidence: 0.9 } },
    ],
    [
      'is not made over a locked value',
      {
        values: { '900': 'vpn', priority: 'normal' },
        fields: [
          { field: '900', locked: ['Network'] },
          { field: 'Priority', locked: ['Normal'] },
        ],
      },
      { is: 'no-fit', reason: 'Your organisation keeps “Network › VPN” as it is.' },
    ],
    [
      'leaves a locked field alone and has the other one',
      { values: { '900': 'vpn' }, fields: [{ field: '900', locked: ['Network'] }] },
      { suggestion: { category: null, priority: { optionId: 'high' }, alternatives: [] } },
    ],
    [
      'of a locked value offers nothing else for that field',
      { values: { '900': 'printer', priority: 'normal' }, fields: [{ field: '900', locked: ['Hardware'] }] },
      { suggestion: { category: { optionId: 'printer' }, priority: { optionId: 'high' }, alternatives: [] } },
    ],
    [
      'may be what is locked',
      { fields: [{ field: '900', locked: ['printer'] }] },
      { suggestion: { category: { optionId: 'printer' }, band: 'very-likely' } },
    ],
    [
      'of what is to be asked about is never preselected',
      { fields: [{ field: '900', alwaysAsk: ['Hardware'] }] },
      { suggestion: { category: { optionId: 'printer' }, band: 'not-sure', confidence: 0.9 } },
    ],
    [
      'of a priority that is to be asked about neither, and the category may be',
      { fields: [{ field: 'Priority', alwaysAsk: ['High'] }] },
      { asksPriority: true, suggestion: { band: 'very-likely' } },
    ],
    [
      'is not held up by what another value asks',
      { fields: [{ field: '900', alwaysAsk: ['vpn'] }] },
      { suggestion: { band: 'very-likely' } },
    ],
    [
      'from before something was excluded has it no more',
      { fields: [{ field: '900', excluded: ['vpn'] }] },
      { suggestion: { alternatives: [{ optionId: 'constructor' }] } },
    ],
    [
      'that is excluded by now is none',
      { fields: [{ field: '900', excluded: ['printer'] }], with: { priority: null } },
      { is: 'no-fit', reason: 'Nothing that fits may be suggested here.' },
    ],
  ])('%s', (_name, wanted, shown) => expect(judge(wanted)).toMatchObject(shown));

  it('that a person decided about is left alone', () => {
    const decision: Decision = {
      suggestionId: 's1',
      kind: 'accepted',
      applied: [],
      before: [],
      way: 'form',
      at: '2026-11-21T10:00:00Z',
    };
    const state: TriageState = { is: 'accepted', suggestion: suggestion(), decision };
    expect(judged(state, seenWith({}), { fields: [], confidence: { toSet: 1, toChange: 1 } })).toBe(state);
  });

  it('never has a choice below the wanted confidence, whatever its parts, and judging twice changes nothing', () => {
    const percent = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
    const maybe = (fieldId: string, ids: readonly string[]) =>
      fc.option(fc.tuple(fc.constantFrom(...ids), percent).map(([id, confidence]) => choice(fieldId, id, confidence)));
    fc.assert(
      fc.property(
        maybe('900', ['printer', 'vpn']),
        maybe('priority', ['normal', 'high']),
        percent,
        percent,
        fc.constantFrom(null, 'printer', 'vpn'),
        fc.constantFrom(null, 'normal'),
        (category, priority, toSet, more, now, level) => {
          const toChange = Math.max(toSet, more);
          const rules = { fields: [], confidence: { toSet, toChange } };
          const seen = seenWith({ '900': now, priority: level });
          const confidence = (category ?? priority)?.confidence ?? 0;
          const state = judged(
            { is: 'suggestion', suggestion: suggestion({ category, priority, confidence, band: bandOf(confidence) }) },
            seen,
            rules,
          );
          expect(judged(state, seen, rules)).toEqual(state);
          if (state.is !== 'suggestion') return;
          for (const made of [state.suggestion.category, state.suggestion.priority]) {
            const present = made && (seen.values[made.fieldId] ?? null);
            if (made && present !== made.optionId)
              expect(made.confidence).toBeGreaterThanOrEqual(present === null ? toSet : toChange);
          }
        },
      ),
      { numRuns: runs, seed: 20261121 },
    );
  });
});
