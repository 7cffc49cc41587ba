/** A count of tokens as servers write it: a number, or the number as text. Everything else is no count, and never an error. */
export function tokensIn(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\s{0,3}\d{1,16}\s{0,3}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : undefined;
}
