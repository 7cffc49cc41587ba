/**
 * `acme.zendesk.com` and `https://acme.zendesk.com` name that host, `*.acme.com` all below it; with a port only that port. A scheme
 * counts where one is given.
 */
export function hostMatches(
  pattern: string,
  { protocol, hostname, port }: Pick<URL, 'protocol' | 'hostname' | 'port'>,
): boolean {
  const parts = /^(?:(https?):\/\/)?(\*\.)?([^:/]+)(?::(\d+))?$/i.exec(pattern.trim());
  if (parts === null) return false;
  const [, scheme, below, name = '', wantedPort] = parts;
  if (scheme !== undefined && `${scheme.toLowerCase()}:` !== protocol) return false;
  if (wantedPort !== undefined && wantedPort !== (port || (protocol === 'https:' ? '443' : '80'))) return false;
  const wanted = name.toLowerCase();
  return below === undefined ? hostname === wanted : hostname.endsWith(`.${wanted}`);
}

const private4 = [/^10\./, /^192\.168\./, /^172\.(?:1[6-9]|2\d|3[01])\./];
const isAddress4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Unique local and link-local addresses, as `URL` writes them. */
const private6 = /^\[(?:f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/;

/** This very computer: no byte that is sent there leaves it. */
export const isThisComputer = (hostname: string): boolean => {
  const name = hostname.toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true;
  return isAddress4.test(name) && name.startsWith('127.');
};

/**
 * This computer, or an address that no router on the internet passes on. A name other than `localhost` may lead anywhere, so it
 * proves nothing.
 */
export const isOnOwnNetwork = (hostname: string): boolean => {
  if (isThisComputer(hostname)) return true;
  const name = hostname.toLowerCase();
  return isAddress4.test(name) ? private4.some((range) => range.test(name)) : private6.test(name);
};
