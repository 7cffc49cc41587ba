import type { DeskField, FieldOption } from '../../../core/fields';
import { InputError } from '../accuracy/label-set';
import { bankTree } from './bank-tree';
import { pathsOf } from './distractors';
import { bankDomains } from './distractors-bank';
import { neighbourDomains } from './distractors-cards';
import { serviceDomains } from './distractors-it';
import { officeDomains } from './distractors-office';
import { tradeDomains } from './distractors-trade';

/** Where the labels stand: all under one first level, or under six of them, in company with nothing else. */
export type Layout = 'together' | 'apart';

const PRODUCT = 'Personal banking';

/** Every label as an option of four levels; its id is the name itself. */
function placed(names: readonly string[], layout: Layout): FieldOption[] {
  const above = (group: string): string[] => (layout === 'together' ? [PRODUCT, group] : [group, PRODUCT]);
  const options = Object.entries(bankTree).flatMap(([group, parts]) =>
    Object.entries(parts).flatMap(([part, leaves]) => leaves.map((id) => ({ id, path: [...above(group), part, id] }))),
  );
  const known = new Set(options.map(({ id }) => id));
  if (names.length !== known.size || !names.every((name) => known.has(name)))
    throw new InputError('categories.json: the names are not the 77 of Banking77');
  return options;
}

/** What else the desk has. The banks' other products stay whole; of the rest, evenly spread ones up to the wanted number. */
function padding(count: number): FieldOption[] {
  const near = pathsOf([...neighbourDomains, ...bankDomains]);
  const far = pathsOf([...serviceDomains, ...officeDomains, ...tradeDomains]);
  const wanted = count - near.length;
  if (wanted < 0 || wanted > far.length)
    throw new InputError(`between ${near.length} and ${near.length + far.length} other options can be made`);
  const spread = Array.from({ length: wanted }, (_, index) => far[Math.floor((index * far.length) / wanted)] ?? []);
  return [...near, ...spread].map((path, index) => ({ id: `other-${index + 1}`, path }));
}

/** The category field of a desk with `size` options: the labels of Banking77 among others. The same every time. */
export const bigField = (names: readonly string[], size: number, layout: Layout = 'together'): DeskField => ({
  id: 'category',
  title: 'Category',
  kind: 'dropdown',
  category: 'yes',
  options: [...placed(names, layout), ...padding(size - names.length)].sort((a, b) =>
    a.path.join('\u0000') < b.path.join('\u0000') ? -1 : 1,
  ),
});
