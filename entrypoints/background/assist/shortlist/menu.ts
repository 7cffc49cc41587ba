import { byRank, type DeskField } from '../../../../core/fields';
import { areasOf, type Area } from './areas';
import { isLarge } from './shortlist';

/** What an answer may name, under short names. A name stands for the same option or area in every request of a desk. */
export interface Menu {
  readonly category: DeskField | null;
  readonly priority: DeskField | null;
  /** Short name to option id: every option, or those of a large catalogue that are listed this time. */
  readonly categories: ReadonlyMap<string, string>;
  readonly priorities: ReadonlyMap<string, string>;
  /** Short name to area of a large catalogue; empty when every option is listed. */
  readonly areas: ReadonlyMap<string, Area>;
  /** The areas that the model asked to see; it cannot ask again. */
  readonly opened: readonly Area[];
}

const shortNames = (field: DeskField | null, letter: string): ReadonlyMap<string, string> =>
  new Map(field?.options.map((option, index) => [`${letter}${index + 1}`, option.id]) ?? []);

/** Most urgent first where the desk has an order: a model that is shown names like "Gold" cannot know it. */
const inOrder = (priority: DeskField | null): DeskField | null => {
  const options = priority === null ? null : byRank(priority);
  return priority === null || options === null ? priority : { ...priority, options };
};

/** Lists everything, whatever its number. */
export const makeMenu = (category: DeskField | null, priority: DeskField | null): Menu => ({
  category,
  priority: inOrder(priority),
  categories: shortNames(category, 'c'),
  priorities: shortNames(inOrder(priority), 'p'),
  areas: new Map(isLarge(category) ? areasOf(category).map((area, index) => [`g${index + 1}`, area]) : []),
  opened: [],
});

/** The same menu with only the options at these positions, ascending. */
export const onlyAt = (menu: Menu, positions: readonly number[], opened: readonly Area[] = []): Menu => ({
  ...menu,
  categories: new Map(
    positions.flatMap((position) => {
      const option = menu.category?.options[position];
      return option ? [[`c${position + 1}`, option.id] as const] : [];
    }),
  ),
  opened,
});
