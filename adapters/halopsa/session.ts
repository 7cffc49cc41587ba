import type { DeskEnv } from '../adapter';

/**
 * Where Halo's page keeps its Bearer token, for as long as it takes to make one request. A token is a credential: it is
 * looked up anew each time, never stored, never logged, never part of an error, and goes nowhere but the same origin.
 */

const cookieName = 'access_token';
const storageKey = '_access_token';

/** Only what can be a token at all: anything else would end up in an error about a bad header. */
const tokenLike = /^[\w.~+/=-]{8,20000}$/;

/** One origin can keep several, an outdated one among them; in the order in which they are tried. */
export function tokensOf({ document, location }: Pick<DeskEnv, 'document' | 'location'>, origin: string): string[] {
  if (location().origin !== origin) return [];
  return [
    ...new Set(
      [fromCookie(document), fromStorage(document)]
        .map((token) => token.trim())
        .filter((token) => tokenLike.test(token)),
    ),
  ];
}

function fromCookie(document: Document): string {
  const pair = document.cookie.split(/;\s*/).find((each) => each.startsWith(`${cookieName}=`));
  return unquoted(pair?.slice(cookieName.length + 1) ?? '');
}

/** The storage may be closed to scripts. */
function fromStorage(document: Document): string {
  try {
    return unquoted(document.defaultView?.localStorage.getItem(storageKey) ?? '');
  } catch {
    return '';
  }
}

const unquoted = (value: string): string => value.replace(/^"(.*)"$/, '$1');

/** A redirect of an answer in JSON is the way to the sign-in page. It is not followed: the token would travel with it. */
export const withoutRedirects =
  (fetchPage: DeskEnv['fetch']): DeskEnv['fetch'] =>
  async (input, init) => {
    const response = await fetchPage(input, { ...init, redirect: 'manual' });
    return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)
      ? new Response(null, { status: 401 })
      : response;
  };
