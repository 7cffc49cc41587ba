import { isOnOwnNetwork } from '../../core/policy/hosts';
import { parseUrl } from '../../core/url';
import { say } from '../../core/words/say';

/** A desk's address as a person typed it, brought to an origin. */
export type DeskAddress =
  | {
      readonly ok: true;
      /** e.g. `https://support.example.com` or `http://localhost:4310`. */
      readonly origin: string;
      /** Host and port as a person knows them. */
      readonly host: string;
      /** What the browser is asked for, e.g. `http://localhost/*`: permissions carry no port. */
      readonly pattern: string;
    }
  /** Said in the reader's language, for whoever shows it at once. */
  | { readonly ok: false; readonly problem: string };

const EXAMPLE = 'https://support.example.com';

const bad = (problem: string): DeskAddress => ({ ok: false, problem });

const label = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const HOST_NAME = new RegExp(`^${label}(?:\\.${label})*$`);

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d+){3}$/.test(hostname);

/** The host permission of an origin. */
export const permissionPattern = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/**
 * With or without scheme, path and query. Pages without encryption are read on this computer and at addresses that no router on the
 * internet passes on. Idempotent over its own `origin`.
 */
export function readDeskAddress(typed: string): DeskAddress {
  const text = typed.trim();
  if (text === '') return bad(say('desk-address.empty', { example: EXAMPLE }));
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  const authority = (scheme === undefined ? text : text.slice(scheme.length + 3)).split(/[/?#\\]/)[0] ?? '';
  if (authority.includes('@')) return bad(say('desk-address.user'));
  if (authority.includes('*')) return bad(say('desk-address.star', { example: EXAMPLE }));
  if (
    (scheme !== undefined && scheme !== 'https' && scheme !== 'http') ||
    (scheme === undefined && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text))
  )
    return bad(say('desk-address.scheme'));
  const asHttps = parseUrl(scheme === undefined ? `https://${text}` : text);
  const hostname = asHttps?.hostname.replace(/\.$/, '') ?? '';
  const loopback = isLoopback(hostname);
  // Nobody types the scheme of a desk on this computer, and there it is http.
  const url = scheme === undefined && loopback ? parseUrl(`http://${text}`) : asHttps;
  if (url === null || (!hostname.startsWith('[') && !HOST_NAME.test(hostname)))
    return bad(say('desk-address.none', { example: EXAMPLE }));
  if (url.protocol === 'http:' && !isOnOwnNetwork(hostname))
    return bad(say('desk-address.encrypted', { host: hostname }));
  const { origin, host } = new URL(`${url.protocol}//${hostname}${url.port === '' ? '' : `:${url.port}`}`);
  return { ok: true, origin, host, pattern: permissionPattern(origin) };
}

/** True when one of a manifest's match patterns (`https://*.example.com/path/*`) stands for this origin. */
export const isCoveredBy = (origin: string, patterns: readonly string[]): boolean => {
  const { protocol, hostname } = new URL(origin);
  return patterns.some((pattern) => {
    const [, scheme, suffix = ''] = /^([a-z]+:)\/\/\*(\.[^/:]+)\//.exec(pattern) ?? [];
    return scheme === protocol && hostname.endsWith(suffix);
  });
};
