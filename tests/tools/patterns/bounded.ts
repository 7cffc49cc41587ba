/**
 * Patterns that are worse than linear by themselves and are only ever given short text. Each says what bounds the text; one that
 * no longer stands in the code is a mistake too.
 */
export const bounded: Readonly<Record<string, string>> = {};
