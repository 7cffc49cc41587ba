import { categoryNames } from '../../shared/story/categories';

/** As the desk names something by its number. */
export interface Reference {
  readonly id: number;
  readonly name: string;
}

const referencesOf = (names: readonly string[], from: number): readonly Reference[] =>
  [...new Set(names)].map((name, at) => ({ id: from + at, name }));

const levels = categoryNames.map((name) => name.split('::'));
const at = (level: number): readonly string[] => levels.flatMap((path) => path[level] ?? []);

/** Those of the one board. An item of the same name is one item, whatever it lies below. */
export const types = referencesOf(at(0), 100);
export const subtypes = referencesOf(at(1), 200);
export const items = referencesOf(at(2), 300);
export const statuses = referencesOf(['New (email connector)', 'In progress', 'Waiting on client', '>Closed'], 500);
export const priorities = ['Priority 1 - Critical', 'Priority 2 - High', 'Priority 3 - Normal', 'Priority 4 - Low'].map(
  (name, place) => ({ id: place + 1, name, color: 'Red', sortOrder: place + 1, defaultFlag: place === 2 }),
);

/** The legal triples by name; null where a level is left empty. */
export const triples: readonly (readonly (string | null)[])[] = levels.map((path) =>
  [0, 1, 2].map((level) => path[level] ?? null),
);

export const called = (list: readonly Reference[], name: string | undefined): Reference | null =>
  list.find((one) => one.name === name) ?? null;

/** What nobody may choose any more. */
export const inactive: Reference = { id: 199, name: 'Legacy (do not use)' };
