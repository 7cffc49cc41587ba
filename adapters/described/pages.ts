import type { Page } from '../../core/described/description';
import { isFlaw } from '../../core/described/problem';
import { parseTemplate } from '../../core/described/template';

/** The page that an address is, with what its gaps hold. No element was looked at. */
export interface AtPage {
  readonly page: Page;
  /** What `{base}` stands for: empty, or `/rt`. */
  readonly base: string;
  readonly gaps: Readonly<Record<string, string>>;
}

/** Of an address; more parts have no page. */
const MOST_PARTS = 30;

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);

/** Whether one part of a path is what the template says, `{id}` or `ticket-{id}.html`; with what its gap holds. */
function fits(part: string, wanted: string): readonly (readonly [string, string])[] | null {
  const template = parseTemplate(wanted);
  if (isFlaw(template)) return null;
  const { fixed, gaps } = template;
  const [before = '', after = ''] = fixed;
  const [gap] = gaps;
  if (gap === undefined) return part === wanted ? [] : null;
  if (gaps.length > 1 || part.length <= before.length + after.length) return null;
  if (!part.startsWith(before) || !part.endsWith(after)) return null;
  return [[gap, part.slice(before.length, part.length - after.length)]];
}

function matchFrom(parts: readonly string[], wanted: readonly string[]): Record<string, string> | null {
  if (parts.length !== wanted.length) return null;
  const gaps: Record<string, string> = {};
  for (const [index, one] of wanted.entries()) {
    const found = fits(parts[index] ?? '', one);
    if (found === null) return null;
    for (const [gap, value] of found) if (gap !== 'any') gaps[gap] = value;
  }
  return gaps;
}

/** The pages that an address is by its path alone. `base`: what it is known to be; null where anything may stand before. */
export function pagesAt(url: URL, pages: readonly Page[], base: string | null): readonly AtPage[] {
  const parts = partsOf(url.pathname);
  if (parts.length > MOST_PARTS) return [];
  return pages.flatMap((page) => {
    const [path = ''] = page.path.split('?', 1);
    const hasBase = path.startsWith('{base}');
    const wanted = partsOf(hasBase ? path.slice('{base}'.length) : path);
    const before = hasBase ? parts.length - wanted.length : 0;
    const ownBase = before <= 0 ? '' : `/${parts.slice(0, before).join('/')}`;
    if (before < 0 || (hasBase && base !== null && ownBase !== base)) return [];
    const gaps = matchFrom(parts.slice(before), wanted);
    return gaps === null ? [] : [{ page, base: ownBase, gaps }];
  });
}

/** The pages that lie in a frame of the page at this address. */
export const outerPagesAt = (url: URL, pages: readonly Page[], base: string | null): readonly AtPage[] =>
  pages.flatMap((page) =>
    page.frame === undefined
      ? []
      : pagesAt(url, [{ ...page, path: page.frame.outer }], base).map((at) => ({ ...at, page, gaps: {} })),
  );

/** The id in the part of an address behind `#`, by a template such as `#/tickets/{id}`. */
export function hashValue(url: URL, template: string): string | null {
  const [shown = ''] = url.hash.replace(/^#/, '').split('?', 1);
  const parts = shown.split('/');
  return parts.length > MOST_PARTS ? null : (matchFrom(parts, template.replace(/^#/, '').split('/'))?.['id'] ?? null);
}

/** Queries that are parted by `&` or `;`, as some servers write them. Not decoded further than an address is. */
export function queryValue(url: URL, wanted: string): string | null {
  for (const piece of url.search.slice(1).split(/[&;]/)) {
    const [name = '', value = ''] = piece.split('=', 2);
    if (decoded(name) === wanted && value !== '') return decoded(value);
  }
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
