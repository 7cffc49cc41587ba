import type { User } from '../account/types';
import type { Knobs } from './knobs';
import type { LiveAccount } from './live';

/** A request with everything that an answer may depend on. */
export interface Ask {
  readonly method: string;
  readonly url: URL;
  /** Scheme and host that the client used. */
  readonly origin: string;
  /** Parsed JSON, or null. */
  readonly body: unknown;
  readonly csrfToken: string | undefined;
  readonly live: LiveAccount;
  readonly knobs: Knobs;
  readonly me: User;
  /** To be called when the request has saved something, before it is answered. */
  readonly saved: () => void;
}

export const included = (ask: Ask): string[] => (ask.url.searchParams.get('include') ?? '').split(',').filter(Boolean);

const positive = (text: string | null, fallback: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
};

/** One numbered page. `next` is there as long as another one follows. */
export function pageOf<T>(
  ask: Ask,
  rows: readonly T[],
  usual: number,
  largest = 100,
): { rows: readonly T[]; page: number; size: number; next: boolean } {
  const size = Math.min(positive(ask.url.searchParams.get('per_page'), usual), largest);
  const page = positive(ask.url.searchParams.get('page'), 1);
  return { rows: rows.slice((page - 1) * size, page * size), page, size, next: page * size < rows.length };
}

/** `link` header of a v2 list. */
export function linkTo(ask: Ask, page: number): string {
  const next = new URL(ask.url);
  next.searchParams.set('page', String(page));
  return `<${next.href}>; rel="next"`;
}
