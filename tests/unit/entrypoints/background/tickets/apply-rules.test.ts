import { describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../core/fields';
import type { TriageState } from '../../../../../core/messages';
import type { FieldPolicy } from '../../../../../core/policy/keys/field-policy';
import { momentNow } from '../../../../../core/freshness';
import { bestOf, type Choice, type Decision, type Suggestion } from '../../../../../core/suggestion';
import { fieldRules } from '../../../../../core/policy/values';
import { withRules } from '../../../../../entrypoints/background/tickets/apply-rules';
import type { Seen } from '../../../../../entrypoints/background/tickets/seen';
import { chooseTargets, type Targets } from '../../../../../entrypoints/background/tickets/fields-to-ask';
import { catalogue, publicTicket, ref, twoFields } from '../kit/world';
import { inWords } from '../../../in-words';
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
  const idsOf = (found: Targets): string[] => (found.kind === 'ready' ? found.fields.map(({ id }) => id) : []);
  const targets = (entries: FieldPolicy[], mine?: string) =>
    chooseTargets(
      twoFields,
      [],
      { descriptions: {}, ...(mine === undefined ? {} : { categoryFieldId: mine }) },
      entries,
    );

  it('have the organisation’s category before the person’s', () => {
    expect(targets([])).toMatchObject({ kind: 'ask' });
    const mine = ['900', 'priority'];
    expect(idsOf(targets([], '900'))).toEqual(mine);
    expect(idsOf(targets([{ field: 'Issue type', category: true }], '900'))).toEqual(['901', 'priority']);
    expect(idsOf(targets([{ field: 'Issue type', category: true, desk: 'other.zendesk.com' }], '900'))).toEqual(mine);
    expect(idsOf(targets([{ field: 'Gone', category: true }], '900'))).toEqual(mine);
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
      kind: 'ready',
      fields: [
        { id: '900', options: [{ id: 'constructor' }] },
        { id: 'priority', options: [{ id: 'normal' }] },
      ],
    });
    expect(
      targets(
        [
          { field: '900', category: true, excluded: ['Hardware', 'vpn', 'Building'] },
          { field: 'priority', excluded: ['high', 'normal'] },
        ],
        '901',
      ),
    ).toEqual({ kind: 'ready', fields: [] });
  });

  it('are only those of its form, the priority apart', () => {
    const on = (fieldsOnForm: readonly string[]) =>
      idsOf(chooseTargets(twoFields, fieldsOnForm, { descriptions: {}, categoryFieldId: '900' }));
    expect([on([]), on(['900', '1']), on(['901'])]).toEqual([['900', 'priority'], ['900', 'priority'], ['priority']]);
  });
});

const choice = (
  fieldId: string,
  optionId: string,
  confidence: number,
  ...others: readonly (readonly [string, number])[]
): Choice => ({
  fieldId,
  optionId,
  path: [optionId],
  confidence,
  alternatives: others.map(([id, sure]) => ({ optionId: id, path: [id], confidence: sure })),
});
const printer = choice('900', 'printer', 0.9, ['vpn', 0.05], ['constructor', 0.03]);
const high = choice('priority', 'high', 0.9, ['normal', 0.1]);
const suggestion = (...choices: readonly Choice[]): Suggestion => ({
  id: 's1',
  choices: choices.length === 0 ? [printer, high] : [...choices],
  reason: 'says printer',
  source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
  createdAt: '2026-11-21T10:00:00Z',
});
const seenWith = (values: Seen['values']): Seen => ({
  ticket: publicTicket(),
  readAt: momentNow(),
  catalogue,
  whole: catalogue.fields,
  targets: { kind: 'ready', fields: [] },
  values,
  fieldsOnForm: [],
  closed: false,
  notesOnly: false,
  note: null,
  suspicion: null,
  admissionFacts: null,
});
const open = { fields: [], confidence: { toSet: 0, toChange: 0 } } as const;
interface Case {
  readonly values?: Seen['values'];
  readonly fields?: FieldPolicy[];
  readonly toSet?: number;
  readonly toChange?: number;
  readonly of?: readonly Choice[];
}
const judge = ({ values = {}, fields = [], toSet = 0, toChange = toSet, of = [] }: Case): TriageState =>
  withRules({ is: 'suggestion', suggestion: suggestion(...of), asks: [] }, seenWith(values), {
    fields,
    confidence: { toSet, toChange },
  });
/** What is left of a suggestion: each field with its best values, and the fields that a person is to be asked about. */
const left = (wanted: Case) => {
  const state = judge(wanted);
  if (state.is !== 'suggestion') return state;
  const { choices } = state.suggestion;
  return {
    values: Object.fromEntries(choices.map((one) => [one.fieldId, bestOf(one).map(({ optionId }) => optionId)])),
    asks: state.asks,
  };
};
const all900 = ['printer', 'vpn', 'constructor'];
const allPriorities = ['high', 'normal'];
const whole = { values: { '900': all900, priority: allPriorities }, asks: [] };

describe('a suggestion', () => {
  it('is left as it is where nobody has rules', () => {
    const state: TriageState = { is: 'suggestion', suggestion: suggestion(), asks: [] };
    expect(withRules(state, seenWith({}), open)).toEqual(state);
    expect(withRules(state, null, open)).toBe(state);
  });

  it.each<[string, Case, object]>([
    ['is made when it is sure enough to set a value', { toSet: 0.9 }, whole],
    [
      'changes nothing when the ticket has that value',
      { values: { '900': 'printer', priority: 'high' }, toSet: 0.99 },
      whole,
    ],
    [
      'is withRules by each field’s own value',
      { values: { '900': 'vpn' }, toSet: 0.5, toChange: 0.95 },
      { values: { priority: allPriorities }, asks: [] },
    ],
    [
      'takes a field that is empty for one, however a desk says so',
      { values: { '900': '', priority: null }, toSet: 0.5, toChange: 0.95 },
      whole,
    ],
    [
      'is about the priority alone, as sure as that is',
      { toSet: 0.7, of: [choice('900', 'printer', 0.3), choice('priority', 'high', 0.7)] },
      { values: { priority: ['high'] }, asks: [] },
    ],
    [
      'is about the category alone',
      { toSet: 0.7, of: [printer, choice('priority', 'high', 0.3)] },
      { values: { '900': all900 }, asks: [] },
    ],
    [
      'leaves a locked field alone and has the other one',
      { values: { '900': 'vpn' }, fields: [{ field: '900', locked: ['Network'] }] },
      { values: { priority: allPriorities }, asks: [] },
    ],
    [
      'of a locked value offers nothing else for that field',
      { values: { '900': 'printer', priority: 'normal' }, fields: [{ field: '900', locked: ['Hardware'] }] },
      { values: { '900': ['printer'], priority: allPriorities }, asks: [] },
    ],
    ['may be what is locked', { fields: [{ field: '900', locked: ['printer'] }] }, whole],
    [
      'of what is to be asked about says so of that field',
      { fields: [{ field: '900', alwaysAsk: ['Hardware'] }] },
      { ...whole, asks: ['900'] },
    ],
    [
      'of a priority that is to be asked about too, and the category is not',
      { fields: [{ field: 'Priority', alwaysAsk: ['High'] }] },
      { ...whole, asks: ['priority'] },
    ],
    [
      'of which everything is to be asked about says so of every field',
      {
        fields: [
          { field: 'Priority', alwaysAsk: ['High'] },
          { field: '900', alwaysAsk: ['printer'] },
        ],
      },
      { ...whole, asks: ['900', 'priority'] },
    ],
    ['is not held up by what another value asks', { fields: [{ field: '900', alwaysAsk: ['vpn'] }] }, whole],
    [
      'of which a field is not left is not asked about there',
      { toSet: 0.5, of: [choice('900', 'printer', 0.3), high], fields: [{ field: '900', alwaysAsk: ['printer'] }] },
      { values: { priority: allPriorities }, asks: [] },
    ],
    [
      'from before something was excluded has it no more',
      { fields: [{ field: '900', excluded: ['vpn'] }] },
      { values: { '900': ['printer', 'constructor'], priority: allPriorities }, asks: [] },
    ],
    [
      'has nothing of what is excluded for a priority either',
      { fields: [{ field: 'priority', excluded: ['normal'] }] },
      { values: { '900': all900, priority: ['high'] }, asks: [] },
    ],
  ])('%s', (_name, wanted, shown) => expect(left(wanted)).toEqual(shown));

  it.each<[string, Case, string]>([
    [
      'is not made below the wanted confidence, and says why',
      { toSet: 0.95 },
      'Not sure enough: 90 %, and your organisation wants 95 %.',
    ],
    [
      'is withRules more strictly where there is a value',
      { values: { '900': 'vpn', priority: 'normal' }, toSet: 0.5, toChange: 0.95 },
      'Not sure enough: 90 %, and your organisation wants 95 %.',
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
      'Your organisation keeps “Network › VPN” as it is.',
    ],
    [
      'that is excluded by now is none',
      { fields: [{ field: '900', excluded: ['printer'] }], of: [printer] },
      'Nothing that fits may be suggested here.',
    ],
  ])('%s', (_name, wanted, reason) =>
    expect(inWords(judge(wanted))).toEqual({ is: 'no-fit', reason, suggestionId: 's1' }),
  );

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
    expect(withRules(state, seenWith({}), { fields: [], confidence: { toSet: 1, toChange: 1 } })).toBe(state);
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
        fc.subarray(['printer', 'vpn']),
        (category, priority, toSet, more, now, level, alwaysAsk) => {
          const choices = [category, priority].flatMap((one) => one ?? []);
          fc.pre(choices.length > 0);
          const toChange = Math.max(toSet, more);
          const rules = { fields: [{ field: '900', alwaysAsk }], confidence: { toSet, toChange } };
          const seen = seenWith({ '900': now, priority: level });
          const state = withRules({ is: 'suggestion', suggestion: suggestion(...choices), asks: [] }, seen, rules);
          expect(withRules(state, seen, rules)).toEqual(state);
          if (state.is !== 'suggestion') return;
          for (const made of state.suggestion.choices) {
            const present = seen.values[made.fieldId] ?? null;
            if (present !== made.optionId)
              expect(made.confidence).toBeGreaterThanOrEqual(present === null ? toSet : toChange);
          }
          const asked = state.suggestion.choices.find(({ optionId }) => alwaysAsk.includes(optionId));
          expect(state.asks).toEqual(asked ? ['900'] : []);
        },
      ),
      { numRuns: runs, seed: 20261121 },
    );
  });
});
