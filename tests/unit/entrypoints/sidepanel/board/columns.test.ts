import { expect, test } from 'vitest';
import { builtInViews, columnOf, ownViews, withNamesOfMine } from '../../../../../core/queue-views';
import { ticketStatuses } from '../../../../../core/ticket-status';
import { below, beside, columnsOf } from '../../../../../entrypoints/sidepanel/board/columns';

const statuses = { a: 'new', b: 'open', c: 'pending', d: 'solved', e: 'open', f: null } as const;
const columns = columnsOf(Object.keys(statuses), (key) => ({ status: statuses[key as keyof typeof statuses] }));

test('each status has its column, and what is not known has one of its own', () => {
  expect(columns.map(({ id, keys }) => `${id} ${keys.join('')}`)).toEqual([
    'open abe',
    'agent ',
    'contact c',
    'completed d',
    'archived ',
    'other f',
  ]);
  expect(ticketStatuses.every((status) => columnOf(status) !== null)).toBe(true);
});
test('up and down stay in the column, and left and right go past empty ones', () => {
  expect([below(columns, 'a', 1), below(columns, 'b', 9), below(columns, 'a', -1)]).toEqual(['b', 'e', 'a']);
  expect([beside(columns, 'e', 1), beside(columns, 'c', 1), beside(columns, 'c', -1), beside(columns, 'f', 1)]).toEqual(
    ['c', 'd', 'a', null],
  );
});
test('“mine” is whom the person says they are, and no view of their own', () => {
  const kept = withNamesOfMine([], ['Ann']);
  expect(builtInViews(kept).find(({ id }) => id === 'mine-unsure')?.filters.assignees).toEqual(['Ann']);
  expect(ownViews(kept)).toEqual([]);
  expect(withNamesOfMine(kept, ['Bob'])).toHaveLength(1);
});
