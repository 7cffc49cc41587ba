const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONG = 'x'.repeat(3000);

const isTicket = (value: unknown): value is Record<string, unknown> =>
  isRow(value) && 'id' in value && ('subject' in value || 'summary' in value);

const holdsRows = (value: unknown): boolean => Array.isArray(value) && value.some(isRow);

/**
 * A desk's answer with twenty times as many tickets, whose subjects do not end, and with five hundred times as much of what a field can
 * hold.
 */
export function enlarged(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length > 2 && value.every(isTicket))
      return Array.from({ length: 20 }, (_, copy) =>
        value.map((row) => ({ ...row, id: Number(row['id']) + copy * 100_000, subject: LONG, summary: LONG })),
      ).flat();
    const isLeaf = value.length > 2 && value.every((each) => isRow(each) && !Object.values(each).some(holdsRows));
    return isLeaf ? Array.from({ length: 500 }, () => value as unknown[]).flat() : value.map(enlarged);
  }
  return isRow(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, enlarged(one)])) : value;
}
