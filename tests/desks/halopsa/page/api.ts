import type { Bootstrap } from '../server/bootstrap';

type Answer = { readonly status: number; readonly text: string };

let boot: Bootstrap | undefined;

/** The practice desk's own word about itself, before anything else. */
export async function startSession(): Promise<Bootstrap> {
  const response = await fetch('/practice/bootstrap', { credentials: 'same-origin' });
  boot = (await response.json()) as Bootstrap;
  if (boot.knobs.session === 'localStorage') localStorage.setItem('_access_token', boot.token);
  else localStorage.removeItem('_access_token');
  return boot;
}

function token(): string {
  if (boot?.knobs.session === 'cookie') return /(?:^|; )access_token=([^;]+)/.exec(document.cookie)?.[1] ?? '';
  if (boot?.knobs.session === 'localStorage') return localStorage.getItem('_access_token') ?? '';
  return boot?.token ?? '';
}

const headers = (): Record<string, string> => ({
  authorization: `Bearer ${token()}`,
  'halo-app-name': 'halo-web-application',
  'content-type': 'application/json',
});

async function byFetch(method: string, path: string, body: string | null): Promise<Answer> {
  const response = await fetch(path, { method, headers: headers(), body });
  return { status: response.status, text: await response.text() };
}

const byXhr = (method: string, path: string, body: string | null): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }));
    request.addEventListener('error', () => reject(new Error(`${path} could not be reached`)));
    request.send(body);
  });

/** A request of the app to Halo's JSON. Throws for every answer but a good one. */
async function call<T>(method: string, path: string, body: unknown = null): Promise<T> {
  const send = boot?.knobs.transport === 'xhr' ? byXhr : byFetch;
  const answer = await send(method, `/api/${path}`, body === null ? null : JSON.stringify(body));
  if (answer.status >= 400) throw new Error(`/api/${path} answered ${answer.status}`);
  return JSON.parse(answer.text) as T;
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
export const post = <T>(path: string, body: unknown): Promise<T> => call<T>('POST', path, body);
