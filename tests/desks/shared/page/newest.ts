/**
 * Answers in the order in which they were asked for: an older one that arrives after a newer one is not taken. Called with the ticket
 * that is about to be asked for, it gives what says, with the answer at hand, whether that is news.
 */
export function newestOnly(): (id: number) => () => boolean {
  let asked = 0;
  const taken = new Map<number, number>();
  return (id) => {
    const mine = (asked += 1);
    return () => {
      if ((taken.get(id) ?? 0) > mine) return false;
      taken.set(id, mine);
      return true;
    };
  };
}
