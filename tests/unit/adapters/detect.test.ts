import { describe, expect, it } from 'vitest';
import { detectors, detectTicket } from '../../../adapters/detect';
import { freshdeskSamples } from '../../../adapters/freshdesk/samples';
import { halopsaSamples } from '../../../adapters/halopsa/samples';
import type { Samples } from '../../../adapters/samples';
import { zendeskSamples } from '../../../adapters/zendesk/samples';
import type { DeskId } from '../../../core/ticket-ref';

const samples: Readonly<Record<DeskId, Samples>> = {
  zendesk: zendeskSamples,
  freshdesk: freshdeskSamples,
  halopsa: halopsaSamples,
  // Its addresses are those of the description that somebody adds.
  described: { ticket: {}, other: [] },
};

const claims = (address: string): string[] =>
  detectors.filter((detector) => detector.detect(new URL(address)) !== null).map(({ id }) => id);

/** The same address on a domain that the person owns. */
const onOwnDomain = (address: string): URL => {
  const url = new URL(address);
  return new URL(`${url.pathname}${url.search}${url.hash}`, 'https://support.acme.example');
};

describe.each(detectors.filter(({ id }) => id !== 'described'))('$id', ({ id, detect }) => {
  it.each(Object.entries(samples[id].ticket))('%s is ticket %s, and no other desk’s', (address, ticketId) => {
    expect(detect(new URL(address))).toEqual({ desk: id, origin: new URL(address).origin, ticketId });
    expect(claims(address)).toEqual([id]);
  });

  it.each(samples[id].other)('%s is no ticket of any desk', (address) => {
    expect(claims(address)).toEqual([]);
  });

  it.each(Object.entries(samples[id].ticket))(
    '%s on an own domain is a ticket only when that domain is known to be this desk',
    (address, ticketId) => {
      const url = onOwnDomain(address);
      expect(detectTicket(url)).toBeNull();
      expect(detectTicket(url, { desk: id })).toEqual({ desk: id, origin: url.origin, ticketId });
      for (const other of detectors.filter((each) => each.id !== id))
        expect(detectTicket(url, { desk: other.id })).toBeNull();
    },
  );
});
