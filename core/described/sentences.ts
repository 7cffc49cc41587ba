import type * as z from 'zod/mini';
import type { Problem, Where } from './walk';

type Issue = z.core.$ZodIssue;

const whereOf = (path: readonly PropertyKey[]): Where =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

const quoted = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join(', ');

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group in braces',
  record: 'a group in braces',
};

/** What is missing speaks against a form, what is there and wrong speaks for it: it was meant. */
function reachOf(issue: Issue): number {
  const depth = issue.path.length * 2;
  if (issue.code === 'custom') return depth + 3;
  const isMissing =
    (issue.code === 'invalid_type' && issue.input === undefined) ||
    (issue.code === 'invalid_union' && issue.errors.length === 0);
  return isMissing ? depth - 2 : depth + 1;
}

const reach = (issues: readonly Issue[]): number => Math.max(...issues.map(reachOf));

/** A problem that zod found, as a person would say it, with its place in the whole. */
export function sentencesOf(issue: Issue, outer: Where = []): Problem[] {
  const where = [...outer, ...whereOf(issue.path)];
  const say = (text: string, at: Where = where): Problem[] => [{ where: at, text }];
  switch (issue.code) {
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => branch.length > 0);
      const meant = branches.toSorted((a, b) => reach(b) - reach(a))[0];
      return meant === undefined || reach(meant) <= 1
        ? say('This has none of the forms that are possible here.')
        : meant.flatMap((inner) => sentencesOf(inner, where));
    }
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => say(`“${key.slice(0, 60)}” is no word that is known here.`, [...where, key]));
    case 'invalid_key':
      return say(issue.issues[0]?.message ?? 'This name is not possible here.');
    case 'invalid_type':
      return issue.input === undefined && where.length > 0
        ? say(
            `“${String(where.at(-1))}” has to be ${kinds[issue.expected] ?? issue.expected}, and it is missing or something else.`,
          )
        : say(`This has to be ${kinds[issue.expected] ?? issue.expected}.`);
    case 'invalid_value':
      return say(`This has to be ${issue.values.length === 1 ? '' : 'one of '}${quoted(issue.values)}.`);
    case 'too_small':
      return say(
        issue.origin === 'number' || issue.origin === 'int'
          ? `This is less than ${issue.minimum}.`
          : 'This may not be empty.',
      );
    case 'too_big':
      return say(
        issue.origin === 'string'
          ? `This is longer than ${issue.maximum} characters.`
          : `This is more than ${issue.maximum}.`,
      );
    case 'custom':
      return say(issue.message);
    default:
      return say('This is written in a form that is not possible here.');
  }
}
