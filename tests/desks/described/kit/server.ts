import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BrowserContext } from '@playwright/test';
import { bodyOf, page, send, type Answer } from '../../shared/http';
import { listen } from '../../shared/listen';
import type { AccountOptions, Asked, PracticeAccount, PracticeDesk } from './contract';
import { shell, VIEW } from './shell';

/** A request that was no page’s own: what is asked of the desk’s JSON. */
export interface Logged {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
}

/** One practice desk on a port of loopback, with a session, a log, and failures to order. */
export class DescribedServer {
  #account: PracticeAccount;
  #options: AccountOptions = { language: 'en' };
  #log: Logged[] = [];
  #failing: { readonly matches: (path: string) => boolean; readonly answer: Answer } | null = null;

  private constructor(
    readonly desk: PracticeDesk,
    readonly origin: string,
    readonly stop: () => Promise<void>,
  ) {
    this.#account = desk.open(this.#options);
  }

  static async start(desk: PracticeDesk): Promise<DescribedServer> {
    const holder: { server?: DescribedServer } = {};
    const { server, port } = await listen(
      (request, response) => void holder.server?.handle(request, response).catch((thrown) => response.destroy(thrown)),
      { port: 0, tls: false, name: 'localhost' },
    );
    const stop = async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    };
    holder.server = new DescribedServer(desk, `http://127.0.0.1:${port}`, stop);
    return holder.server;
  }

  get account(): PracticeAccount {
    return this.#account;
  }
  /** What was asked of the JSON, in order. */
  requests(): readonly Logged[] {
    return this.#log;
  }
  writes(): readonly Logged[] {
    return this.#log.filter(({ method }) => method !== 'GET');
  }
  forget(): void {
    this.#log = [];
  }
  /** A new account, nothing logged, nothing failing. */
  reset(options: Partial<AccountOptions> = {}): void {
    this.#options = { language: 'en', ...options };
    this.#account = this.desk.open(this.#options);
    this.#log = [];
    this.#failing = null;
  }
  /** From now on each request of the JSON whose path fits is answered so. */
  fail(answer: Answer, matches: (path: string) => boolean = () => true): void {
    this.#failing = { answer, matches };
  }
  async signIn(context: BrowserContext): Promise<void> {
    const cookies = Object.entries(this.desk.cookies);
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: this.origin })));
  }

  private isSignedIn({ headers }: IncomingMessage): boolean {
    const [first] = Object.entries(this.desk.cookies);
    return first === undefined || (headers.cookie ?? '').split('; ').includes(first.join('='));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const asked: Asked = {
      method: request.method ?? 'GET',
      url,
      headers: request.headers,
      body: await bodyOf(request),
    };
    send(response, await this.answerTo(asked, this.isSignedIn(request)));
  }

  private async answerTo(asked: Asked, isSignedIn: boolean): Promise<Answer> {
    const { url, method, body } = asked;
    if (url.pathname === '/login') return page('<!doctype html><title>Sign in</title><form><input name="user"></form>');
    if (url.pathname === '/practice-desk.js') return this.script();
    // The browser’s own question.
    if (url.pathname === '/favicon.ico') return { status: 204, body: '' };
    if (url.pathname === VIEW) {
      const view = this.#account.view(new URL(url.searchParams.get('of') ?? '/', this.origin));
      return view === null ? { status: 404, body: {} } : { status: 200, body: view };
    }
    const view = method === 'GET' ? this.#account.view(url) : null;
    if (view !== null) return isSignedIn ? page(shell(view, this.#options)) : toLogin;
    const path = url.pathname + url.search;
    this.#log.push({ method, path, body });
    if (!isSignedIn) return this.desk.signedOut === 'redirect' ? toLogin : { status: 401, body: {} };
    if (this.#failing?.matches(path) === true) return this.#failing.answer;
    return this.#account.answer(asked) ?? { status: 404, body: { error: 'not found' } };
  }

  private async script(): Promise<Answer> {
    const own = this.desk.script === undefined ? '' : await readFile(this.desk.script, 'utf8');
    return { status: 200, body: own, headers: { 'content-type': 'text/javascript; charset=utf-8' } };
  }
}

const toLogin: Answer = { status: 302, body: '', headers: { location: '/login' } };
