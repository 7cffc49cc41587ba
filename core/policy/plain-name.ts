/** A name as it is compared: capitals, space around it, and how its letters are put together do not matter. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
