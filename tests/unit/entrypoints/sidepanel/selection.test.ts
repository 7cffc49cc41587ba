import { expect, test } from 'vitest';
import { countNew } from '../../../../entrypoints/sidepanel/calm';
import {
  allOf,
  extended,
  nothingSelected,
  toggled,
  withoutHidden,
  type Selection,
} from '../../../../entrypoints/sidepanel/selection';
import { fc, runs } from '../../property';

const shown = ['a', 'b', 'c', 'd', 'e'];
const of = ({ keys }: Selection): string => [...keys].toSorted().join('');

test('one is selected, and not any more', () => {
  const one = toggled(nothingSelected, 'b');
  expect([of(one), of(toggled(one, 'b'))]).toEqual(['b', '']);
});
test('a range grows and shrinks, and what was selected before stays', () => {
  const first = toggled(toggled(nothingSelected, 'a'), 'c');
  const down = extended(first, shown, 'e', 'd');
  expect(of(down)).toBe('acde');
  expect(of(extended(down, shown, 'd', 'e'))).toBe('acd');
  expect(of(extended(down, shown, 'b', 'd'))).toBe('abc');
});
test('without a beginning it begins at the marked ticket', () =>
  expect(of(extended(nothingSelected, shown, 'c', 'b'))).toBe('bc'));
test('a range from a ticket that is not shown any more begins anew', () =>
  expect(of(extended(toggled(nothingSelected, 'z'), shown, 'c', 'b'))).toBe('bcz'));
test('nothing that nobody sees stays selected', () => {
  const all = allOf(shown);
  expect(of(withoutHidden(all, (key) => key < 'c'))).toBe('ab');
  expect(withoutHidden(all, () => true)).toBe(all);
});
test('a range is always whole', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1 }), (steps) => {
      let selection = nothingSelected;
      let at = 0;
      for (const step of steps) {
        selection = extended(selection, shown, shown[step] ?? 'a', shown[at] ?? 'a');
        at = step;
      }
      const places = [...selection.keys].map((key) => shown.indexOf(key)).toSorted((a, b) => a - b);
      expect(places).toEqual(places.map((_place, index) => (places[0] ?? 0) + index));
      expect(places).toContain(at);
    }),
    { numRuns: runs / 5 },
  ));
test('what waits is counted, not what left', () => {
  expect(countNew(['a', 'b'], ['b', 'c', 'd'])).toBe(2);
  expect(countNew(shown, shown)).toBe(0);
});
