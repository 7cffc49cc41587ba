import type { Description } from './description';
import { problemOfCondition, provesSomething, type Condition } from './parts';
import { blameIn, type Problem } from './problem';
import type { Where } from './walk';

/** The value that a condition looks at, as it is written. */
const subjectOf = ({ path, text, value, attr, css }: Condition): string =>
  JSON.stringify([path, text, value, attr, css]);

const allowed = ({ is, in: oneOf }: Condition): readonly unknown[] => [
  ...(is === undefined ? [] : [is]),
  ...(oneOf ?? []),
];

/** What counts as public is proven, and never by the same value as what is private. */
export function checkMessages({ messages, note, requests, direct, ticket, people }: Description): Problem[] {
  const problems: Problem[] = [];
  const blame = blameIn(problems);
  const clear = (conditions: readonly (Condition | undefined)[], where: Where, isList = true): void => {
    for (const [index, one] of conditions.entries()) {
      const problem = one === undefined ? null : problemOfCondition(one);
      if (problem !== null) blame(isList ? [...where, index] : where, problem);
    }
  };
  clear([ticket.closed], ['ticket', 'closed'], false);
  clear([ticket.canReply], ['ticket', 'canReply'], false);
  clear([people?.agent], ['people', 'agent'], false);
  if (direct !== undefined && typeof direct.conflict === 'object' && !Array.isArray(direct.conflict))
    clear([direct.conflict as Condition], ['direct', 'conflict'], false);
  if (note !== undefined) {
    clear(note.readBack.private, ['note', 'readBack', 'private']);
    if (!note.readBack.private.some(provesSomething)) blame(['note', 'readBack', 'private'], 'mistake.note-not-proven');
  }
  if (messages === undefined) return problems;

  const { public: opens, private: closes = [], keep = [], agent = [], text, from, join, opening } = messages;
  clear(opens, ['messages', 'public']);
  clear(closes, ['messages', 'private']);
  clear(keep, ['messages', 'keep']);
  clear(agent, ['messages', 'agent']);
  if (opening !== undefined) {
    clear([opening.if], ['messages', 'opening', 'if'], false);
    const { is, in: oneOf, has } = opening.if;
    if (is === undefined && oneOf === undefined && has === undefined)
      blame(['messages', 'opening', 'if'], 'mistake.opening-not-proven');
  }
  if (!opens.some(provesSomething)) blame(['messages', 'public'], 'mistake.public-not-proven');
  for (const [index, one] of opens.entries())
    for (const other of closes)
      if (subjectOf(one) === subjectOf(other) && allowed(one).some((value) => allowed(other).includes(value)))
        blame(['messages', 'public', index], 'mistake.public-and-private');

  const hasRows = (name: string): boolean =>
    Object.hasOwn(requests.get, name) && requests.get[name]?.rows !== undefined;
  if (typeof from === 'string' && !hasRows(from)) blame(['messages', 'from'], 'mistake.no-rows', { name: from });
  const fromPage = typeof from !== 'string';
  if (fromPage) {
    for (const [index, one] of [...opens, ...closes].entries())
      if (one.path?.startsWith('$.') === true)
        blame(['messages', index < opens.length ? 'public' : 'private'], 'mistake.page-has-no-paths');
    if (join !== undefined) blame(['messages', 'join'], 'mistake.page-needs-no-join');
  }
  if (!Array.isArray(text)) {
    const name = (text as { readonly from: string }).from;
    const each = requests.get[name];
    if (each?.perRow === undefined) blame(['messages', 'text', 'from'], 'mistake.no-per-row', { name });
    else if (each.onlyPublic !== true) blame(['messages', 'text', 'from'], 'mistake.not-only-public', { name });
  }
  return problems;
}
