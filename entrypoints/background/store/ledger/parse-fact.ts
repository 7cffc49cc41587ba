import type * as z from 'zod/mini';

/** What a fact of the ledger holds as JSON; null where there is none, or none of this shape. */
export function parseFact<T extends z.ZodMiniType>(schema: T, text: string | undefined): z.infer<T> | null {
  if (text === undefined) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
