import { orNever } from '../shared/admission-facts';
import { companyOf } from './admission-facts';
import type { FreshdeskApi } from './api';
import type { CompanyBody } from './shapes';

const mostKnown = 5000;

/** Asks for a company, by its number; null where the desk refuses it, or where it is not asked any more. */
type Companies = (id: number) => Promise<CompanyBody | null>;

/**
 * Companies' names, and which of them the desk refuses, remembered for so many milliseconds. Of those that are not known `most` are asked
 * for in one answer: a list can hold tickets of hundreds, and each takes one of the account's requests. The others are known by their
 * numbers alone until a later answer.
 */
export function companyMemory(ms: number): (api: FreshdeskApi, most: number, signal: AbortSignal) => Companies {
  const known = new Map<string, { readonly body: CompanyBody | null; readonly at: number }>();
  return (api, most, signal) => {
    let left = most;
    return async (id) => {
      const key = `${api.origin} ${id}`;
      const before = known.get(key);
      if (before !== undefined && Math.abs(Date.now() - before.at) < ms) return before.body;
      if (left === 0) return null;
      left -= 1;
      const body = await orNever(companyOf(api, id, signal), signal);
      if (known.size >= mostKnown) known.clear();
      known.set(key, { body, at: Date.now() });
      return body;
    };
  };
}
