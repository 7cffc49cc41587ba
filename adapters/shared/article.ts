import { ARTICLE_CHARS, MOST_ARTICLES_FOUND, type Article } from '../../core/article';
import { asNamed, shorten } from '../../core/text';
import { parseUrl } from '../../core/url';
import { readMacroHtml } from './mail/macro';

/** A longer article is no answer to anybody; a parser takes its time with it. */
const HTML_CHARS = 200_000;

/** An article that was proven public, as the desk has it. */
export interface PublicArticle {
  readonly id: number | string;
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  /** Its text as the desk has it: one of the two. */
  readonly html?: string;
  readonly text?: string;
}

/** Without a title, a text or a page to show there is nothing to rest on. */
function toArticle({ id, title, url, html = '', text: plain }: PublicArticle): Article | null {
  const name = asNamed(title);
  const written = plain ?? readMacroHtml(html.slice(0, HTML_CHARS));
  const text = shorten(written.trim(), ARTICLE_CHARS);
  const page = parseUrl(url);
  const isWeb = page?.protocol === 'https:' || page?.protocol === 'http:';
  if (name === '' || text === '' || !isWeb || page.username !== '' || page.password !== '') return null;
  return { id: String(id), title: name, url: page.href, text };
}

/** The articles of one search, in the desk's order; as many as are told at most. */
export const toArticles = (found: readonly PublicArticle[]): Article[] =>
  found.slice(0, MOST_ARTICLES_FOUND).flatMap((one) => toArticle(one) ?? []);
