import { describe, expect, it } from 'vitest';
import { documentedTicket, internalTicket } from '../../../../adapters/freshdesk/conversation';
import { askingSource } from '../../../../adapters/halopsa/source';
import { ownNumbered, ticketNumber } from '../../../../adapters/shared/ticket-number';
import { ticketPath } from '../../../../adapters/zendesk/forms';

const strange = [
  'ABC-123',
  '0b6f',
  '01042',
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '..',
  '',
  '1/../2',
  '1?x=2',
  '1'.repeat(20),
];
const refused = { error: { code: 'not-the-same-ticket' } };
const signal = new AbortController().signal;

describe('a desk whose tickets have numbers', () => {
  it.each(strange)('puts no other id into an address: %j', async (id) => {
    const asked: string[] = [];
    const halo = askingSource((path) => {
      asked.push(path);
      return Promise.reject(new Error('asked'));
    });
    const ways: readonly (() => unknown)[] = [
      () => ticketNumber(id),
      () => ticketPath({ ticketId: id }),
      () => internalTicket(id),
      () => documentedTicket(id),
      () => halo.ticket(id, signal),
      () => halo.actions(id, 'all', signal),
    ];
    for (const way of ways) await expect(async () => way()).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  it('knows its own tickets by desk, origin and number', () => {
    const ref = { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '9007199254740993' } as const;
    expect(ownNumbered(ref, 'zendesk', ref.origin)).toBe(ref);
    for (const [other, desk, origin] of [
      [ref, 'freshdesk', ref.origin],
      [ref, 'zendesk', 'https://other.zendesk.com'],
      [{ ...ref, ticketId: 'ABC-123' }, 'zendesk', ref.origin],
    ] as const)
      expect(() => ownNumbered(other, desk, origin)).toThrow('not-the-same-ticket');
  });
});
