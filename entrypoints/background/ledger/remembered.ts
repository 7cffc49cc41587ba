import type { Remembered, StructuredKind } from '../../../providers/compatible';
import { facts } from './ledger';

const key = (server: string): string => `structured|${server}`;

const kinds: readonly string[] = ['json_schema', 'json_object', 'text'] satisfies StructuredKind[];

const isKind = (value: string | undefined): value is StructuredKind => value !== undefined && kinds.includes(value);

/** How a server and model can be made to answer with structure: found out once, remembered across restarts. */
export const remembered: Remembered = {
  async get(server) {
    const value = await facts.get(key(server));
    return isKind(value) ? value : undefined;
  },
  set: (server, kind) => facts.put(key(server), kind),
};
