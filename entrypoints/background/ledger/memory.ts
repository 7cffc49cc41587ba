import * as z from 'zod/mini';
import { structuredKinds } from '../../../core/providers';
import type { Memory } from '../../../providers/provider';
import { facts } from './ledger';

const key = (server: string): string => `learnt|${server}`;

const learntSchema = z.object({
  kind: z.optional(z.enum(structuredKinds)),
  refuses: z.array(z.string()),
  startsInsideTrace: z.boolean(),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** What a server and its model were found to take: found out once, remembered across restarts. What cannot be read is found out anew. */
export const memory: Memory = {
  async get(server) {
    const kept = await facts.get(key(server));
    const parsed = learntSchema.safeParse(kept === undefined ? undefined : parse(kept));
    if (!parsed.success) return undefined;
    const { kind, refuses, startsInsideTrace } = parsed.data;
    return { ...(kind === undefined ? {} : { kind }), refuses, startsInsideTrace };
  },
  set: (server, learnt) => facts.put(key(server), JSON.stringify(learnt)),
};
