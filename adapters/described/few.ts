/** Of requests that are made one for each row, person, or field. */
const AT_ONCE = 4;

/** Does the work for each of them, a few at a time, and answers in their order. Rejects with the first failure. */
export async function fewAtATime<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next;
      next += 1;
      done[at] = await work(items[at] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return done;
}
