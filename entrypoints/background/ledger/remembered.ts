import * as z from 'zod/mini';
import { structuredKinds } from '../../../core/providers';
import type { Memory } from '../../../providers/provider';
import { facts } from './ledger';

const factKey = (server: string): string => `learnt|${server}`;

const learntSchema = z.strictObject({ kind: z.optional(z.enum(structuredKinds)), refuses: z.array(z.string()), startsInsideTrace: z.boolean() });

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a server and model can be asked: found out once, remembered across restarts. What cannot be read is found out again. */
export const remembered: Memory = {
  async get(server) {
    const learnt = learntSchema.safeParse(asJson((await facts.get(factKey(server))) ?? ''));
    if (!learnt.success) return undefined;
    const { kind, ...rest } = learnt.data;
    return { ...rest, ...(kind === undefined ? {} : { kind }) };
  },
  set: (server, learnt) => facts.put(factKey(server), JSON.stringify(learnt)),
};
