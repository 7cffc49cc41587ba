import type { DeskView } from '../queue';
import { plainName } from './plain-name';

/** So many views of one desk can be watched. */
export const MOST_VIEWS = 20;

/** The views of one desk that an organisation names. */
export interface NamedViews {
  readonly views: readonly DeskView[];
  /** As they are written: the desk has no view of such a name or id. */
  readonly missing: readonly string[];
}

/** A name that several views have stands for all of them; where they are too many, each name keeps one first. */
export function viewsNamed(names: readonly string[], offered: readonly DeskView[]): NamedViews {
  const written = new Map(names.map((name) => [plainName(name), name]));
  const found = [...written].map(([wanted, name]) => ({
    name,
    views: offered.filter(({ id, title }) => plainName(id) === wanted || plainName(title) === wanted),
  }));
  const firstOfEach = found.flatMap(({ views }) => views.slice(0, 1));
  return {
    views: [...new Set([...firstOfEach, ...found.flatMap(({ views }) => views)])].slice(0, MOST_VIEWS),
    missing: found.filter(({ views }) => views.length === 0).map(({ name }) => name),
  };
}
