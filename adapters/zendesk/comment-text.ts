import { clean, htmlToText } from '../shared/plain-text';

interface Bodies {
  readonly plain_body?: string | null | undefined;
  readonly html_body?: string | null | undefined;
  readonly body?: string | null | undefined;
}

/** The written text of a comment; `plain_body` is the desk's own and the cleanest. */
export function commentText({ plain_body, html_body, body }: Bodies): string {
  if (typeof plain_body === 'string' && plain_body.trim() !== '') return clean(plain_body);
  if (typeof html_body === 'string' && html_body.trim() !== '') return clean(htmlToText(html_body));
  return clean(body ?? '');
}
