import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { LoggedRequest, PracticeDesk, PracticeLanguage, SaveHooks } from '../contract';
import { busiestMinute } from '../shared/busiest';
import { streamChanges } from '../shared/events';
import { asset, bodyOf, json, keptWhenLeft, send, withoutAge, type Answer } from '../shared/http';
import { listen } from '../shared/listen';
import { Saves } from '../shared/saves';
import { clientOf } from './account/lists';
import { person } from './account/people';
import { canariesOf } from './account/secrets';
import type { Account, HaloPerson } from './account/types';
import { buildPage, distFolder } from './build';
import { notable } from './facts';
import { api } from './server/api';
import { failed, notFound, notSignedIn, tooMany } from './server/answers';
import { isBeyond } from './server/limit';
import type { Ask } from './server/ask';
import { bootstrap, tokenCookie } from './server/bootstrap';
import { arrive, injections, storedOf } from './server/inject';
import { defaultKnobs, latencyOf, takeFailure, type Knobs } from './server/knobs';
import { LiveAccount, type ExecutedOutcome, type Save, type SentMessage } from './server/live';
import { agentPage, portalPage, signInPage } from './server/site';

export interface HalopsaOptions {
  /** 0 or left out takes a free one. */
  readonly port?: number;
  /** A self-signed certificate for `*.halopsa.com`, made in memory. */
  readonly tls?: boolean;
  readonly knobs?: Partial<Knobs>;
  /** False when no page is needed: the bundle is then not built. */
  readonly page?: boolean;
}

export interface HalopsaDesk extends PracticeDesk {
  duringSaves(hooks: SaveHooks): void;
  readonly account: Account;
  readonly knobs: Knobs;
  readonly sentMessages: readonly SentMessage[];
  readonly saves: readonly Save[];
  /** Outcomes that ran because their button was clicked (`dontshowscreen`). */
  readonly executedOutcomes: readonly ExecutedOutcome[];
  /** A Bearer token as the page gets one. */
  newToken(): string;
}

/** 0 while a request is not answered, and for a connection that was cut. */
type Entry = Omit<LoggedRequest, 'status'> & { status: number; readonly host: string; readonly at: number };

const cookieName = '_practice_halopsa_session';
const sessionOf = (request: IncomingMessage): string =>
  new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
const agentPaths = /^\/(?:ticket|tickets|newticket|customers|dashboard)?\/?$/;

const isWrite = ({ method, path, by }: Entry): boolean =>
  by === 'other' && method === 'POST' && /^\/api\/tickets$/i.test(path);

/** Of the first ticket that is to be changed. */
const idIn = (body: unknown): number => {
  const [first] = Array.isArray(body) ? (body as { readonly id?: unknown }[]) : [];
  return Number(first?.id);
};

/** Starts a practice HaloPSA on the loopback interface, for whatever host name it is asked by. */
export async function startHalopsa(options: HalopsaOptions = {}): Promise<HalopsaDesk> {
  if (options.page !== false) await buildPage();
  const isTls = options.tls === true;
  const live = new LiveAccount();
  const knobs: Knobs = { ...defaultKnobs(), ...options.knobs };
  const log: Entry[] = [];
  const saves = new Saves();
  const me = (): HaloPerson => person(knobs.signedInAs === 'second' ? 'jonas' : 'dana');

  const answerApi = async (ask: Ask, response: ServerResponse, token: string): Promise<Answer | null> => {
    const path = ask.url.pathname + ask.url.search;
    await pause(latencyOf(knobs, path));
    const failure = ask.by === 'other' || knobs.failPage ? takeFailure(knobs, ask.method, path) : null;
    if (failure === 'drop') {
      response.destroy();
      return null;
    }
    if (failure !== null) return failed(failure);
    if (ask.by === 'other' && isBeyond(log, knobs.limit)) return tooMany(knobs.limitSaysWhen);
    const answer = live.tokens.has(token) ? withoutAge(api(ask), knobs.ageless) : notSignedIn;
    if (knobs.saysPerMinute === null) return answer;
    return { ...answer, headers: { ...answer.headers, 'ratelimit-limit': String(knobs.saysPerMinute) } };
  };

  const practice = (path: string, response: ServerResponse, signedIn: boolean): Answer | null => {
    if (!signedIn) return notSignedIn;
    if (path === '/practice/events') {
      streamChanges(response, live);
      return null;
    }
    if (path !== '/practice/bootstrap') return notFound;
    const boot = bootstrap(live, knobs, me());
    return { ...json(boot), headers: { 'set-cookie': tokenCookie(boot.token, knobs.session, isTls) } };
  };

  const agent = (url: URL, signedIn: boolean): Answer => {
    if (url.pathname.startsWith('/ticket') && !url.pathname.startsWith('/tickets') && knobs.layout === 'in-list') {
      const params = new URLSearchParams([['area', '1'], ['mainview', 'team'], ...url.searchParams]);
      return { status: 302, body: '', headers: { location: `/tickets?${params}` } };
    }
    const shown = keptWhenLeft(agentPage(), knobs.mayBeKept);
    if (signedIn) return shown;
    return {
      ...shown,
      headers: {
        ...shown.headers,
        'set-cookie': `${cookieName}=${live.newSession()}; Path=/; HttpOnly; SameSite=Lax${isTls ? '; Secure' : ''}`,
      },
    };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, ask: Ask): Promise<Answer | null> => {
    const { pathname } = ask.url;
    const signedIn = live.sessions.has(sessionOf(request));
    if (pathname.startsWith('/api/'))
      return answerApi(ask, response, /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (pathname.startsWith('/practice/')) return practice(pathname, response, signedIn);
    if (pathname.startsWith('/assets/')) return (await asset(distFolder, pathname)) ?? notFound;
    if (pathname.startsWith('/portal')) return portalPage();
    if (pathname.startsWith('/auth')) return signInPage;
    return agentPaths.test(pathname) ? agent(ask.url, signedIn) : notFound;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const origin = `${isTls ? 'https' : 'http'}://${request.headers.host ?? '127.0.0.1'}`;
    const url = new URL(request.url ?? '/', origin);
    const method = request.method ?? 'GET';
    const body = await bodyOf(request);
    const by =
      url.pathname.startsWith('/api/') && request.headers['halo-app-name'] !== 'halo-web-application'
        ? 'other'
        : 'page';
    const entry: Entry = {
      method,
      path: url.pathname + url.search,
      host: url.host,
      by,
      body,
      status: 0,
      at: Date.now(),
    };
    log.push(entry);
    const saved = isWrite(entry) ? saves.begin(idIn(body)) : () => undefined;
    const result = await answer(request, response, { method, url, origin, body, by, live, knobs, me: me(), saved });
    entry.status = result?.status ?? (response.headersSent ? response.statusCode : 0);
    if (result) send(response, result);
  };

  const { server, port } = await listen(
    (request, response) => {
      handle(request, response).catch((error: unknown) =>
        send(response, { status: 500, body: { error: String(error) } }),
      );
    },
    { port: options.port ?? 0, tls: isTls, name: '*.halopsa.com' },
  );

  return {
    port,
    origin: `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`,
    log,
    knobs,
    notable,
    get account() {
      return live.account;
    },
    get sentMessages() {
      return live.sentMessages;
    },
    get saves() {
      return live.saves;
    },
    get executedOutcomes() {
      return live.executed;
    },
    get ticketIds() {
      return live.account.tickets.map(({ id }) => id);
    },
    inject: injections(live),
    stored: (ticketId) => storedOf(live.need(ticketId), knobs),
    canaries: () => canariesOf(live.account),
    arrive: (tickets) => tickets.map((ticket) => arrive(live, ticket)),
    busiestMinute: () => busiestMinute(log),
    allow: (perMinute) => {
      knobs.saysPerMinute = perMinute;
    },
    setPageSize: (most) => {
      knobs.maxPageSize = most;
    },
    newToken: () => live.newToken(),
    fail: (rule) => {
      knobs.fail.push({ ...rule });
    },
    setLayout: (layout) => {
      knobs.layout = layout === 'in-list' ? 'in-list' : 'alone';
    },
    setLanguage: (language: PracticeLanguage) => {
      knobs.language = language;
    },
    setLate: (ms) => {
      knobs.lateMs = ms;
    },
    remove: (parts) => {
      knobs.removed = [...parts];
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
      knobs.signedInAs = which;
    },
    organisationOf: (ticketId) => {
      const ticket = live.ticket(ticketId);
      return (ticket && clientOf(person(ticket.requester))?.name) ?? null;
    },
    omit: (parts) => {
      knobs.omitted = [...parts];
    },
    reset: () => {
      live.reset();
      saves.reset();
      log.length = 0;
      Object.assign(knobs, defaultKnobs(), options.knobs);
    },
    duringSaves: (hooks) => saves.during(hooks),
    signOutEverybody: () => live.signOutEverybody(),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}
