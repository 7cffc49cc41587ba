import { problemsOf } from './check';
import { descriptionSchema, type Description } from './description';
import { LONGEST_DESCRIPTION } from './longest';
import { blameIn, mistake, type Problem } from './problem';
import { sentencesOf } from './sentences';
import { DEEPEST, walk } from './walk';

/** Nobody reads more of them. */
const MOST_PROBLEMS = 20;

/** Names that JavaScript itself gives a meaning to. */
const unheard = new Set(['__proto__', 'constructor', 'prototype']);

type Parsed =
  | { readonly ok: true; readonly value: Description }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What two checks find, or what stands twice in one text, is one problem. */
const different = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

const refused = (problems: readonly Problem[]): Parsed => ({
  ok: false,
  problems: different(problems).slice(0, MOST_PROBLEMS),
});

/** A description out of its text. What is wrong is said with its place; `mistakesIn` knows the line. */
export function parseDescriptionText(text: string): Parsed {
  if (text.length > LONGEST_DESCRIPTION)
    return refused([{ where: [], says: mistake('mistake.too-long', { most: LONGEST_DESCRIPTION }) }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // `mistakesIn` says what is wrong at which line: each browser says it in words of its own.
    return refused([{ where: [], says: mistake('mistake.json.other') }]);
  }
  return parseDescription(value);
}

/** A description out of JSON that somebody else has parsed: a policy, what was kept. */
export function parseDescription(value: unknown): Parsed {
  const strange: Problem[] = [];
  const blame = blameIn(strange);
  walk(value, (_one, where) => {
    if (where.length > DEEPEST) blame(where.slice(0, DEEPEST), 'mistake.too-deep');
    if (unheard.has(String(where.at(-1)))) blame(where, 'mistake.no-word');
  });
  if (strange.length > 0) return refused(strange);
  const read = descriptionSchema.safeParse(value, { reportInput: true });
  if (!read.success) return refused(read.error.issues.flatMap((issue) => sentencesOf(issue)));
  const problems = problemsOf(read.data);
  return problems.length > 0 ? refused(problems) : { ok: true, value: read.data };
}
