import { MOST_ARTICLES_FOUND, type Article } from '../../core/article';
import { parseUrl } from '../../core/url';
import { toArticles, type PublicArticle } from '../shared/article';
import { orRefused } from '../shared/http';
import * as s from '../shared/shape';
import type { ZendeskApi } from './api';

const foundShape = s.object({ results: s.array(s.unknown) });

/** Only what says so by itself is open to everybody: no segment of users, and no draft. */
const publicShape = s.object({
  result_type: s.optional(s.oneOf('article')),
  id: s.number,
  title: s.string,
  body: s.string,
  html_url: s.string,
  draft: s.boolean,
  user_segment_id: s.unknown,
  user_segment_ids: s.nullish(s.array(s.unknown)),
});

/** Some are restricted to one segment, some to several. */
const isPublic = ({ draft, user_segment_id: one, user_segment_ids: several }: s.Read<typeof publicShape>): boolean =>
  !draft && one === null && (several ?? []).length === 0;

/** A help centre may have a host of its own; its pages stand below `/hc/` everywhere. */
const isHelpCentre = (address: string): boolean => parseUrl(address)?.pathname.startsWith('/hc/') === true;

const toPublic = (row: unknown): PublicArticle[] => {
  const article = s.readAs(publicShape, row);
  if (article === undefined || !isPublic(article) || !isHelpCentre(article.html_url)) return [];
  const { id, title, html_url: url, body: html } = article;
  return [{ id, title, url, html }];
};

/** The help centre's own search; null where the brand has none, or this agent may not search it. Restricted ones stand between. */
export const searchArticles = (api: ZendeskApi, words: string, signal: AbortSignal): Promise<Article[] | null> =>
  orRefused<Article[] | null>(
    api
      .get(
        `/api/v2/help_center/articles/search?query=${encodeURIComponent(words)}&per_page=${2 * MOST_ARTICLES_FOUND}`,
        foundShape,
        signal,
      )
      .then(({ results }) => toArticles(results.flatMap(toPublic))),
    null,
  );
