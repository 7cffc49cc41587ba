import { readFileSync } from 'node:fs';
import { createAsking, type Asking } from '../../../../adapters/described/asking';
import type { SourceEnv } from '../../../../adapters/source';
import type { Description } from '../../../../core/described/description';
import { parseDescription, parseDescriptionText } from '../../../../core/described/parse';
import type { TicketRef } from '../../../../core/ticket-ref';

export const origin = 'https://desk.example';
export const signal = (): AbortSignal => new AbortController().signal;
export const refOf = (ticketId: string): TicketRef => ({ desk: 'described', origin, ticketId });

/** What stands in rows that the customer does not see. */
export const canary = 'CANARY-7f3a';

export interface Seen {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  readonly cache: string | undefined;
}

type Reply = Response | object | string | ((seen: Seen) => Response | object);

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const html = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

/** The same answer, reached by a redirect. */
export const redirected = (response: Response): Response =>
  Object.defineProperty(response, 'redirected', { value: true });

/** Answers by path and query, or by path alone; a write by its method too. Anything else is a 404. */
export function fakeDesk(routes: Readonly<Record<string, Reply>>): { fetch: typeof fetch; seen: Seen[] } {
  const seen: Seen[] = [];
  const answer: typeof fetch = (input, init) => {
    const url = new URL(String(input));
    const asked: Seen = {
      method: init?.method ?? 'GET',
      path: url.pathname + url.search,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? init.body : '',
      cache: init?.cache,
    };
    seen.push(asked);
    const write = asked.method === 'GET' ? '' : `${asked.method} `;
    const key = [write + asked.path, write + url.pathname].find((each) => Object.hasOwn(routes, each));
    const route = key === undefined ? json({ message: 'Not Found' }, 404) : (routes[key] ?? {});
    const reply = typeof route === 'function' ? (route as (seen: Seen) => Response | object)(asked) : route;
    if (reply instanceof Response) return Promise.resolve(reply.redirected ? reply : reply.clone());
    return Promise.resolve(typeof reply === 'string' ? html(reply) : json(reply));
  };
  return { fetch: answer, seen };
}

export const envOf = (fetch: SourceEnv['fetch'], page = ''): SourceEnv => {
  const shown = document.implementation.createHTMLDocument('');
  shown.body.innerHTML = page;
  return {
    document: shown,
    location: () => new URL(`${origin}/`),
    fetch,
    help: () => Promise.resolve(),
  };
};

const shippedText = (): string => readFileSync('adapters/described/shipped/request-tracker.json', 'utf8');

export function requestTracker(): Description {
  const parsed = parseDescriptionText(shippedText());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

type Parts = Readonly<Record<string, unknown>>;

/** A description that says no more than it has to, with these parts. */
export function descriptionWith({ requests, ...parts }: Parts & { requests: Parts }): Description {
  const parsed = parseDescription({
    format: 'deskside.desk/1',
    id: 'made-up',
    name: 'Made up',
    hosts: [],
    ticketId: 'digits',
    recognise: { marks: ['#a', '#b'], least: 2 },
    pages: [{ name: 'ticket', path: '{base}/tickets/{id}', id: [{ path: 'id' }], shows: ['thread'] }],
    ready: { agree: [{ text: 'h1', has: '#{id}' }] },
    ticket: { subject: '$ticket.subject' },
    fields: [],
    save: { by: 'person', never: ['button'] },
    composer: [],
    health: { essential: ['ready'] },
    about: { tested: 'facts-end', missing: [] },
    ...parts,
    requests: {
      auth: { kind: 'cookie' },
      signedOut: 'status',
      folders: ['{base}/api/'],
      ...requests,
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.value;
}

export const askingOf = (description: Description, fetch: SourceEnv['fetch'], base = '', page = ''): Asking =>
  createAsking(description, base, origin, envOf(fetch, page));
