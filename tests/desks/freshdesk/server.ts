import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FailRule, LoggedRequest, PracticeDesk, PracticeLanguage, SaveHooks } from '../contract';
import { busiestMinute } from '../shared/busiest';
import { streamChanges } from '../shared/events';
import { asset, bodyOf, keptWhenLeft, send, withoutAge, type Answer } from '../shared/http';
import { listen } from '../shared/listen';
import { Saves } from '../shared/saves';
import { byAdapterIds, changeByAdapterIds } from './account/adapter-ids';
import { canaries, notable, type Canary } from './account/index';
import { companies, person, users } from './account/people';
import type { Account } from './account/types';
import { buildPage, distFolder } from './build';
import { failed, notFound, notSignedIn, toLogin, tooMany } from './server/answers';
import { readInternal } from './server/api-internal';
import { readV2 } from './server/api-v2';
import { addByApi, updateTicket } from './server/api-write';
import { included, type Ask } from './server/ask';
import { defaultKnobs, latencyOf, takeFailure, type Knobs } from './server/knobs';
import { LiveAccount, type Save, type SentMessage } from './server/live';
import { formOf, pageRoute } from './server/page-routes';
import { agentPage, loginPage, portalPage } from './server/site';

export interface FreshdeskOptions {
  /** 0 or left out takes a free one. */
  readonly port?: number;
  /** A self-signed certificate for `*.freshdesk.com`, made in memory. */
  readonly tls?: boolean;
  readonly knobs?: Partial<Knobs>;
  /** False when no page is needed: the bundle is then not built. */
  readonly page?: boolean;
}

export interface FreshdeskDesk extends PracticeDesk {
  duringSaves(hooks: SaveHooks): void;
  readonly account: Account;
  readonly knobs: Knobs;
  readonly log: readonly (LoggedRequest & { readonly host: string; readonly at: number })[];
  readonly sentMessages: readonly SentMessage[];
  readonly saves: readonly Save[];
  canaries(): readonly Canary[];
}

const minuteMs = 60_000;
const cookieName = '_helpkit_session';

const writtenTicket = /^\/api\/_\/tickets\/(\d+)(?:\/update_properties)?$/;

const sessionOf = (request: IncomingMessage): string | undefined =>
  new RegExp(`${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];

/** Starts a practice Freshdesk on the loopback interface. It answers for every host name. */
export async function startFreshdesk(options: FreshdeskOptions = {}): Promise<FreshdeskDesk> {
  if (options.page !== false) await buildPage();
  const live = new LiveAccount();
  const knobs: Knobs = { ...defaultKnobs(), ...options.knobs };
  type Logged = LoggedRequest & { host: string; at: number };
  const log: { -readonly [Key in keyof Logged]: Logged[Key] }[] = [];
  const saves = new Saves();
  const scheme = options.tls === true ? 'https' : 'http';
  /** A limit counts anew with each minute. */
  let v2Minute = { used: 0, since: Date.now() };

  /** `/api/v2/` is counted per account, an include costs extra; `/api/_/` is not counted. */
  const v2 = (ask: Ask, path: string): Answer => {
    const cost = 1 + included(ask).length;
    if (Date.now() - v2Minute.since >= minuteMs) v2Minute = { used: 0, since: Date.now() };
    v2Minute.used += cost;
    const headers = {
      'x-ratelimit-total': String(knobs.v2Limit),
      'x-ratelimit-remaining': String(Math.max(0, knobs.v2Limit - v2Minute.used)),
      'x-ratelimit-used-currentrequest': String(cost),
    };
    const answer = v2Minute.used > knobs.v2Limit ? tooMany(42) : ask.method === 'GET' ? readV2(ask, path) : notSignedIn;
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };

  const internal = (ask: Ask, path: string): Answer => {
    const [, id, what] = /^\/tickets\/(\d+)(?:\/(update_properties|reply|notes))?$/.exec(path) ?? [];
    if (ask.method === 'GET') return readInternal(ask, path);
    if (ask.method === 'PUT' && id !== undefined) return updateTicket(ask, Number(id));
    if (ask.method === 'POST' && (what === 'reply' || what === 'notes')) return addByApi(ask, Number(id), what);
    return notFound;
  };

  const api = async (ask: Ask, signedIn: boolean): Promise<Answer | 'drop'> => {
    const { pathname, search } = ask.url;
    await pause(latencyOf(knobs, pathname + search));
    const failure = takeFailure(knobs, ask.method, pathname + search);
    if (failure === 'drop') return 'drop';
    if (failure !== null) return failed(failure);
    if (!signedIn) return notSignedIn;
    if (pathname.startsWith('/api/v2/')) return withoutAge(v2(ask, pathname.slice('/api/v2'.length)), knobs.ageless);
    if (!pathname.startsWith('/api/_/')) return notFound;
    const given = withoutAge(internal(ask, pathname.slice('/api/_'.length)), knobs.ageless);
    if (knobs.internalSays === null) return given;
    return { ...given, headers: { ...given.headers, 'x-ratelimit-total': String(knobs.internalSays) } };
  };

  const newSession = (): Record<string, string> => {
    const session = randomBytes(18).toString('base64url');
    live.sessions.add(session);
    return {
      'set-cookie': `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Lax${scheme === 'https' ? '; Secure' : ''}`,
    };
  };

  const site = (pathname: string, signedIn: boolean): Answer => {
    if (pathname === '/support/login') return loginPage();
    if (pathname.startsWith('/support')) return portalPage(pathname);
    if (pathname === '/') return { status: 302, body: '', headers: { location: '/a/tickets/filters/unresolved' } };
    if (!pathname.startsWith('/a/')) return notFound;
    const shown = keptWhenLeft(agentPage(knobs), knobs.mayBeKept);
    if (signedIn) return shown;
    if (!live.signInByVisit) return toLogin;
    return { ...shown, headers: { ...shown.headers, ...newSession() } };
  };

  const answer = async (ask: Ask, signedIn: boolean): Promise<Answer | 'drop' | 'events'> => {
    const { pathname } = ask.url;
    if (pathname.startsWith('/api/')) return api(ask, signedIn);
    if (pathname.startsWith('/assets/')) return (await asset(distFolder, pathname)) ?? notFound;
    if (pathname === '/practice/sign-in' && ask.method === 'POST')
      return { status: 302, body: '', headers: { location: '/a/tickets/filters/unresolved', ...newSession() } };
    if (!pathname.startsWith('/practice/')) return site(pathname, signedIn);
    if (!signedIn) return notSignedIn;
    return pathname === '/practice/events' ? 'events' : pageRoute(ask);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const origin = `${scheme}://${request.headers.host ?? '127.0.0.1'}`;
    const url = new URL(request.url ?? '/', origin);
    const method = request.method ?? 'GET';
    const body = await bodyOf(request);
    const entry = {
      method,
      path: url.pathname + url.search,
      host: url.host,
      at: Date.now(),
      by: url.pathname.startsWith('/api/') ? 'other' : 'page',
      body,
      status: 0,
    } as const;
    const logged: (typeof log)[number] = { ...entry };
    log.push(logged);
    const [, written] = (method === 'PUT' && writtenTicket.exec(url.pathname)) || [];
    const saved = written === undefined ? () => undefined : saves.begin(Number(written));
    const session = sessionOf(request);
    const token = request.headers['x-csrf-token'];
    const result = await answer(
      {
        method,
        url,
        origin,
        body,
        live,
        knobs,
        csrfToken: typeof token === 'string' ? token : undefined,
        me: person(knobs.signedInAs === 'second' ? 'jonas' : 'dana'),
        saved,
      },
      session !== undefined && live.sessions.has(session),
    );
    if (result === 'drop') response.destroy();
    else if (result === 'events') {
      logged.status = 200;
      streamChanges(response, live);
    } else {
      logged.status = result.status;
      send(response, result);
    }
  };

  const { server, port } = await listen(
    (request, response) => {
      handle(request, response).catch((error: unknown) =>
        send(response, { status: 500, body: { error: String(error) } }),
      );
    },
    { port: options.port ?? 0, tls: options.tls === true, name: '*.freshdesk.com' },
  );

  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    log,
    knobs,
    notable,
    get account() {
      return live.account;
    },
    get sentMessages() {
      return live.sentMessages;
    },
    arrive: (arrivals) => live.arrive(arrivals),
    // Only one part of its JSON is limited; all of it is counted here.
    busiestMinute: () => busiestMinute(log),
    allow: (perMinute) => {
      Object.assign(knobs, { v2Limit: perMinute, internalSays: perMinute });
    },
    setPageSize: (most) => {
      knobs.largestPage = most;
    },
    get saves() {
      return live.saves;
    },
    get ticketIds() {
      return live.account.tickets.map(({ id }) => id);
    },
    inject: {
      publicReply: (ticketId, text) => {
        live.add(ticketId, { userId: live.need(ticketId).requesterId, kind: 'reply', text }, false);
      },
      internalNote: (ticketId, text) => {
        live.add(ticketId, { userId: person('tomas').id, kind: 'note', text }, true);
      },
      change: (ticketId, fieldId, optionId) => live.change(ticketId, changeByAdapterIds(fieldId, optionId), null),
      sameTime: (ticketId, as) => live.sameTime(ticketId, as),
    },
    stored: (ticketId) => byAdapterIds(formOf(live.need(ticketId))),
    canaries: () => canaries(live.account),
    fail: (rule: FailRule) => {
      knobs.fail.push({ ...rule, ...(rule.times === undefined ? {} : { left: rule.times }) });
    },
    setLayout: (layout) => {
      if (layout !== 'classic' && layout !== 'mfe') throw new Error(`There is no layout "${layout}"`);
      knobs.layout = layout;
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
      const company = users.find(({ id }) => id === ticket?.requesterId)?.companyId;
      return companies.find(({ id }) => id === company)?.name ?? null;
    },
    omit: (parts) => {
      knobs.omitted = [...parts];
    },
    reset: () => {
      live.reset();
      saves.reset();
      log.length = 0;
      v2Minute = { used: 0, since: Date.now() };
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
