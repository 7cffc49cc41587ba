import { categoryNames } from '../../shared/story/categories';

export interface Category {
  readonly id: number;
  /** 1 for category_1, 2 for category_2. */
  readonly slot: 1 | 2;
  /** Outermost level first. */
  readonly path: readonly string[];
  /** A row that only stands above others; a ticket can take it by the knob `parentCategories`. */
  readonly isParent: boolean;
}

/** Halo parts the levels with this, without blanks. */
const separator = '>';

export const pathText = (category: Pick<Category, 'path'>): string => category.path.join(separator);

const leaves = categoryNames.map((name, index): Category => ({
  id: 101 + index,
  slot: 1,
  path: name.split('::'),
  isParent: false,
}));

const above = [
  ...new Set(
    leaves.flatMap(({ path }) => path.slice(0, -1).map((_, depth) => path.slice(0, depth + 1).join(separator))),
  ),
];
const parents = above.map((name, index): Category => ({
  id: 201 + index,
  slot: 1,
  path: name.split(separator),
  isParent: true,
}));

const devices = ['Desktop', 'Headset', 'Laptop', 'Phone', 'Printer', 'Server or service'];
const flat = devices.map((name, index): Category => ({ id: 301 + index, slot: 2, path: [name], isParent: false }));

/** Every row of both slots; slots 3 and 4 are empty in this account. */
export const categories: readonly Category[] = [...leaves, ...parents, ...flat];

export const categoryById = (id: number): Category | undefined => categories.find((each) => each.id === id);

/** The row of a story's category (`A::B::C`) or of a device. Throws for an unknown one. */
export function categoryId(slot: 1 | 2, name: string): number {
  const wanted = slot === 1 ? name.replaceAll('::', separator) : name.charAt(0).toUpperCase() + name.slice(1);
  const found = categories.find((each) => each.slot === slot && !each.isParent && pathText(each) === wanted);
  if (!found) throw new Error(`The practice account has no category "${name}"`);
  return found.id;
}
