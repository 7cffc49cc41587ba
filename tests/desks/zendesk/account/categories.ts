import { categoryNames } from '../../shared/story/categories';
import type { FieldOption } from './types';

const tagOf = (name: string): string =>
  name
    .toLowerCase()
    .split('::')
    .map((level) => level.replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_|_$/g, ''))
    .join('__');

export const categoryOptions: readonly FieldOption[] = categoryNames.map((name, index) => ({
  id: 48_211_300_100 + index * 20,
  name,
  value: tagOf(name),
}));

/** The tag of a category by its full name. Throws for a name that the account does not have, so that a typing error in a ticket is found at once. */
export function categoryTag(name: string): string {
  const option = categoryOptions.find((each) => each.name === name);
  if (!option) throw new Error(`The practice account has no category "${name}"`);
  return option.value;
}
