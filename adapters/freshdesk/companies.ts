import { orNever } from '../shared/admission-facts';
import { companyOf } from './admission-facts';
import type { FreshdeskApi } from './api';
import type { CompanyBody } from './shapes';

/** Of all desks that a tab can show, which is one. */
const mostKnown = 5000;

/** Asks for a company, by its number; null where the desk refuses it, or where it was not asked any more. */
export type Companies = (id: number) => Promise<CompanyBody | null>;

/**
 * Companies' names, remembered for so many milliseconds. Of those that are not known `most` are asked for in one answer: a list can hold
 * tickets of hundreds, and each takes one of the account's requests. The others are known by their numbers alone until a later answer.
 */
export function companyMemory(ms: number): (api: FreshdeskApi, most: number, signal: AbortSignal) => Companies {
  const known = new Map<string, { readonly body: CompanyBody; readonly at: number }>();
  return (api, most, signal) => {
    const refused = new Set<number>();
    let left = most;
    return async (id) => {
      const key = `${api.origin} ${id}`;
      const before = known.get(key);
      if (before !== undefined && Math.abs(Date.now() - before.at) < ms) return before.body;
      if (left === 0 || refused.has(id)) return null;
      left -= 1;
      const body = await orNever(companyOf(api, id, signal), signal);
      if (body === null) refused.add(id);
      else {
        if (known.size >= mostKnown) known.clear();
        known.set(key, { body, at: Date.now() });
      }
      return body;
    };
  };
}
