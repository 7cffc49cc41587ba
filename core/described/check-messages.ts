import type { Description } from './description';
import { problemOfCondition, provesSomething, type Condition } from './parts';
import type { Problem, Where } from './walk';

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
  const say = (where: Where, text: string): void => void problems.push({ where, text });
  const clear = (conditions: readonly (Condition | undefined)[], where: Where, isList = true): void => {
    for (const [index, one] of conditions.entries()) {
      const problem = one === undefined ? null : problemOfCondition(one);
      if (problem !== null) say(isList ? [...where, index] : where, problem);
    }
  };
  clear([ticket.closed], ['ticket', 'closed'], false);
  clear([ticket.canReply], ['ticket', 'canReply'], false);
  clear([people?.agent], ['people', 'agent'], false);
  if (direct !== undefined && typeof direct.conflict === 'object' && !Array.isArray(direct.conflict))
    clear([direct.conflict as Condition], ['direct', 'conflict'], false);
  if (note !== undefined) {
    clear(note.readBack.private, ['note', 'readBack', 'private']);
    if (!note.readBack.private.some(provesSomething))
      say(
        ['note', 'readBack', 'private'],
        'Nothing here proves that a note is private: it needs `is` or `in` on a value of the row.',
      );
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
      say(
        ['messages', 'opening', 'if'],
        'Nothing here proves that the opening is public: it needs `is`, `in`, or `has`.',
      );
  }
  if (!opens.some(provesSomething))
    say(
      ['messages', 'public'],
      'Nothing here proves that a message is public. That something is missing, or is merely there, proves nothing: it needs `is` or `in` on a value of the row, or an element that only public messages have.',
    );
  for (const [index, one] of opens.entries())
    for (const other of closes)
      if (subjectOf(one) === subjectOf(other) && allowed(one).some((value) => allowed(other).includes(value)))
        say(['messages', 'public', index], 'The same value is called public and private.');

  const hasRows = (name: string): boolean =>
    Object.hasOwn(requests.get, name) && requests.get[name]?.rows !== undefined;
  if (typeof from === 'string' && !hasRows(from))
    say(['messages', 'from'], `“${from}” is no request that has \`rows\`.`);
  const fromPage = typeof from !== 'string';
  if (fromPage) {
    for (const [index, one] of [...opens, ...closes].entries())
      if (one.path?.startsWith('$.') === true)
        say(
          ['messages', index < opens.length ? 'public' : 'private'],
          'Rows of the page have elements and attributes, and no paths.',
        );
    if (join !== undefined) say(['messages', 'join'], 'Rows of the page need no `join`.');
  }
  if (!Array.isArray(text)) {
    const name = (text as { readonly from: string }).from;
    const each = requests.get[name];
    if (each?.perRow === undefined)
      say(['messages', 'text', 'from'], `“${name}” is no request that is asked \`perRow\`.`);
    else if (each.onlyPublic !== true)
      say(['messages', 'text', 'from'], `“${name}” would fetch the words of notes: it needs \`onlyPublic\`.`);
  }
  return problems;
}
