import type { Description } from '../../core/described/description';
import { fault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { elementsOf, textOf, type Source } from './evaluate';

type Headers = Readonly<Record<string, string>>;

/** A cookie that the page's own scripts can read too; null where there is none. */
function cookieOf({ cookie }: Document, wanted: string): string | null {
  for (const piece of cookie.split(';')) {
    const at = piece.indexOf('=');
    if (at !== -1 && piece.slice(0, at).trim() === wanted) return piece.slice(at + 1).trim() || null;
  }
  return null;
}

/** How the desk knows the agent, asked for anew with each request. Throws a `DesksideFault`. */
export function authHeaders({ requests: { auth } }: Description, { document }: Pick<DeskEnv, 'document'>): Headers {
  switch (auth.kind) {
    case 'cookie':
      return { ...auth.headers };
    case 'bearer-cookie': {
      const token = cookieOf(document, auth.cookie);
      if (token === null) throw fault('desk-signed-out');
      return { Authorization: `Bearer ${token}` };
    }
    case 'observed':
      // What the page sends is not heard here.
      throw fault('desk-refused', 'this desk keeps its session to itself');
    case 'none':
      throw fault('desk-refused', 'this desk offers nothing to ask for');
  }
}

/** What a write has to carry. `answers` has been asked for what `csrfAnswer` names. Throws a `DesksideFault`. */
export function csrfHeaders(
  { requests: { csrf } }: Description,
  { document }: Pick<DeskEnv, 'document'>,
  { answers, gaps }: Pick<Source, 'answers' | 'gaps'>,
): Headers {
  if (csrf === undefined) return {};
  const { header, from } = csrf;
  const inPage: Source = { answers, gaps, root: document };
  const value =
    'meta' in from
      ? (elementsOf(`meta[name='${from.meta}']`, inPage)[0]?.getAttribute('content') ?? null)
      : 'cookie' in from
        ? cookieOf(document, from.cookie)
        : 'path' in from
          ? textOf(from.path, inPage)
          : textOf({ value: from.value }, inPage);
  // A line break would begin another header; what is longer is no token.
  if (value === null || !/^[\x21-\x7E]{1,2000}$/.test(value))
    throw fault('desk-refused', 'the page has no token that a change needs');
  return { [header]: value };
}
