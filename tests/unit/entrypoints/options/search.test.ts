import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseSettingsAddress,
  settingsPages,
  settingsParts,
  deskParts,
  settingsPlace,
} from '../../../../core/settings-address';
import { findable, fits } from '../../../../entrypoints/options/places/search';
import { settingsTable } from '../../../../entrypoints/options/places/table';
import { desk } from '../../../fixtures/gallery/options-samples';

const all = findable([desk]);
const found = (typed: string) => all.filter((each) => fits(each, typed)).map(({ at }) => at);

test('every place that an address can name stands in the table once, and nothing else does', () => {
  const named = [
    ...settingsPages.flatMap((page) => settingsParts[page].map((part) => `${page}/${part}`)),
    ...deskParts.map((part) => `desks/*/${part}`),
  ];
  expect(settingsTable.map(({ at }) => at).toSorted()).toEqual(named.toSorted());
});

test('whatever is found leads to its own address', () => {
  for (const { at } of all) expect(settingsPlace(parseSettingsAddress(at))).toBe(at);
});

test.each([
  ['api', 'answers/key'],
  ['budget', 'use/limit'],
  ['privacy delete', 'data/keep'],
  ['LICENSE', 'help/licences'],
  ['acme learn', 'desks/acme.zendesk.com/learning'],
  ['signature', 'writing/rules'],
])('“%s” finds %s', (typed, at) => {
  expect(found(typed)).toContain(at);
});

test('words that nothing has find nothing, and no word finds all', () => {
  expect(found('fernschreiber')).toEqual([]);
  expect(found('')).toHaveLength(all.length);
});

test('what is typed is never a pattern', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => void found(typed)));
});

test('a desk whose fields were never read has only what it has', () => {
  const parts = findable([{ ...desk, catalogue: null }]).filter(({ at }) => at.startsWith('desks/acme'));
  expect(parts.map(({ at }) => at.split('/')[2])).toEqual(['access', 'health']);
});
