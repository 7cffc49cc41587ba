// @vitest-environment happy-dom
import { afterAll, beforeAll, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import { readTicket } from '../../../../adapters/halopsa/read';
import { askingSource, type Get } from '../../../../adapters/halopsa/source';
import { checkShape } from '../../../../adapters/shared/http';
import { toPublicTicket, type TicketRef } from '../../../../core/ticket';
import {
  envOf,
  fakeFetch,
  forgetToken,
  json,
  origin,
  panelHtml,
  showPage,
  signal,
  standardRoutes,
  token,
} from './fake-desk';
import { actionOf, drawnTicket, textOf, ticketOf, type DrawnTicket } from './generated';
import { fc, runs } from '../../property';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };
const TICKETS = runs;
/** Through requests, cookies and the helper's events too, which take their time. */
const WHOLE = 500;

// Rows say nothing of visibility, and thousands of pages are to be looked at.
beforeAll(() => showPage([panelHtml({ rows: '' })]));

const isRead = ({ answer }: DrawnTicket): boolean => answer !== 'refused' && answer !== 'wrong-shape';

function actionsAnswer({ actions, answer }: DrawnTicket): object {
  const rows = actions.map(actionOf);
  if (answer === 'wrong-shape') return { actions: { first: rows } };
  return answer === 'bare' ? rows : { actions: rows };
}

class Counted {
  sent = 0;
  dropped = 0;
  detailed = 0;

  /** What was said of a ticket holds each public text and nothing else. */
  check(said: string, drawn: DrawnTicket): void {
    for (const [index, { isPublic }] of drawn.actions.entries()) {
      if (said.includes(textOf(index)) !== (isPublic && isRead(drawn)))
        throw new Error(`action ${index} should ${isPublic ? '' : 'not '}have left`);
      if (isPublic) this.sent += 1;
      else this.dropped += 1;
    }
    // An own text in the details leaves only where the ticket was opened in public.
    if (said.includes('CANARY-details')) {
      if (drawn.actions[0]?.isPublic !== true) throw new Error('details of a ticket that was not opened in public');
      this.detailed += 1;
    }
    if (/CANARY-(?:secret|page)/.test(said)) throw new Error('a text that is on no list');
  }

  /** All kinds really came up, or the property says nothing. */
  cameUp(times: number): void {
    expect(Math.min(this.sent, this.dropped)).toBeGreaterThan(times / 2);
    expect(this.detailed).toBeGreaterThan(times / 100);
  }
}

it(`lets nothing out of ${TICKETS.toLocaleString('en')} generated tickets that is not proven to be public`, async () => {
  const counted = new Counted();
  const [pane] = document.querySelectorAll<HTMLElement>('.ticketdetails');
  const always = signal();
  await fc.assert(
    fc.asyncProperty(drawnTicket, async (drawn) => {
      const answers: Readonly<Record<string, unknown>> = {
        '/api/Tickets/2101': ticketOf(drawn),
        '/api/Actions': drawn.answer === 'refused' ? null : actionsAnswer(drawn),
      };
      const get: Get = async (path, shape) => checkShape(answers[path.split('?')[0] ?? ''] ?? null, shape);
      const read = await readTicket(
        {
          ref,
          source: () => askingSource(get),
          pane: () => pane ?? document.body,
          known: { requesterEmail: '', offered: {} },
        },
        always,
      );
      // What the reader itself holds is free of every text that is on no list, not only what leaves.
      if (JSON.stringify(read).includes('CANARY-secret')) throw new Error('a text that is on no list was read');
      counted.check(JSON.stringify(toPublicTicket(read)), drawn);
    }),
    { numRuns: TICKETS, seed: 20261121 },
  );
  counted.cameUp(TICKETS);
}, 120_000);

/** The helper in the page's world, that heard these answers. */
let heard: Readonly<Record<string, unknown>> = {};
function helper(event: Event): void {
  const { nonce, resource } = JSON.parse(String((event as CustomEvent).detail)) as { nonce: string; resource: string };
  const answers =
    resource in heard
      ? [
          {
            resource,
            params: resource === 'actions' ? { ticket_id: '2101' } : {},
            text: JSON.stringify(heard[resource]),
          },
        ]
      : [];
  document.dispatchEvent(new CustomEvent('deskside:heard-1', { detail: JSON.stringify({ nonce, answers }) }));
}
beforeAll(() => document.addEventListener('deskside:heard-ask-1', helper));
afterAll(() => document.removeEventListener('deskside:heard-ask-1', helper));

it(`nor out of ${WHOLE} that are asked for with a token or only heard`, async () => {
  const counted = new Counted();
  await fc.assert(
    fc.asyncProperty(drawnTicket, async (drawn) => {
      if (drawn.answer === 'observed') forgetToken();
      else document.cookie = `access_token=${token}`;
      heard = { 'tickets/2101': ticketOf(drawn), actions: actionsAnswer(drawn) };
      const routes = {
        ...standardRoutes,
        '/api/Tickets/2101': ticketOf(drawn),
        '/api/Actions': drawn.answer === 'refused' ? json({}, 403) : actionsAnswer(drawn),
      };
      const read = await halopsa.open(ref, envOf(fakeFetch(routes).fetch)).read(signal());
      expect(JSON.stringify(read)).not.toMatch(new RegExp(`CANARY-secret|${token}`));
      expect(read.ok && read.value.source).toBe(
        isRead(drawn) ? (drawn.answer === 'observed' ? 'observed' : 'json') : 'page',
      );
      counted.check(JSON.stringify(read.ok ? toPublicTicket(read.value) : read), drawn);
    }),
    { numRuns: WHOLE, seed: 20261121 },
  );
  counted.cameUp(WHOLE);
}, 120_000);
