import { byRank, type DeskField } from '../../../../core/fields';
import { areasOf, type Area } from './areas';
import { isLarge } from './shortlist';

/** What an answer may name for one field, under short names. A name stands for the same option or area in every request of a desk. */
export interface FieldMenu {
  readonly field: DeskField;
  /** What the answer calls the field: `category`, `priority`, `type`. */
  readonly key: string;
  /** Short name to option id: every option, or those of a large catalogue that are listed this time. */
  readonly names: ReadonlyMap<string, string>;
  /** Short name to area of a large catalogue; empty when every option is listed. */
  readonly areas: ReadonlyMap<string, Area>;
  /** The areas that the model asked to see; it cannot ask again. */
  readonly opened: readonly Area[];
}

/** Everything that an answer may name, field by field. */
export type Menu = readonly FieldMenu[];

/** `c` and `p` are the category's and the priority's whatever else is asked about, and `g` are the areas'. */
const letters = [...'cdefhijklmnoqrstuvwxyz'];

const own: Partial<Record<DeskField['kind'], string>> = {
  priority: 'priority',
  type: 'type',
  status: 'status',
  group: 'group',
  tags: 'tag',
};

/** A name that no other field of the list has; the first dropdown is what the desk calls the category. */
function keysOf(fields: readonly DeskField[]): string[] {
  const taken = new Set<string>();
  return fields.map(({ kind }) => {
    const wanted = own[kind] ?? 'category';
    let key = wanted;
    for (let count = 2; taken.has(key); count += 1) key = `${wanted}${count}`;
    taken.add(key);
    return key;
  });
}

/** Most urgent first where the desk has an order: a model that is shown names like "Gold" cannot know it. */
const inOrder = (field: DeskField): DeskField => {
  const options = field.kind === 'priority' ? byRank(field) : null;
  return options === null ? field : { ...field, options };
};

/** Lists everything, whatever its number. */
export function makeMenu(fields: readonly DeskField[]): Menu {
  const keys = keysOf(fields);
  const others = letters.values();
  let areas = 0;
  return fields.map((asked, index) => {
    const field = inOrder(asked);
    const letter = keys[index] === 'priority' ? 'p' : (others.next().value ?? 'z');
    return {
      field,
      key: keys[index] ?? '',
      names: new Map(field.options.map(({ id }, position) => [`${letter}${position + 1}`, id])),
      areas: new Map(isLarge(field) ? areasOf(field).map((area) => [`g${(areas += 1)}`, area]) : []),
      opened: [],
    };
  });
}

export const isPartial = ({ areas }: FieldMenu): boolean => areas.size > 0;

/** The same with only the options at these positions, ascending. */
export function onlyAt(menu: FieldMenu, positions: readonly number[], opened: readonly Area[] = []): FieldMenu {
  const all = [...menu.names];
  const names = new Map(positions.map((position) => all[position]).filter((entry) => entry !== undefined));
  return { ...menu, names, opened };
}
