import { fc } from '../../property';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../core/settings';
import { describeChanges } from '../../../../entrypoints/pages/changes';
import { groupOptions } from '../../../../entrypoints/options/desks/groups';
import { wholeNumber } from '../../../../entrypoints/pages/validate';
import { desk } from '../../../fixtures/gallery/options-samples';

const bounds = { from: 2000, to: 400_000 };

test('a whole number within its bounds is read back as itself, grouped or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: bounds.from, max: bounds.to }), (value) => {
      for (const typed of [
        String(value),
        new Intl.NumberFormat('en').format(value),
        new Intl.NumberFormat('de').format(value),
      ]) {
        expect(wholeNumber(typed, bounds, 'characters')).toEqual({ ok: true, value });
      }
    }),
  );
});

test.each(['', '12', '400001', '2500.5', '-3000', '3e3', 'many', '2,50,000'])('%j is explained', (typed) => {
  expect(wholeNumber(typed, bounds, 'characters')).toEqual({
    ok: false,
    problem: 'Type a whole number of characters from 2,000 to 400,000.',
  });
});

test('a save says what changed, and only that', () => {
  const before = defaultSettings();
  expect(describeChanges(before, before)).toBe('Nothing was different.');
  expect(describeChanges(before, { ...before, enabled: true })).toBe('Deskside is on.');
  const after = {
    ...before,
    desks: { 'https://acme.zendesk.com': { categoryFieldId: '1', descriptions: { '1': { a: 'x', b: 'y' } } } },
  };
  expect(describeChanges(before, after)).toBe(
    'The category field of acme.zendesk.com was changed. 2 descriptions were changed.',
  );
});

test('a save says which views of a desk are watched, and what a feature is called', () => {
  const before = defaultSettings();
  const watching = (...ids: string[]) => ({
    ...before,
    desks: {
      'https://acme.zendesk.com': { descriptions: {}, watched: ids.map((id) => ({ id, title: `View ${id}` })) },
    },
  });
  expect(describeChanges(before, watching('1'))).toBe('One view of acme.zendesk.com is watched.');
  expect(describeChanges(watching('1'), watching('2', '3'))).toBe('2 views of acme.zendesk.com are watched.');
  expect(describeChanges(watching('1'), before)).toBe('No view of acme.zendesk.com is watched.');
  expect(describeChanges(watching('1'), watching('1'))).toBe('Nothing was different.');
  expect(describeChanges(before, { ...before, capabilities: { ...before.capabilities, watch: true } })).toBe(
    'Suggestions for unopened tickets are on.',
  );
});

test('every value stands in exactly one group, and a search only leaves values out', () => {
  const [field] = desk.catalogue.fields;
  if (field === undefined) throw new Error('The sample has no field');
  const ids = (search: string, written = {}) =>
    groupOptions(field, search, written).flatMap(({ options }) => options.map(({ id }) => id));
  expect(ids('').toSorted()).toEqual(field.options.map(({ id }) => id).toSorted());
  fc.assert(
    fc.property(fc.string(), (search) => ids(search).every((id) => field.options.some((option) => option.id === id))),
  );
  expect(ids('VPN')).toEqual(['network__vpn']);
  expect(ids('rollers', { hardware__laptop: 'Rollers and hinges' })).toEqual(['hardware__laptop']);
});
