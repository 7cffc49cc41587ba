/** What is there already, as names of files and in texts. */
export interface Taken {
  /** Of descriptions, practice desks and adapters. */
  readonly ids: readonly string[];
  /** What their products are called. */
  readonly products: readonly string[];
  /** The text of `tests/desks/described/index.ts`. */
  readonly index: string;
}

/** The name that a desk has in the code: `my-desk` is `myDesk`, with a word behind it so that it can never be one of the language. */
export const constantOf = (id: string): string =>
  `${id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Practice`;

/** Why a desk cannot be called so, as one sentence; null where it can. */
export function problemOfNames(id: string, product: string, taken: Taken): string | null {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id) || id.includes('--') || id.endsWith('-'))
    return `“${id.slice(0, 60)}” cannot be an id: 2 to 40 small letters, digits and single hyphens, a letter first, such as “my-desk”.`;
  if (taken.ids.includes(id)) return `There is a desk “${id}” already; nothing was written.`;
  if (taken.index.includes(`${constantOf(id)} `))
    return `“${id}” would have the same name in the code as a desk that is there already; nothing was written.`;
  if (product.trim() !== product || product === '' || product.length > 60 || /[\p{C}|<>`]/u.test(product))
    return 'The product’s name is 1 to 60 characters without |, <, > and `, and no space at its ends, such as "My Desk".';
  if (taken.products.some((name) => name.toLowerCase() === product.toLowerCase()))
    return `A desk is called “${product}” already; nothing was written.`;
  return null;
}
