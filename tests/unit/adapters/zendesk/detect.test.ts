import { fc } from '../../property';
import { describe, expect, it } from 'vitest';
import { detectTicket } from '../../../../adapters/detect';
import { detectZendesk } from '../../../../adapters/zendesk/detect';
import { zendeskSamples } from '../../../../adapters/zendesk/samples';

describe('detecting a Zendesk ticket', () => {
  it.each(Object.entries(zendeskSamples.ticket))('%s is ticket %s', (address, ticketId) => {
    expect(detectZendesk(new URL(address))).toEqual({ desk: 'zendesk', origin: new URL(address).origin, ticketId });
  });

  it.each(zendeskSamples.other)('%s is no ticket', (address) => {
    expect(detectZendesk(new URL(address))).toBeNull();
  });

  it('finds any id on any account, whatever follows it', () => {
    const account = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const rest = fc.constantFrom('', '/', '?a=1', '#x', '/events', '/events?b=/agent/tickets/5');
    fc.assert(
      fc.property(account, fc.integer({ min: 1 }), rest, (name, id, tail) => {
        expect(detectTicket(new URL(`https://${name}.zendesk.com/agent/tickets/${id}${tail}`))?.ticketId).toBe(
          String(id),
        );
      }),
    );
  });

  it('finds nothing outside /agent/tickets/, whatever the query says', () => {
    const part = fc.constantFrom('agent', 'tickets', 'filters', 'hc', 'new', '12', 'home', 'admin', '%2Fagent', '..');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const url = new URL(`https://acme.zendesk.com/${parts.join('/')}?to=/agent/tickets/12#/agent/tickets/12`);
        const expected = /^\/agent\/tickets\/12(\/|$)/.test(url.pathname);
        expect(detectZendesk(url) !== null).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
