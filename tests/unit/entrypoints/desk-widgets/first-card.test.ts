// @vitest-environment happy-dom
import { request as ask } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DeskEnv } from '../../../../adapters/adapter';
import { freshdesk } from '../../../../adapters/freshdesk';
import { solvedFreshdesk } from '../../../../adapters/freshdesk/solved';
import { Reader } from '../../../../entrypoints/desk-widgets/reader';
import { notable, startFreshdesk, type FreshdeskDesk } from '../../../desks/freshdesk/index';
import { showPage } from '../../adapters/freshdesk/fake-desk';

/** Nothing is known of the desk yet. */
vi.mock('../../../../entrypoints/lib/request', () => ({ request: () => Promise.resolve({ catalogue: null }) }));

let desk: FreshdeskDesk;
let env: DeskEnv;

/** A page's own `fetch` would want the desk to be its origin. */
const fetchOf =
  (cookie: string): typeof fetch =>
  (input) =>
    new Promise((resolve, reject) => {
      const sent = ask(String(input), { headers: { cookie } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        response.on('end', () =>
          resolve(
            new Response(body, {
              status: response.statusCode ?? 0,
              headers: { 'content-type': String(response.headers['content-type']) },
            }),
          ),
        );
      });
      sent.on('error', reject).end();
    });

const cookieOf = (origin: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = ask(`${origin}/a/tickets/${notable.showcase}`, ({ headers }) =>
      resolve(headers['set-cookie']?.[0]?.split(';')[0] ?? ''),
    );
    sent.on('error', reject).end();
  });

beforeAll(async () => {
  desk = await startFreshdesk({ page: false });
  const cookie = await cookieOf(desk.origin);
  desk.reset();
  // With those of the account itself there are more than a hundred.
  desk.knobs.moreCanned = 100;
  desk.knobs.cannedWhole = false;
  env = {
    document,
    location: () => new URL(`/a/tickets/${notable.showcase}`, desk.origin),
    fetch: fetchOf(cookie),
    help: () => Promise.resolve(),
    writing: () => Promise.reject(new Error('nothing is written')),
  };
});
afterAll(() => desk.close());

it('the first card of a day takes six requests of a Freshdesk with a hundred canned responses', async () => {
  showPage({ id: String(notable.showcase) });
  const { signal } = new AbortController();
  const ref = { desk: 'freshdesk', origin: desk.origin, ticketId: String(notable.showcase) } as const;
  const reader = new Reader(freshdesk, freshdesk.open(ref, env), env, () => undefined);
  const [ticket, catalogue] = await Promise.all([reader.readTicket(signal), reader.catalogue(false, signal)]);
  expect([ticket.ok, catalogue.ok && catalogue.value.fields.length > 5]).toEqual([true, true]);
  const asked = desk.log.map(({ path }) => path.replace(/\?.*/, ''));
  expect(asked.toSorted()).toEqual(
    [
      `/api/_/tickets/${notable.showcase}`,
      `/api/_/tickets/${notable.showcase}/conversations`,
      '/api/_/bootstrap/me',
      '/api/_/bootstrap/agents_groups',
      '/api/_/ticket_fields',
      '/api/_/tickets',
    ].toSorted(),
  );
  // Who needs them pays for them.
  const macros = await solvedFreshdesk.readMacros(desk.origin, env, signal);
  expect(macros.ok && macros.value.length).toBe(100);
  expect(desk.log.length).toBeGreaterThan(100);
});
