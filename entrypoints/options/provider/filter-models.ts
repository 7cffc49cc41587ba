import type { ListedModelView } from '../../../core/messages';

/** A list of this many can be looked through; of a longer one the typed text chooses. */
const SHORT_LIST = 30;

export interface FilteredModels {
  readonly shown: readonly ListedModelView[];
  /** How many fit, shown or not. */
  readonly fitting: number;
}

/** A short list whole; of a long one at most thirty that hold every typed word, those that begin with the text first. */
export function filterModels(models: readonly ListedModelView[], typed: string): FilteredModels {
  if (models.length <= SHORT_LIST) return { shown: models, fitting: models.length };
  const text = typed.trim().toLowerCase();
  const words = text.split(/\s+/).filter((word) => word !== '');
  const fitting = models.filter(({ id }) => words.every((word) => id.toLowerCase().includes(word)));
  const rank = ({ id }: ListedModelView): number =>
    id.toLowerCase() === text ? 0 : id.toLowerCase().startsWith(text) ? 1 : 2;
  return { shown: fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHORT_LIST), fitting: fitting.length };
}
