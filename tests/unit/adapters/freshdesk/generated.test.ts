// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { freshdesk } from '../../../../adapters/freshdesk';
import { toPublicTicket } from '../../../../core/ticket';
import { envOf, fakeFetch, json, ref, showPage, signal, standardRoutes, ticketPath, type Routes } from './fake-desk';
import {
  canary,
  conversationsOf,
  generatedTicket,
  fitsNothing,
  shownItemsOf,
  ticketWithSummary,
  type GeneratedTicket,
} from './generated';
import { fc, runs } from '../../property';

const TICKETS = runs;
const documented = '/api/v2/tickets/1042';

function routesOf(ticket: GeneratedTicket): Routes {
  const conversations = conversationsOf(ticket);
  const own = {
    ...standardRoutes,
    '/api/_/ticket_fields': { ticket_fields: [] },
    [ticketPath]: { ticket: ticketWithSummary },
  };
  const bad = ticket.answer === 'wrong-shape' ? json({ conversations: 'none' }) : json({}, 403);
  if (ticket.answer === 'internal') return { ...own, [`${ticketPath}/conversations`]: { conversations } };
  if (ticket.answer === 'documented')
    return {
      ...own,
      [ticketPath]: bad,
      [`${ticketPath}/conversations`]: bad,
      [documented]: ticketWithSummary,
      [`${documented}/conversations`]: json(conversations),
    };
  return { ...own, [`${ticketPath}/conversations`]: bad, [`${documented}/conversations`]: bad };
}

it(`lets nothing out of ${TICKETS.toLocaleString('en')} generated tickets that is not proven to be public`, async () => {
  let [sent, dropped, strays] = [0, 0, 0];
  let desk = fakeFetch({});
  const opened = freshdesk.open(
    ref,
    envOf((input, init) => desk.fetch(input, init)),
  );
  await fc.assert(
    fc.asyncProperty(generatedTicket, async (ticket) => {
      showPage({ items: shownItemsOf(ticket) });
      desk = fakeFetch(routesOf(ticket));
      const read = await opened.read(signal());
      const said = JSON.stringify(read.ok ? toPublicTicket(read.value) : read);
      const answered = (ticket.answer === 'internal' || ticket.answer === 'documented') && !fitsNothing(ticket);
      const known = [
        'OPENING',
        ...ticket.entries.map((_, index) => canary(index)),
        'QUOTED',
        'AI-SUMMARY',
        'PAGE-TEXT',
      ];
      const wanted = [
        ...(answered ? ['OPENING'] : []),
        ...ticket.entries.flatMap(({ isPublic }, index) => (isPublic && answered ? [canary(index)] : [])),
      ];
      expect(known.filter((word) => said.includes(word))).toEqual(wanted);
      if (fitsNothing(ticket)) strays += 1;
      sent += ticket.entries.filter(({ isPublic }) => isPublic).length;
      dropped += ticket.entries.filter(({ isPublic }) => !isPublic).length;
    }),
    { numRuns: TICKETS, seed: 20261121 },
  );
  // Both kinds really came up, or the property says nothing.
  expect(Math.min(sent, dropped)).toBeGreaterThan(TICKETS);
  expect(strays).toBeGreaterThan(TICKETS / 50);
}, 120_000);
