import { describe, expect, it } from 'vitest';
import { actionShape, ticketShape } from '../../../../adapters/halopsa/shapes';
import { judgeAction } from '../../../../adapters/halopsa/visibility';
import { checkShape } from '../../../../adapters/shared/http';
import { action, ticketBody } from './fake-desk';
import { secretOfTicket } from './generated';

const judge = (more: object): string =>
  judgeAction(checkShape({ ...action(1), ...more }, actionShape), '2101').visibility;

it('of a ticket whose id is no number, or a longer one than numbers can be exact about, is never public', () => {
  const judged = (ticket_id: unknown, ticketId: string): string =>
    judgeAction(checkShape({ ...action(1), ticket_id }, actionShape), ticketId).visibility;
  expect(judged(16, '16')).toBe('public');
  expect(judged(16, '0x10')).toBe('private');
  expect(judged(16, '16.0')).toBe('private');
  expect(judged(Number('9007199254740993'), '9007199254740993')).toBe('private');
});

describe('what proves that an action is public', () => {
  it('is hiddenfromuser=false and nothing against it', () => {
    expect(judge({})).toBe('public');
    expect(judge({ action_supplier_id: null, supplieronly: null, ischildnotes: undefined })).toBe('public');
  });

  it.each<[string, object, string]>([
    ['the flag is true', { hiddenfromuser: true }, 'private'],
    ['the flag is null', { hiddenfromuser: null }, 'unknown'],
    ['the flag is missing', { hiddenfromuser: undefined }, 'unknown'],
    ['the flag is a text', { hiddenfromuser: 'false' }, 'unknown'],
    ['the flag is a number', { hiddenfromuser: 0 }, 'unknown'],
    ['a supplier is named', { action_supplier_id: 77 }, 'private'],
    ['it is for suppliers', { supplieronly: true }, 'private'],
    ['it is of a child', { ischildnotes: true }, 'private'],
    ['it is of a relative', { isrelatednotes: true }, 'private'],
    ['it is of another ticket', { ticket_id: 2102 }, 'private'],
    ['it is of no ticket', { ticket_id: undefined }, 'private'],
    ['its ticket is a text', { ticket_id: '2101' }, 'private'],
    ['it is hidden from co-managed agents', { ishiddenfrominternalit: true }, 'unknown'],
    ['it is a portal agent’s note', { _isportalagentnote: true }, 'unknown'],
    ['its visibility cannot be switched', { hide_user_visibility_toggle: true }, 'unknown'],
  ])('is not there when %s', (_, more, visibility) => {
    expect(judge(more)).toBe(visibility);
  });

  const audiences = [
    'supplieronly',
    'ischildnotes',
    'isrelatednotes',
    'ishiddenfrominternalit',
    '_isportalagentnote',
    'hide_user_visibility_toggle',
  ];
  it.each(audiences.flatMap((flag) => ['true', 'no', '', 1, 0, {}].map((value) => [flag, value] as const)))(
    'is not there when %s is %j, which nobody knows the meaning of',
    (flag, value) => expect(judge({ [flag]: value })).not.toBe('public'),
  );
});

describe('what is read at all', () => {
  it('leaves every text that is on no list behind', () => {
    const internal = Object.fromEntries(secretOfTicket.map((name) => [name, 'SECRET']));
    expect(
      JSON.stringify(checkShape({ ...ticketBody, ...internal, customfields: [{ value: 'SECRET' }] }, ticketShape)),
    ).not.toContain('SECRET');
    expect(
      JSON.stringify(
        checkShape(
          {
            ...action(1),
            private_note: 'SECRET',
            emailsubject: 'SECRET',
            attachments: [{ filename: 'SECRET' }],
          },
          actionShape,
        ),
      ),
    ).not.toContain('SECRET');
  });
});
