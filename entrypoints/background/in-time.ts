/** A tab that the browser has frozen answers when it wakes, which may be tomorrow. Milliseconds. */
const TAB_MS = 3000;

/** What a tab answers, or `late` when it has not by then. Rejects as the answer does. `ms`: milliseconds. */
export async function inTime<T>(answer: Promise<T>, ms = TAB_MS): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), ms)));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
