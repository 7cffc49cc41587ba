import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { BrowserContext } from '@playwright/test';
import { agents, type AgentName, type FieldName } from './account';
import { Place, type Knobs } from './config';
import { ensureRequestTracker, isAlive } from './install';
import { startProxy, type LoggedRequest, type ProxyRule } from './proxy';
import { ServerProcess } from './process';
import {
  Seeder,
  type Made,
  type NewTicket,
  type OwnSettings,
  type StoredTicket,
  type TicketChange,
  type Transaction,
  type Turn,
} from './seed';
import { template } from './template';

export interface RequestTrackerOptions {
  /** What browsers see; 0 or left out takes a free one. */
  readonly port?: number;
  /** `https://<host>` with a self-signed certificate, for a browser that maps this name to the port; `http://127.0.0.1` without. */
  readonly host?: string;
  readonly knobs?: Knobs;
  /** Tickets beside the practice company's. They are there again after a reset. */
  readonly tickets?: readonly NewTicket[];
}

interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** A real Request Tracker with the practice company in it. */
export interface RequestTracker {
  /** `http://127.0.0.1:<port>`, or `https://<host>`, to which a browser's resolver rules and the port belong. */
  readonly origin: string;
  readonly port: number;
  /** RT's ids of the fields. */
  readonly fields: Readonly<Record<FieldName, number>>;
  /** RT's number of one of the practice company's tickets. */
  numberOf(storyId: number): number;
  /** The further tickets of the options, in their order. */
  readonly made: readonly Made[];
  /** Signs somebody in as RT's own form does. */
  cookieOf(agent: AgentName): Promise<Cookie>;
  signIn(context: Pick<BrowserContext, 'addCookies'>, agent: AgentName): Promise<void>;
  /** Ends every session. */
  signOutEverybody(): void;

  /** Every request since the last reset, in order. */
  requests(): readonly LoggedRequest[];
  /** Slows, breaks or holds requests until the next reset. */
  rule(rule: ProxyRule): void;
  /** What RT wrote for its mailer since the last reset; '' for nothing. Mails of seeding are not among it. */
  mails(): string;
  /** Everything that pages and the JSON did to tickets since the last reset; what tests did through this object is left out. */
  done(): Promise<readonly Transaction[]>;
  stored(ticketId: number): Promise<StoredTicket>;

  /** Tickets come in. `quiet` leaves RT's own mails and their traces out. */
  arrive(tickets: readonly NewTicket[], options?: { quiet: boolean }): Promise<readonly Made[]>;
  /** Messages, notes, forwards and merges on a ticket; answers their transactions. */
  add(ticketId: number, turns: readonly Turn[]): Promise<readonly number[]>;
  /** Another agent's save. */
  change(ticketId: number, by: AgentName, to: TicketChange): Promise<void>;
  /** What an agent sets for themselves; holds from their next page on. */
  preferences(agent: AgentName, settings: OwnSettings, language?: string): Promise<void>;
  /** What an administrator sets: RT starts anew with it, which takes some seconds. Sessions stay. */
  configure(knobs: Knobs): Promise<void>;

  /** The database, the rules and the log as at the start; RT starts anew only where its configuration was changed. */
  reset(): Promise<void>;
  /** Ends RT and deletes what it kept. */
  stop(): Promise<void>;
}

const FOLDERS = join(tmpdir(), 'deskside-request-tracker-');

/** Deletes what processes left that were killed; their servers ended with them. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^deskside-request-tracker-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Starts a Request Tracker of its own: database, configuration, sessions and ports are shared with no other. Throws where it is not installed and cannot be. */
export async function startRequestTracker(options: RequestTrackerOptions = {}): Promise<RequestTracker> {
  const readiness = await ensureRequestTracker();
  if (readiness.is === 'cannot') throw new Error(readiness.why);
  const from = await template(options.tickets);
  sweep();
  const place = new Place(mkdtempSync(`${FOLDERS}${process.pid}-`));
  const proxy = await startProxy({
    port: options.port ?? 0,
    tls: options.host !== undefined,
    name: options.host ?? '127.0.0.1',
  });
  const site =
    options.host === undefined
      ? ({ scheme: 'http', host: '127.0.0.1', port: proxy.port } as const)
      : ({ scheme: 'https', host: options.host, port: 443 } as const);
  const origin = options.host === undefined ? `http://127.0.0.1:${proxy.port}` : `https://${options.host}`;
  const atStart = options.knobs ?? {};
  let knobs: Knobs = {};
  let server: ServerProcess | undefined;
  let seeder: Seeder | undefined;
  let mark = 0;
  /** Transactions that tests made through this object. */
  let own: (readonly [first: number, last: number])[] = [];

  const seeding = (): Seeder => (seeder ??= new Seeder(place));

  /** Does something through Perl and remembers which transactions came of it. */
  async function ours<T>(work: (perl: Seeder) => Promise<T>): Promise<T> {
    const { mark: before } = await seeding().since(Number.MAX_SAFE_INTEGER);
    const answer = await work(seeding());
    const { mark: after } = await seeding().since(Number.MAX_SAFE_INTEGER);
    own.push([before, after]);
    return answer;
  }

  async function restart(to: Knobs): Promise<void> {
    proxy.target = null;
    await server?.stop();
    place.configure(site, to);
    server = await ServerProcess.start(place, server?.port);
    proxy.target = server.port;
    proxy.folder = to.webPath ?? '';
    knobs = to;
  }

  async function stop(): Promise<void> {
    proxy.target = null;
    await Promise.all([proxy.close(), server?.stop(), seeder?.end()]);
    rmSync(place.folder, { recursive: true, force: true });
  }

  const signOutEverybody = (): void => {
    for (const name of readdirSync(place.sessions)) rmSync(join(place.sessions, name), { force: true });
  };

  /** RT's own form, without a browser: the cookie of the session that it begins. */
  function cookieOf(agent: AgentName): Promise<Cookie> {
    const { name, password } = agents[agent];
    const form = new URLSearchParams({ user: name, pass: password }).toString();
    return new Promise((resolve, reject) => {
      const asked = ask({
        host: '127.0.0.1',
        port: server?.port ?? 0,
        method: 'POST',
        path: '/NoAuth/Login.html',
        agent: false,
        headers: { host: new URL(origin).host, 'content-type': 'application/x-www-form-urlencoded' },
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const [pair = ''] = (response.headers['set-cookie']?.at(-1) ?? '').split(';');
        const [cookieName = '', value = ''] = pair.split('=');
        text(response).then((page) => {
          // RT answers with a page in both cases; in a signed-in one its script knows who it is.
          if (value !== '' && page.includes(`"Name":"${name}"`)) resolve({ name: cookieName, value });
          else reject(new Error(`Request Tracker did not let ${name} in (${response.statusCode})`));
        }, reject);
      });
      asked.end(form);
    });
  }

  try {
    copyFileSync(from.database, place.database);
    await restart(atStart);
    mark = (await seeding().since(Number.MAX_SAFE_INTEGER)).mark;
  } catch (thrown) {
    await stop();
    throw thrown;
  }

  return {
    origin,
    port: proxy.port,
    fields: from.fields,
    made: from.made,
    numberOf(storyId) {
      const number = from.stories.get(storyId);
      if (number === undefined) throw new Error(`The practice company has no ticket ${storyId}`);
      return number;
    },
    cookieOf,
    async signIn(context, agent) {
      await context.addCookies([{ ...(await cookieOf(agent)), url: `${origin}/` }]);
    },
    signOutEverybody,
    requests: () => proxy.log,
    rule: (rule) => proxy.rule(rule),
    mails: () => (existsSync(place.mails) ? readFileSync(place.mails, 'utf8') : ''),
    async done() {
      const { transactions } = await seeding().since(mark);
      return transactions.filter(({ id }) => !own.some(([first, last]) => id > first && id <= last));
    },
    stored: (ticketId) => seeding().stored(ticketId),
    arrive: (tickets, how) => ours((perl) => perl.tickets(tickets, how)),
    add: (ticketId, turns) => ours((perl) => perl.turns(ticketId, turns)),
    change: (ticketId, by, to) => ours((perl) => perl.change(ticketId, by, to)),
    preferences: (agent, settings, language) => seeding().preferences(agent, settings, language),
    configure: (to) => restart({ ...knobs, ...to }),
    async reset() {
      proxy.reset();
      own = [];
      await seeding().restore(from.database);
      if (JSON.stringify(knobs) !== JSON.stringify(atStart)) await restart(atStart);
      rmSync(place.mails, { force: true });
    },
    stop,
  };
}
