import type { Ticket } from '../account/types';

type Test = (ticket: Ticket) => boolean;

const compare = (a: number, sign: string, b: number): boolean =>
  sign === ':<' ? a <= b : sign === ':>' ? a >= b : a === b;

/** Value of a key that the search knows; undefined for any other, so that the query is refused. */
function known(key: string): ((ticket: Ticket) => unknown) | undefined {
  if (key.startsWith('cf_')) return (ticket) => ticket.values[key];
  return (
    {
      status: (ticket: Ticket) => ticket.status,
      priority: (ticket: Ticket) => ticket.priority,
      type: (ticket: Ticket) => ticket.type,
      tag: (ticket: Ticket) => ticket.tags,
      group_id: (ticket: Ticket) => ticket.groupId,
      agent_id: (ticket: Ticket) => ticket.responderId,
      created_at: (ticket: Ticket) => ticket.createdAt.slice(0, 10),
      updated_at: (ticket: Ticket) => ticket.updatedAt.slice(0, 10),
    } as Record<string, (ticket: Ticket) => unknown>
  )[key];
}

function term(word: string): Test | null {
  const [, key = '', sign = '', raw = ''] = /^([a-z_0-9]+)(:[<>]?)(.+)$/.exec(word) ?? [];
  const value = known(key);
  if (!value) return null;
  const wish = raw.replaceAll("'", '');
  return (ticket) => {
    const has = value(ticket);
    if (Array.isArray(has)) return has.includes(wish);
    if (wish === 'null') return has === null;
    if (key.endsWith('_at')) return compare(Date.parse(String(has)), sign, Date.parse(wish));
    return typeof has === 'number' ? compare(has, sign, Number(wish)) : String(has) === wish;
  };
}

/**
 * Reads `status:4 AND (priority:3 OR priority:4)`: terms, AND before OR, brackets. Null for what the search does not know; subject and
 * description are among that.
 */
export function parseQuery(text: string): Test | null {
  const words = text.match(/\(|\)|[a-z_0-9]+:[<>]?(?:'[^']*'|[^\s()']+)|[^\s()]+/g) ?? [];
  let at = 0;

  const single = (): Test | null => {
    const word = words[at];
    at += 1;
    if (word !== '(') return word === undefined ? null : term(word);
    const inner = any();
    at += 1;
    return words[at - 1] === ')' ? inner : null;
  };
  const chain = (join: 'AND' | 'OR', part: () => Test | null): Test | null => {
    const parts = [part()];
    while (words[at] === join) {
      at += 1;
      parts.push(part());
    }
    const tests = parts.filter((each) => each !== null);
    if (tests.length < parts.length) return null;
    return join === 'AND'
      ? (ticket) => tests.every((test) => test(ticket))
      : (ticket) => tests.some((test) => test(ticket));
  };
  const any = (): Test | null => chain('OR', () => chain('AND', single));

  const whole = any();
  return at === words.length ? whole : null;
}
