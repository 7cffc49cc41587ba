import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { canaries, type Canary } from './account/index';
import type { Account, Comment } from './account/types';
import type { LoggedRequest as ContractRequest, PracticeDesk } from '../contract';

import { buildPage, distFolder } from './build';
import { notableTickets } from './facts';
import { patternsOf } from './removable';
import { Validator, type Validated } from '../shared/etag';
import { asset, bodyOf, keptWhenLeft, send, withoutAge, type Answer } from '../shared/http';
import { failed, forbidden, notFound, notSignedIn, tooMany } from './server/answers';
import { readApi, type Ask } from './server/api-read';
import { updateTicket } from './server/api-write';
import { arrive, type Arrival } from './server/arrive';
import { streamChanges } from '../shared/events';
import { defaultKnobs, latencyOf, takeFailure, type Knobs } from './server/knobs';
import { listen } from '../shared/listen';
import { LiveAccount, type Save, type SentMessage, type TicketChange } from './server/live';
import { MinuteCount } from './server/minute';
import { storedOf } from './server/stored';
import { pageRoute } from './server/page-routes';
import { changeByAdapterIds } from './server/change';
import { agentPage, otherPage } from './server/site';

export interface ZendeskOptions {
  /** 0 or left out takes a free one. */
  readonly port?: number;
  /** A self-signed certificate for `*.zendesk.com`, made in memory. */
  readonly tls?: boolean;
  readonly knobs?: Partial<Knobs>;
  /** False when no page is needed: the bundle is then not built. */
  readonly page?: boolean;
}

/** `by` is `other` for the JSON API: the page itself never uses it. `status` is 0 while it is not answered, and for a connection that was cut. */
export type LoggedRequest = Omit<ContractRequest, 'status'> & { readonly host: string; status: number };

export interface Injections {
  /** A message by the requester, or by somebody else by short name. */
  publicReply(ticketId: number, text: string, by?: string): Comment;
  internalNote(ticketId: number, text: string, by?: string): Comment;
  makePrivate(ticketId: number, commentId: number): void;
  /** Another agent's save of a field, by the adapter's ids. */
  change(ticketId: number, fieldId: string, optionId: string | null): void;
  /** Another agent's save of anything. */
  save(ticketId: number, changes: TicketChange): void;
  /** Another agent merges the first into the second. */
  merge(ticketId: number, into: number): void;
  sameTime(ticketId: number, as: number): void;
}

export interface ZendeskDesk extends PracticeDesk {
  readonly log: LoggedRequest[];
  readonly account: Account;
  readonly sentMessages: readonly SentMessage[];
  readonly saves: readonly Save[];
  readonly knobs: Knobs;
  readonly inject: Injections;
  arrive(arrivals: readonly Arrival[]): number[];
  /** JSON answers with an `ETag`, and those that were 304, since the last reset. */
  readonly validated: Validated;
  /** Every canary of the live account, injected notes included. */
  canaries(): Canary[];
  /** The account, the knobs and the log as they were at the start. Sessions stay. */
  reset(): void;
  /** Ends every session: the next API request gets 401. */
  signOutEverybody(): void;
  close(): Promise<void>;
}

const agentOf: Readonly<Record<Knobs['signedInAs'], string>> = { agent: 'dana', second: 'jonas', light: 'noor' };

const cookieName = '_practice_zendesk_session';

const sessionOf = (request: IncomingMessage): string | undefined =>
  new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];

/** Starts a practice Zendesk on the loopback interface. */
export async function startZendesk(options: ZendeskOptions = {}): Promise<ZendeskDesk> {
  if (options.page !== false) await buildPage();
  const live = new LiveAccount();
  const knobs: Knobs = { ...defaultKnobs(), ...options.knobs };
  const log: LoggedRequest[] = [];
  const minute = new MinuteCount();
  const validator = new Validator();
  const scheme = options.tls === true ? 'https' : 'http';

  const api = async (ask: Ask, response: ServerResponse, signedIn: boolean): Promise<Answer | 'dropped'> => {
    const path = ask.url.pathname + ask.url.search;
    await pause(latencyOf(knobs, path));
    const failure = takeFailure(knobs, ask.method, path);
    if (failure === 'drop') {
      response.destroy();
      return 'dropped';
    }
    if (failure !== null) return failed(failure);
    if (!signedIn) return notSignedIn;
    const resource = ask.url.pathname.replace(/^\/api\/v2/, '').replace(/\.json$/, '');
    if (ask.method === 'GET') return readApi(ask, resource) ?? notFound;
    const [, id] = /^\/tickets\/(\d+)$/.exec(resource) ?? [];
    if (ask.method === 'PUT' && id !== undefined) return updateTicket(ask, Number(id));
    return ask.csrfToken === live.csrfToken ? notFound : forbidden;
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    entry: LoggedRequest,
    ask: Ask,
  ): Promise<void> => {
    const { pathname } = ask.url;
    const session = sessionOf(request);
    const signedIn = session !== undefined && live.sessions.has(session);
    const finish = (result: Answer): void => {
      entry.status = result.status;
      send(response, result);
    };
    if (pathname.startsWith('/api/')) {
      const used = minute.add();
      const isOver = knobs.limits && used > knobs.perMinute;
      const result = isOver ? tooMany(minute.secondsLeft()) : await api(ask, response, signedIn);
      if (result === 'dropped') return;
      const aged = knobs.ageless
        ? withoutAge(result, true)
        : validator.answer(result, ask.method, request.headers['if-none-match'], 'max-age=10, private');
      finish({
        ...aged,
        headers: {
          'x-rate-limit': String(knobs.perMinute),
          'x-rate-limit-remaining': String(Math.max(0, knobs.perMinute - used)),
          ...aged.headers,
        },
      });
    } else if (pathname === '/practice/events' && signedIn) {
      entry.status = 200;
      streamChanges(response, live);
    } else if (pathname.startsWith('/practice/')) finish(signedIn ? pageRoute(ask) : notSignedIn);
    else if (pathname.startsWith('/assets/')) finish((await asset(distFolder, pathname)) ?? notFound);
    else if (pathname === '/' || pathname.startsWith('/agent'))
      finish(withSession(keptWhenLeft(agentPage(knobs.language), knobs.mayBeKept), signedIn));
    else finish(otherPage(pathname) ?? notFound);
  };

  const withSession = (result: Answer, signedIn: boolean): Answer => {
    if (signedIn) return result;
    const session = randomBytes(18).toString('base64url');
    live.sessions.add(session);
    return {
      ...result,
      headers: {
        ...result.headers,
        'set-cookie': `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Lax${scheme === 'https' ? '; Secure' : ''}`,
      },
    };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const origin = `${scheme}://${request.headers.host ?? '127.0.0.1'}`;
    const url = new URL(request.url ?? '/', origin);
    const method = request.method ?? 'GET';
    const body = await bodyOf(request);
    const by = url.pathname.startsWith('/api/') ? 'other' : 'page';
    const entry: LoggedRequest = { method, path: url.pathname + url.search, host: url.host, by, body, status: 0 };
    log.push(entry);
    const token = request.headers['x-csrf-token'];
    await answer(request, response, entry, {
      method,
      url,
      origin,
      body,
      live,
      knobs,
      csrfToken: typeof token === 'string' ? token : undefined,
      me: live.person(agentOf[knobs.signedInAs]),
    });
  };

  const { server, port } = await listen(
    (request, response) => {
      handle(request, response).catch((error: unknown) =>
        send(response, { status: 500, body: { error: String(error) } }),
      );
    },
    { port: options.port ?? 0, tls: options.tls === true, name: '*.zendesk.com' },
  );

  const inject: Injections = {
    publicReply: (ticketId, text, by) =>
      live.addComment(
        ticketId,
        by === undefined ? live.need(ticketId).requesterId : live.person(by).id,
        'message',
        text,
        live.need(ticketId).channel,
      ),
    internalNote: (ticketId, text, by = 'tomas') => live.addComment(ticketId, live.person(by).id, 'note', text, 'web'),
    makePrivate: (ticketId, commentId) => live.makePrivate(ticketId, commentId),
    change: (ticketId, fieldId, optionId) => live.change(ticketId, changeByAdapterIds(fieldId, optionId)),
    save: (ticketId, changes) => live.change(ticketId, changes),
    merge: (ticketId, into) => live.merge(ticketId, into, live.person('tomas').id),
    sameTime: (ticketId, as) => live.sameTime(ticketId, as),
  };

  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    log,
    knobs,
    inject,
    notable: notableTickets,
    get account() {
      return live.account;
    },
    get sentMessages() {
      return live.sentMessages;
    },
    get saves() {
      return live.saves;
    },
    get ticketIds() {
      return live.account.tickets.map(({ id }) => id);
    },
    stored: (ticketId) => storedOf(live.need(ticketId)),
    arrive: (arrivals) => arrive(live, arrivals),
    get validated() {
      return validator.counts;
    },
    busiestMinute: () => minute.most,
    duringSaves: ({ before = null, after = null }) => {
      Object.assign(knobs, { beforeSave: before, afterSave: after });
    },
    allow: (perMinute) => {
      Object.assign(knobs, { limits: true, perMinute });
    },
    setPageSize: (most) => {
      knobs.maxPageSize = most;
    },
    canaries: () => canaries(live.account),
    fail: (rule) => {
      knobs.fail.push({ ...rule });
    },
    setLayout: (layout) => {
      knobs.layout = layout === 'custom' ? 'custom' : 'standard';
    },
    setLanguage: (language) => {
      knobs.language = language;
    },
    setLate: (ms) => {
      knobs.lateMs = ms;
    },
    remove: (parts) => {
      knobs.removeSelector = patternsOf(parts);
    },
    setTheme: (theme) => {
      knobs.theme = theme;
    },
    letPagesBeKept: () => {
      knobs.mayBeKept = true;
    },
    leaveAgeOpen: () => {
      knobs.ageless = true;
    },
    signInAs: (which) => {
      knobs.signedInAs = which === 'first' ? 'agent' : 'second';
    },
    organisationOf: (ticketId) => {
      const id = live.ticket(ticketId)?.organizationId ?? null;
      return live.account.organizations.find((each) => each.id === id)?.name ?? null;
    },
    omit: (parts) => {
      knobs.omitted = [...parts];
    },
    reset: () => {
      live.reset();
      log.length = 0;
      minute.clear();
      validator.clear();
      Object.assign(knobs, defaultKnobs(), options.knobs);
    },
    signOutEverybody: () => live.sessions.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}
