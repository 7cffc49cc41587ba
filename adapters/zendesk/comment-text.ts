import { readMail, readPlain } from '../shared/mail/read';
import type { Layout, Place, Written } from '../shared/mail/types';

interface Bodies {
  readonly plain_body?: string | null | undefined;
  readonly html_body?: string | null | undefined;
  readonly body?: string | null | undefined;
}

const isFilled = (body: string | null | undefined): body is string => typeof body === 'string' && body.trim() !== '';

/**
 * What somebody wrote in a comment. `plain_body` is the desk's own and the cleanest, but it has lost what only markup shows: quotes,
 * hidden text, pictures. The desk cuts quoted history from mails that it recognises, and not from those of other channels, agents
 * or programs, so quotes are looked for here as well.
 */
export function readComment(
  { plain_body: plain, html_body: html, body }: Bodies,
  place: Place,
  layout: Layout = {},
): Written {
  const marked = isFilled(html) ? readMail(html, { ...layout, place }) : undefined;
  if (!isFilled(plain)) return marked ?? readPlain(body ?? '', { place });
  const isTelling = marked !== undefined && (marked.quoted || marked.hidden > 0 || marked.pictures > 0);
  return isTelling ? marked : readPlain(plain, { place });
}
