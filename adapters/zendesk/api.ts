import { fault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { createHttp, type Patience, type ValidatingHttp } from '../shared/http';
import type { Shape } from '../shared/shape';

export interface ZendeskApi extends ValidatingHttp {
  /** Pages of a list, in both paging styles, at most `atMost` of them; `get` asks for each. Throws a `DesksideFault`; a list cut short is `scrape-partial`. */
  pages<T extends Paged>(
    path: string,
    shape: Shape<T>,
    atMost: number,
    signal: AbortSignal,
    get?: ValidatingHttp['get'],
  ): AsyncGenerator<T, void>;
}

/** What both paging styles leave in an answer: `next_page`, or `links.next` with `meta.has_more`. */
export interface Paged {
  readonly next_page?: string | null | undefined;
  readonly links?: { readonly next?: string | null | undefined } | null | undefined;
  readonly meta?: { readonly has_more?: boolean | undefined } | null | undefined;
}

export function createApi(origin: string, env: Pick<DeskEnv, 'fetch' | 'pace'>, patience?: Patience): ZendeskApi {
  const http = createHttp({
    origin,
    folders: ['/api/v2/', '/api/lotus/assignables/'],
    fetch: env.fetch,
    pace: env.pace,
    ...(patience === undefined ? {} : { patience }),
  });
  async function* pages<T extends Paged>(
    path: string,
    shape: Shape<T>,
    atMost: number,
    signal: AbortSignal,
    get = http.get,
  ): AsyncGenerator<T, void> {
    const seen = new Set<string>();
    let next: string | undefined = path;
    while (next !== undefined) {
      if (seen.has(next) || seen.size >= atMost) throw fault('scrape-partial', 'list');
      seen.add(next);
      const page: T = await get(next, shape, signal);
      yield page;
      next = nextPage(page);
    }
  }
  return { ...http, pages };
}

export function nextPage(page: Paged): string | undefined {
  if (page.links != null || page.meta != null)
    return page.meta?.has_more === false ? undefined : (page.links?.next ?? undefined);
  return page.next_page ?? undefined;
}
