/** The longest that was written for a real desk has 8,000. Characters. */
export const LONGEST_DESCRIPTION = 64_000;
