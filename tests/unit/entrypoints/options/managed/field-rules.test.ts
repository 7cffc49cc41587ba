import { describe, expect, test } from 'vitest';
import type { FieldPolicy } from '../../../../../core/policy/keys/field-policy';
import { ruleWords } from '../../../../../entrypoints/options/desks/DescriptionList';
import { categoryOf, valueRules } from '../../../../../entrypoints/options/managed/field-rules';
import { desk } from '../../../../fixtures/gallery/options-samples';

const { catalogue, origin } = desk;
const [category] = catalogue.fields;
if (category === undefined) throw new Error('The sample has no field');
const rulesFor = (policy: Partial<FieldPolicy>) =>
  valueRules({ fields: [{ field: 'Category', ...policy }] }, origin, category);

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
    for (const value of [
      'Hardware > Printer > Jam',
      'hardware>printer>JAM',
      'Hardware › Printer › Jam',
      'hardware__printer__jam',
      'Hardware::Printer::Jam',
    ]) {
      expect(rulesFor({ meanings: [{ value, meaning: 'Paper stuck' }] }).get('hardware__printer__jam'), value).toEqual({
        meaning: 'Paper stuck',
        marks: [],
      });
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

  test('in words', () => {
    expect(ruleWords({ meaning: null, marks: ['excluded'] }, '', 'Acme Ltd')).toBe('Never suggested, set by Acme Ltd.');
    expect(ruleWords({ meaning: 'Paper stuck', marks: [] }, 'Mine', 'Acme Ltd')).toBe(
      'Set by Acme Ltd. Your own choice is kept.',
    );
    expect(ruleWords({ meaning: 'Paper stuck', marks: ['always-ask'] }, '', 'Acme Ltd')).toBe(
      'Set by Acme Ltd. Always asked about.',
    );
  });
});
