import * as z from 'zod/mini';
import type { Memory } from '../../../../providers/provider';
import { facts } from './ledger';
import { parseFact } from './parse-fact';

const key = (server: string): string => `learnt|${server}`;

/** Of more than this a server is simply asked again. */
const MOST = 64;

const learntSchema = z.object({
  seen: z
    .record(z.string().check(z.maxLength(100)), z.union([z.string().check(z.maxLength(16)), z.literal(true)]))
    .check(z.refine((seen) => Object.keys(seen).length <= MOST)),
});

/**
 * What a server and its model were found to refuse: kept across restarts. What cannot be read is found out anew, and so is what
 * versions before this one kept, which could be learnt from a single ticket.
 */
export const memory: Memory = {
  get: async (server) => parseFact(learntSchema, await facts.get(key(server))) ?? undefined,
  set: (server, learnt) => facts.put(key(server), JSON.stringify(learnt)),
};
