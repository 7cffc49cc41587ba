import type { Json } from './shapes';

export interface PageAsk {
  /** Address of the request, on the host that the client used. */
  readonly url: URL;
  readonly cursors: boolean;
  readonly maxSize: number;
}

const positive = (text: string | null, fallback: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

const withParams = (url: URL, params: Record<string, string>, without: readonly string[]): string => {
  const next = new URL(url);
  for (const name of without) next.searchParams.delete(name);
  for (const [name, value] of Object.entries(params)) next.searchParams.set(name, value);
  return next.href;
};

const encode = (index: number): string => Buffer.from(`at:${index}`).toString('base64url');
const decode = (cursor: string | null): number =>
  cursor === null ? 0 : positive(Buffer.from(cursor, 'base64url').toString().replace('at:', ''), 0);

function cursorPage(name: string, rows: readonly unknown[], ask: PageAsk): Json {
  const size = Math.min(positive(ask.url.searchParams.get('page[size]'), 100), ask.maxSize);
  const start = decode(ask.url.searchParams.get('page[after]'));
  const end = Math.min(start + size, rows.length);
  const more = end < rows.length;
  return {
    [name]: rows.slice(start, end),
    meta: { has_more: more, after_cursor: more ? encode(end) : null, before_cursor: start > 0 ? encode(start) : null },
    links: {
      next: more
        ? withParams(ask.url, { 'page[size]': String(size), 'page[after]': encode(end) }, ['page[before]'])
        : null,
      prev:
        start > 0
          ? withParams(ask.url, { 'page[size]': String(size), 'page[after]': encode(Math.max(0, start - size)) }, [
              'page[before]',
            ])
          : null,
    },
  };
}

function offsetPage(name: string, rows: readonly unknown[], ask: PageAsk): Json {
  const size = Math.min(positive(ask.url.searchParams.get('per_page'), 100), ask.maxSize);
  const page = positive(ask.url.searchParams.get('page'), 1);
  const link = (number: number): string =>
    withParams(ask.url, { page: String(number), per_page: String(size) }, [
      'page[size]',
      'page[after]',
      'page[before]',
    ]);
  return {
    [name]: rows.slice((page - 1) * size, page * size),
    next_page: page * size < rows.length ? link(page + 1) : null,
    previous_page: page > 1 ? link(page - 1) : null,
    count: rows.length,
  };
}

/** One page of a list in the style that was asked for: cursors when `page[size]` is there and the account has them, otherwise numbers. */
export const paged = (name: string, rows: readonly unknown[], ask: PageAsk): Json =>
  ask.cursors && ask.url.searchParams.has('page[size]') ? cursorPage(name, rows, ask) : offsetPage(name, rows, ask);
