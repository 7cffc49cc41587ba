import type { Description } from './description';
import { problemOfCondition, provesSomething } from './parts';
import { blameIn, type Problem } from './problem';
import { gapsOf } from './template';

/** What counts as a public article is proven by its own row, and each has a page of its own. */
export function checkArticles({ articles, requests }: Description): Problem[] {
  const problems: Problem[] = [];
  const blame = blameIn(problems);
  if (articles === undefined) return problems;
  const { get, page, public: opens } = articles;
  const request = Object.hasOwn(requests.get, get) ? requests.get[get] : undefined;
  if (request === undefined) blame(['articles', 'get'], 'mistake.no-request', { name: get });
  else {
    if (request.rows === undefined) blame(['articles', 'get'], 'mistake.no-rows', { name: get });
    if (!gapsOf(request.path).includes('words')) blame(['articles', 'get'], 'mistake.articles-words');
  }
  if (!gapsOf(page).includes('article')) blame(['articles', 'page'], 'mistake.articles-page');
  for (const [index, one] of opens.entries()) {
    const problem = problemOfCondition(one);
    if (problem !== null) blame(['articles', 'public', index], problem);
  }
  if (!opens.some(provesSomething)) blame(['articles', 'public'], 'mistake.article-not-proven');
  return problems;
}
