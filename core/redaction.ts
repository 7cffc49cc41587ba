/** `identifiers`: what has a pattern, secrets, and the names of the ticket's people. `strict`: other people's names and long numbers too. */
export const redactionLevels = ['off', 'identifiers', 'strict'] as const;
export type RedactionLevel = (typeof redactionLevels)[number];

/** `auto`: identifiers for every server but one on this computer, where nothing is replaced. */
export const redactionWishes = ['auto', ...redactionLevels] as const;
export type RedactionWish = (typeof redactionWishes)[number];

/** What an organisation can demand at least, wherever a request goes. */
export const redactionDemands = ['identifiers', 'strict'] as const;
export type RedactionDemand = (typeof redactionDemands)[number];

/** What is replaced, as it stands in a mark: `⟨email 1⟩`. `secret`: the part of an address that opens something. */
export const markKinds = [
  'email',
  'phone',
  'card',
  'iban',
  'id',
  'ip',
  'mac',
  'key',
  'password',
  'secret',
  'name',
  'number',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** How many different values of each kind were replaced; a kind without any is left out. */
export type Replaced = Readonly<Partial<Record<MarkKind, number>>>;

/** Whether `level` replaces at least as much as `least`. */
export const isAtLeast = (level: RedactionLevel, least: RedactionLevel): boolean =>
  redactionLevels.indexOf(level) >= redactionLevels.indexOf(least);

/** What a person wishes, under what their organisation demands. A demand counts for a server on this computer too. */
export function narrowed(wish: RedactionWish, demand: RedactionDemand | null): RedactionWish {
  if (demand === null || (wish !== 'auto' && isAtLeast(wish, demand))) return wish;
  return demand;
}
