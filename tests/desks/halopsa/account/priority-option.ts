/** How tests and the adapter speak of a priority. */
export const priorityOption = (slaId: number, priorityId: number): string => `${slaId}-${priorityId}`;

/** The number behind it; 0 for none. */
export const priorityNumber = (option: string | null): number => Number(option?.split('-').at(-1) ?? 0);
