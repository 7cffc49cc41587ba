import { parseUrl } from '../../core/url';
import { phrase, type Phrase } from '../../core/words/phrase';

/** Where requests go, worked out from whatever a person typed. */
export interface Address {
  readonly ok: true;
  /** Ends without a slash, e.g. `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  /** The address that is posted to, with its query, e.g. `http://localhost:11434/v1/chat/completions`. */
  readonly chatUrl: string;
  /** e.g. `http://localhost:11434`. */
  readonly origin: string;
  /** Host permission to ask for, e.g. `http://localhost/*`: match patterns carry no port. */
  readonly permissionPattern: string;
  /** True when the server is on this very computer. */
  readonly loopback: boolean;
  /** Host and port as a person knows them, e.g. `localhost:11434`. */
  readonly host: string;
  /** Goes with every request, e.g. Azure's `api-version`. */
  readonly query?: Readonly<Record<string, string>>;
}

export interface BadAddress {
  readonly ok: false;
  /** One plain sentence. */
  readonly problem: Phrase;
}

/** What of a server's address is the service's own matter. */
export interface Place {
  /** Without a slash at its end. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

const bad = (problem: Phrase): BadAddress => ({ ok: false, problem });

const HOST_NAME = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const ENDPOINT = /\/(chat\/completions|completions|models|responses|embeddings)$/i;
const V1_CHAT = /(\/v1)\/chat$/i;
const OLLAMA_PORT = '11434';
const OLLAMA_OWN_PATH = /^\/api(\/(chat|generate|tags))?$/i;

const SECRET = /^(?:(?:api|access|auth|subscription)[-_]?)?(?:key|token|secret|password|signature|sig)$/i;

/** Listening addresses that servers print but that no browser can connect to. */
const listening = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['[::]', '[::1]'],
]);

const octets = (host: string): readonly number[] | null =>
  /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split('.').map(Number) : null;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || octets(host)?.[0] === 127;

/** Hosts that no public network carries: private and link-local ranges, shared address space (VPN overlays), local names. */
function isPrivate(host: string): boolean {
  const ip = octets(host);
  if (ip) {
    const [a = 0, b = 0] = ip;
    return (
      a === 10 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254) ||
      (a === 100 && b >= 64 && b <= 127)
    );
  }
  if (host.startsWith('[')) return /^\[(f[cd]|fe[89ab])/.test(host);
  return !host.includes('.') || /\.(local|lan|internal|intranet|home|home\.arpa)$/.test(host);
}

/** An address that was typed to its end is used as it was typed: some servers have no `/v1`, and some need a query. */
const WHOLE = /\/chat\/completions$/i;
const MOST_QUERY = 20;

function withoutSlashesAtEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function usualPlace({ pathname, port, searchParams }: URL): Place {
  let path = withoutSlashesAtEnd(pathname.replace(/\/{2,}/g, '/'));
  const whole = WHOLE.test(path);
  if (whole) path = withoutSlashesAtEnd(path.replace(WHOLE, ''));
  for (let before = whole ? path : ''; before !== path;) {
    before = path;
    path = withoutSlashesAtEnd(path.replace(ENDPOINT, '').replace(V1_CHAT, '$1'));
  }
  if (port === OLLAMA_PORT && (path === '' || OLLAMA_OWN_PATH.test(path))) return { path: '/v1' };
  if (!whole) return { path: path === '' ? '/v1' : path.replace(/^\/v1$/i, '/v1') };
  const query = Object.fromEntries([...searchParams].slice(0, MOST_QUERY));
  return { path, ...(Object.keys(query).length === 0 ? {} : { query }) };
}

/** Addresses are shown and kept in plain text. */
const holdsKey = ({ searchParams }: URL): boolean => [...searchParams.keys()].some((name) => SECRET.test(name));

function parse(typed: string): URL | BadAddress {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  const authority = (written ? typed.slice(typed.indexOf('://') + 3) : typed).split(/[/?#\\]/)[0] ?? '';
  if (authority.includes('@')) return bad(phrase('provider.address.password'));
  if (!written && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)) return bad(phrase('provider.address.scheme'));
  const withScheme = written ? typed : `http://${typed.replace(/^\/+/, '')}`;
  const url = parseUrl(withScheme);
  if (url === null) return bad(phrase('provider.address.none'));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return bad(phrase('provider.address.scheme'));
  if (!written && !isLoopback(url.hostname) && !isPrivate(url.hostname) && !listening.has(url.hostname))
    return new URL(`https://${withScheme.slice(7)}`);
  return url;
}

/**
 * The final address for what a person typed: with or without scheme, `/v1`, slashes; whole, with its `/chat/completions`, it stays as
 * it is. Idempotent: the `chatUrl` of an answer gives the same answer.
 */
export function normaliseAddress(typed: string, placeOf: (url: URL) => Place = usualPlace): Address | BadAddress {
  const text = typed.trim();
  if (text === '') return bad(phrase('provider.address.empty'));
  const url = parse(text);
  if (!(url instanceof URL)) return url;
  if (placeOf === usualPlace && holdsKey(url)) return bad(phrase('provider.address.key'));
  const name = url.hostname.replace(/\.$/, '');
  const hostname = listening.get(name) ?? name;
  if (!hostname.startsWith('[') && !HOST_NAME.test(hostname)) return bad(phrase('provider.address.none'));
  const loopback = isLoopback(hostname);
  if (url.protocol === 'http:' && !loopback && !isPrivate(hostname)) {
    return bad(phrase('provider.address.plain', { host: hostname }));
  }
  const host = url.port === '' ? hostname : `${hostname}:${url.port}`;
  const origin = `${url.protocol}//${host}`;
  const { path, query } = placeOf(url);
  const baseUrl = origin + path;
  const chatUrl = `${baseUrl}/chat/completions${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`;
  return {
    ok: true,
    baseUrl,
    chatUrl,
    origin,
    permissionPattern: `${url.protocol}//${hostname}/*`,
    loopback,
    host,
    ...(query === undefined ? {} : { query }),
  };
}
