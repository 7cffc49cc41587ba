import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldPolicy } from '../../../core/policy/schema';
import { fieldRules, organisationsCategory } from '../../../entrypoints/background/session/field-rules';
import { ruleWords } from '../../../entrypoints/options/desks/DescriptionList';
import { categoryOf, valueRules } from '../../../entrypoints/options/managed/field-rules';
import { desk } from '../../fixtures/gallery/options-samples';

const { catalogue, origin } = desk;
const [category] = catalogue.fields;
if (category === undefined) throw new Error('The sample has no field');
const rulesFor = (policy: Partial<FieldPolicy>) => valueRules({ fields: [{ field: 'Category', ...policy }] }, origin, category);

describe('the category field', () => {
  test.each<[FieldPolicy, string | undefined]>([
    [{ field: 'category', category: true }, '360001'],
    [{ field: '360002', category: true }, '360002'],
    [{ field: 'Category' }, undefined],
    [{ field: 'Category', category: true, desk: 'other.zendesk.com' }, undefined],
    [{ field: 'Category', category: true, desk: '*.zendesk.com' }, '360001'],
    [{ field: 'Nothing like it', category: true }, undefined],
  ])('%j', (policy, id) => {
    expect(categoryOf({ fields: [policy] }, catalogue)?.id).toBe(id);
  });
});

describe('what an organisation says about values', () => {
  test('by path or by id, with or without blanks', () => {
    for (const value of ['Hardware > Printer > Jam', 'hardware>printer>JAM', 'Hardware › Printer › Jam', 'hardware__printer__jam', 'Hardware::Printer::Jam']) {
      expect(rulesFor({ meanings: [{ value, meaning: 'Paper stuck' }] }).get('hardware__printer__jam'), value).toEqual({ meaning: 'Paper stuck', marks: [] });
    }
  });

  test('only values that it names', () => {
    expect([...rulesFor({ excluded: ['Other'], locked: ['Other'], alwaysAsk: ['Network > VPN'] })]).toEqual([
      ['network__vpn', { meaning: null, marks: ['always-ask'] }],
      ['other', { meaning: null, marks: ['locked', 'excluded'] }],
    ]);
    expect(rulesFor({ excluded: ['Printer'] }).size).toBe(0);
    expect(valueRules({ fields: [] }, origin, category).size).toBe(0);
  });

  test('exactly what the worker does with them', () => {
    const value = fc.constantFrom('Hardware', 'hardware > printer', 'Hardware::Printer::Jam', 'hardware__laptop', 'Network', 'Other', 'Jam', ' ', 'Nothing');
    const values = fc.array(value, { maxLength: 3 });
    const entry = fc.record(
      { desk: fc.constantFrom('acme.zendesk.com', 'other.zendesk.com'), field: fc.constantFrom('Category', '360001', ' site '), category: fc.boolean(), meanings: fc.array(fc.record({ value, meaning: fc.constantFrom('a', 'b', 'c') }), { maxLength: 3 }), locked: values, excluded: values, alwaysAsk: values },
      { requiredKeys: ['field'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (fields) => {
        const shown = valueRules({ fields }, origin, category);
        const counts = fieldRules(fields, category, origin);
        const marked = (mark: 'locked' | 'excluded' | 'always-ask') => new Set([...shown].flatMap(([id, { marks }]) => (marks.includes(mark) ? [id] : [])));
        expect(Object.fromEntries([...shown].flatMap(([id, { meaning }]) => (meaning === null ? [] : [[id, meaning]])))).toEqual(counts.meanings);
        expect([marked('locked'), marked('excluded'), marked('always-ask')]).toEqual([counts.locked, counts.excluded, counts.alwaysAsk]);
        expect(categoryOf({ fields }, catalogue)?.id).toBe(organisationsCategory(fields, catalogue.fields, origin)?.id);
      }),
    );
  });

  test('in words', () => {
    expect(ruleWords({ meaning: null, marks: ['excluded'] }, '', 'Acme Ltd')).toBe('Never suggested, set by Acme Ltd.');
    expect(ruleWords({ meaning: 'Paper stuck', marks: [] }, 'Mine', 'Acme Ltd')).toBe('Set by Acme Ltd. Your own choice is kept.');
    expect(ruleWords({ meaning: 'Paper stuck', marks: ['always-ask'] }, '', 'Acme Ltd')).toBe('Set by Acme Ltd. Always asked about.');
  });
});
