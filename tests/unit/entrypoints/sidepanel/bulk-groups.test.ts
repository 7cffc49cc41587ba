import { describe, expect, it } from 'vitest';
import type { PlannedChange, PlannedValue, RunChange } from '../../../../core/queue-panel';
import { groupChanges, groupLeftOut } from '../../../../entrypoints/sidepanel/bulk/plan-groups';
import { groupResults } from '../../../../entrypoints/sidepanel/bulk/run-groups';

const value = (from: string | null, to: string | null): PlannedValue => ({
  fieldId: 'category',
  title: 'Category',
  fromOptionId: from,
  from: from === null ? [] : [from],
  optionId: to,
  to: to === null ? [] : [to],
});

const change = (id: string, values: readonly PlannedValue[], origin = 'https://acme.zendesk.com'): PlannedChange => ({
  key: `zendesk|${origin}|${id}`,
  ref: { desk: 'zendesk', origin, ticketId: id },
  number: `#${id}`,
  subject: 'Printer',
  values,
});

const numbers = (changes: readonly PlannedChange[]): readonly string[] => changes.map(({ number }) => number);

describe('what a preview shows together', () => {
  it('is what has the same value before and after', () => {
    const groups = groupChanges([
      change('1', [value(null, 'printers')]),
      change('2', [value('network', 'printers')]),
      change('3', [value(null, 'printers')]),
    ]);
    expect(groups.map(({ changes }) => numbers(changes))).toEqual([['#1', '#3'], ['#2']]);
  });

  it('is never of two desks, which may call different things the same', () => {
    const groups = groupChanges([
      change('1', [value(null, 'printers')]),
      change('1', [value(null, 'printers')], 'https://other.zendesk.com'),
    ]);
    expect(groups).toHaveLength(2);
  });

  it('is everything where nothing goes to a desk', () => {
    expect(groupChanges([change('1', []), change('2', [], 'https://other.zendesk.com')])).toHaveLength(1);
  });

  it('tells an emptied field from one that is set', () => {
    expect(groupChanges([change('1', [value('a', null)]), change('2', [value('a', 'b')])])).toHaveLength(2);
  });

  it('has each ticket that is left out once, by its reason', () => {
    const left = (key: string, why: 'not-sure' | 'closed' | 'locked') => ({ key, number: key, subject: '', why });
    expect(
      groupLeftOut([left('#1', 'locked'), left('#2', 'not-sure'), left('#3', 'locked'), left('#4', 'closed')]).map(
        ({ why, tickets }) => [why, tickets.map(({ number }) => number)],
      ),
    ).toEqual([
      ['not-sure', ['#2']],
      ['closed', ['#4']],
      ['locked', ['#1', '#3']],
    ]);
  });
});

describe('what a result shows together', () => {
  const ended = (id: string, state: RunChange['state'], error: RunChange['error'] = null): RunChange => ({
    ...change(id, []),
    state,
    error,
  });

  it('is what is in the same state, and what failed first, each reason by itself', () => {
    const groups = groupResults({
      changes: [
        ended('1', 'done'),
        ended('2', 'failed', { code: 'conflict' }),
        ended('3', 'stopped'),
        ended('4', 'failed', { code: 'desk-signed-out' }),
        ended('5', 'failed', { code: 'conflict' }),
        ended('6', 'done'),
      ],
    });
    expect(groups.map(({ state, error, changes }) => [state, error?.code, numbers(changes)])).toEqual([
      ['failed', 'conflict', ['#2', '#5']],
      ['failed', 'desk-signed-out', ['#4']],
      ['stopped', undefined, ['#3']],
      ['done', undefined, ['#1', '#6']],
    ]);
  });
});
