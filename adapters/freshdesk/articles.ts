import type { Article } from '../../core/article';
import { toArticles, type PublicArticle } from '../shared/article';
import * as s from '../shared/shape';
import type { FreshdeskApi } from './api';

/** As the desk numbers them: a folder for everybody, not for those who are signed in, agents or companies; and no draft. */
const EVERYBODY = 1;
const PUBLISHED = 2;

const publicShape = s.object({
  id: s.number,
  title: s.string,
  description: s.string,
  status: s.number,
  folder_visibility: s.number,
});

const toPublic =
  (origin: string) =>
  (row: unknown): PublicArticle[] => {
    const article = s.readAs(publicShape, row);
    if (article?.folder_visibility !== EVERYBODY || article.status !== PUBLISHED) return [];
    const { id, title, description: html } = article;
    return [{ id, title, url: `${origin}/support/solutions/articles/${id}`, html }];
  };

/** The search over the desk's solutions. Those of agents stand between. Throws `desk-refused` where this agent may not use it. */
export async function searchArticles(api: FreshdeskApi, words: string, signal: AbortSignal): Promise<Article[]> {
  const rows = await api.get(`/api/v2/search/solutions?term=${encodeURIComponent(words)}`, s.array(s.unknown), signal);
  return toArticles(rows.flatMap(toPublic(api.origin)));
}
