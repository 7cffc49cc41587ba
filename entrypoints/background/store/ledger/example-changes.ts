/** A restart of the worker loses the count, and with it every plan that it is compared with. */
let changes = 0;

/** How often words of an example were replaced or deleted. Another number than before: what was chosen from them may not stand any more. */
export const exampleChanges = (): number => changes;

/** To be said after the change is in the ledger: who plans in between reads what is old as old. */
export function examplesChanged(): void {
  changes += 1;
}
