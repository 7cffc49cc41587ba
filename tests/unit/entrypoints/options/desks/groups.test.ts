import { fc } from '../../../property';
import { expect, test } from 'vitest';
import { groupOptions } from '../../../../../entrypoints/options/desks/groups';
import { desk } from '../../../../fixtures/gallery/options-samples';

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
