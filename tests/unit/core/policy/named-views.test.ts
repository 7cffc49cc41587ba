import { expect, test } from 'vitest';
import { MOST_VIEWS, viewsNamed } from '../../../../core/policy/named-views';

const mine = { id: '1', title: 'My tickets' };
const unassigned = { id: '2', title: 'Unassigned' };
const personal = { id: '3', title: ' unassigned ' };

test('a view is found by its title or its id, whatever its capitals and the space around it', () => {
  expect(viewsNamed([' MY tickets', 'Second line', '2 '], [mine, unassigned])).toEqual({
    views: [mine, unassigned],
    missing: ['Second line'],
  });
});

test('a part of a title is no name of it', () => {
  expect(viewsNamed(['My'], [mine])).toEqual({ views: [], missing: ['My'] });
});

test('a title that several views have stands for all of them, and each view counts once', () => {
  expect(viewsNamed(['Unassigned', 'UNASSIGNED', '3'], [unassigned, personal]).views).toEqual([unassigned, personal]);
});

test('a name that is missing is said once, as it was written last', () => {
  expect(viewsNamed(['VIP', 'vip '], []).missing).toEqual(['vip ']);
});

test('where they are too many each name keeps one view', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ id: `a${index}`, title: 'Many' }));
  const { views } = viewsNamed(['Many', 'My tickets'], [...many, mine]);
  expect(views).toHaveLength(MOST_VIEWS);
  expect(views).toContainEqual(mine);
});
