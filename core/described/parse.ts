import { problemsOf } from './check';
import { descriptionSchema, type Description } from './description';
import { LONGEST_DESCRIPTION } from './longest';
import { sentencesOf } from './sentences';
import { DEEPEST, walk, type Problem } from './walk';

/** Nobody reads more of them. */
const MOST_PROBLEMS = 20;

/** Names that JavaScript itself gives a meaning to. */
const unheard = new Set(['__proto__', 'constructor', 'prototype']);

type Parsed =
  | { readonly ok: true; readonly value: Description }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (problems: readonly Problem[]): Parsed => ({ ok: false, problems: problems.slice(0, MOST_PROBLEMS) });

/** A description out of its text. What is wrong is said with its place; `lineOf` knows the line. */
export function parseDescriptionText(text: string): Parsed {
  if (text.length > LONGEST_DESCRIPTION)
    return refused([{ where: [], text: `It is longer than ${LONGEST_DESCRIPTION} characters.` }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.slice(0, 200) : '';
    return refused([{ where: [], text: `This is no JSON. ${why}` }]);
  }
  return parseDescription(value);
}

/** A description out of JSON that somebody else has parsed: a policy, what was kept. */
export function parseDescription(value: unknown): Parsed {
  const strange: Problem[] = [];
  walk(value, (_one, where) => {
    if (where.length > DEEPEST)
      strange.push({ where: where.slice(0, DEEPEST), text: 'It is nested deeper than any description.' });
    if (unheard.has(String(where.at(-1))))
      strange.push({ where, text: `“${String(where.at(-1))}” is no word of a description.` });
  });
  if (strange.length > 0) return refused(strange);
  const read = descriptionSchema.safeParse(value, { reportInput: true });
  if (!read.success) return refused(read.error.issues.flatMap((issue) => sentencesOf(issue)));
  const problems = problemsOf(read.data);
  return problems.length > 0 ? refused(problems) : { ok: true, value: read.data };
}
