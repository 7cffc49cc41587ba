/** What is made when it is first asked for, and kept from then on. `make` answers no `undefined`. */
export function later<T extends NonNullable<unknown>>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
