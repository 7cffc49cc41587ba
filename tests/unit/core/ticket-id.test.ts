import { describe, expect, it } from 'vitest';
import { sourceAnswerSchemas } from '../../../core/schema/queue';
import { ticketRefSchema } from '../../../core/schema/ticket';
import { idAsPattern, isTicketId } from '../../../core/ticket-id';
import { refKey } from '../../../core/ticket-ref';
import { fc, runs } from '../property';
import { nothingListed } from './listed-facts';

const ids = ['1042', '0', 'ABC-123', '5f3b2c', '0B6f8e1c-4a52-4c0e-9b1e-0d9a5ab6a3c1', 'a.b_c', '...', 'x'.repeat(100)];
const others = [
  '',
  '.',
  '..',
  'x'.repeat(101),
  'a b',
  'a/b',
  '1042/../7',
  '1|2',
  'ä',
  '١٢',
  '1\n',
  '%2e',
  '#1',
  '"',
  '1?x=2',
];

/** Mostly those that an id may hold. */
const signs = [...'azAZ059-_.-_.', '/', '|', '?', '#', '%', '\\', ' ', 'é'];

describe('the id of a ticket', () => {
  it.each(ids)('may be %j', (id) => {
    expect(isTicketId(id)).toBe(true);
    expect(ticketRefSchema.safeParse({ desk: 'zendesk', origin: 'https://a.example', ticketId: id }).success).toBe(
      true,
    );
  });

  it.each(others)('is never %j', (id) => {
    expect(isTicketId(id)).toBe(false);
    expect(ticketRefSchema.safeParse({ desk: 'zendesk', origin: 'https://a.example', ticketId: id }).success).toBe(
      false,
    );
  });

  it('stays one part of an address, as it is, and one part of a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 }), (text) => {
        if (!isTicketId(text)) return;
        expect(new URL(`/tickets/${text}/notes?of=${text}`, 'https://a.example').href).toBe(
          `https://a.example/tickets/${text}/notes?of=${text}`,
        );
        expect(refKey({ desk: 'zendesk', origin: 'https://a.example', ticketId: text }).split('|')[2]).toBe(text);
      }),
      { numRuns: runs, examples: [...ids, ...others].map((id) => [id]) },
    );
  });

  it('as a pattern finds itself and nothing else', () => {
    for (const id of ids) {
      expect(new RegExp(`^${idAsPattern(id)}$`, 'u').test(id)).toBe(true);
      for (const other of [...ids, 'axb_c', '___'])
        if (other !== id) expect(new RegExp(`^${idAsPattern(id)}$`).test(other)).toBe(false);
    }
  });

  it('comes through in what a desk’s tab answers', () => {
    const row = (ticketId: string) => ({
      ok: true,
      value: {
        complete: true,
        tickets: [
          {
            ref: { desk: 'zendesk', origin: 'https://a.example', ticketId },
            subject: '',
            status: null,
            statusName: '',
            stamp: '',
            ...nothingListed,
            requesterName: '',
          },
        ],
      },
    });
    expect(sourceAnswerSchemas.list.safeParse(row('ABC-123')).success).toBe(true);
    expect(sourceAnswerSchemas.list.safeParse(row('..')).success).toBe(false);
  });
});
