/** Version 5 knows desks that are paused. Nobody has paused one in version 4. */
export const withoutPauses = (old: Record<string, unknown>): Record<string, unknown> => ({ pauses: {}, ...old });
