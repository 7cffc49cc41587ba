import type { Article } from '../../core/article';
import { toArticles, type PublicArticle } from '../shared/article';
import { orRefused } from '../shared/http';
import { addressOf, withGaps } from './address';
import { answersOf } from './answers';
import type { Asking } from './asking';
import { holds, textOf, type Source } from './evaluate';

/** The articles of the search's first page that are proven public; null where no search is described, or this agent may not use it. */
export async function searchArticles(asking: Asking, words: string, signal: AbortSignal): Promise<Article[] | null> {
  const { articles } = asking.description;
  return articles === undefined ? null : orRefused<Article[] | null>(found(asking, articles, words, signal), null);
}

async function found(
  asking: Asking,
  { get, id, title, text, page, public: opens }: NonNullable<Asking['description']['articles']>,
  words: string,
  signal: AbortSignal,
): Promise<Article[]> {
  const { origin, base } = asking;
  const { gaps } = answersOf(asking, null).source();
  for await (const { rows } of asking.pages(get, withGaps({ words }, gaps), signal))
    return toArticles(
      rows.flatMap(({ value, root }): PublicArticle[] => {
        const source: Source = { answers: new Map(), row: value, root, gaps };
        if (!opens.every((one) => holds(one, source))) return [];
        const [article, name, body] = [textOf(id, source), textOf(title, source), textOf(text.take, source)];
        if (article === null || name === null || body === null) return [];
        const address = addressOf(page, base, withGaps({ article }, gaps));
        return address === null ? [] : [{ id: article, title: name, url: `${origin}${address}`, [text.as]: body }];
      }),
    );
  return [];
}
