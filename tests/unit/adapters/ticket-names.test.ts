import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Hosted } from '../../../adapters/detect';
import { detectTicket } from '../../../adapters/detect';
import { addressOf, calledBy } from '../../../adapters/ticket-names';
import type { Description } from '../../../core/described/description';
import type { TicketRef } from '../../../core/ticket-ref';

const at = (desk: TicketRef['desk'], origin: string, ticketId: string): TicketRef => ({ desk, origin, ticketId });

it('calls a ticket as people do', () => {
  expect(calledBy(at('zendesk', 'https://acme.zendesk.com', '1042'))).toBe('#1042');
  expect(calledBy(at('described', 'https://desk.acme.example', 'DESK-7'))).toBe('DESK-7');
});

describe('the address of a ticket', () => {
  it.each<[TicketRef, Hosted, string]>([
    [at('zendesk', 'https://acme.zendesk.com', '7'), { desk: null }, 'https://acme.zendesk.com/agent/tickets/7'],
    [at('freshdesk', 'https://acme.freshdesk.com', '7'), { desk: null }, 'https://acme.freshdesk.com/a/tickets/7'],
    [at('halopsa', 'https://acme.halopsa.com', '7'), { desk: null }, 'https://acme.halopsa.com/ticket?id=7'],
    [at('halopsa', 'https://desk.acme.example', '7'), { desk: 'halopsa' }, 'https://desk.acme.example/ticket?id=7'],
  ])('of %o is one that the desk takes for it again', (ref, hosted, address) => {
    expect(addressOf(ref, hosted)).toBe(address);
    expect(detectTicket(new URL(address), hosted)).toEqual(ref);
  });

  it.each([
    ['on a host that is not known to be this desk', at('zendesk', 'https://desk.acme.example', '7'), { desk: null }],
    ['with an id that the desk does not have', at('zendesk', 'https://acme.zendesk.com', '../api'), { desk: null }],
    [
      'of a described desk whose description is gone',
      at('described', 'https://desk.acme.example', '7'),
      { desk: null },
    ],
  ] as const)('is not known %s', (_name, ref, hosted) => expect(addressOf(ref, hosted)).toBeNull());

  const folder = 'adapters/described/shipped';
  const shipped = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Description,
  );
  const ids = { digits: '42', key: 'DESK-7', hex: '5f3a9c', uuid: '3b241101-e2bb-4255-8caf-4136c566a962' } as const;
  it.each(shipped.map((description) => [description.name, description] as const))(
    'of %s is right where its pages name the ticket',
    (_name, { pages, ticketId }) => {
      const hosted: Hosted = { desk: 'described', pages: { pages, ticketId, base: '' } };
      const ref = at('described', 'https://desk.acme.example', ids[ticketId]);
      const address = addressOf(ref, hosted);
      if (address !== null) expect(detectTicket(new URL(address), hosted)).toEqual(ref);
    },
  );
  it('is known of most of the descriptions that come along', () => {
    const known = shipped.filter(({ pages, ticketId }) => {
      const hosted: Hosted = { desk: 'described', pages: { pages, ticketId, base: '' } };
      return addressOf(at('described', 'https://desk.acme.example', ids[ticketId]), hosted) !== null;
    });
    expect(known.length).toBeGreaterThan(shipped.length / 2);
  });
});
