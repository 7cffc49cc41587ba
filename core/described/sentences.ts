import type * as z from 'zod/mini';
import type { Problem, Where } from './walk';

type Issue = z.core.$ZodIssue;

const whereOf = (path: readonly PropertyKey[]): Where =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/** Texts in quotation marks, as they are written; `true` and numbers without any. */
const written = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(value));

function oneOf(words: readonly string[]): string {
  const different = [...new Set(words)];
  const last = different.pop() ?? '';
  return different.length === 0 ? last : `${different.join(', ')} or ${last}`;
}

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

const missing = (where: Where, what = ''): string =>
  `“${String(where.at(-1))}” is missing${what === '' ? '' : `: it has to be ${what}`}.`;

/** What a form would have to be, where it speaks of the whole of it and not of a part. */
function formsOf(branches: readonly (readonly Issue[])[]): string[] {
  return branches.flatMap((branch) =>
    branch.flatMap((issue) => {
      if (issue.code === 'invalid_union') return formsOf(issue.errors);
      if (issue.path.length > 0) return [];
      if (issue.code === 'invalid_value') return issue.values.map(written);
      return issue.code === 'invalid_type' ? [kinds[issue.expected] ?? issue.expected] : [];
    }),
  );
}

/** The form that was meant is the one that gets furthest; where none does, the possible ones are named. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion, where: Where): Problem[] {
  const none = (forms: readonly string[]): Problem[] => [
    {
      where,
      text:
        forms.length === 0 ? 'This has none of the forms that are possible here.' : `This has to be ${oneOf(forms)}.`,
    },
  ];
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const [best] = branches.toSorted((a, b) => reach(b) - reach(a));
  if (best === undefined)
    return none('options' in issue && Array.isArray(issue.options) ? issue.options.map(written) : []);
  // A group all of whose words are known was meant, also where one that it needs is missing.
  const known = branches.filter((branch) => branch.every(({ path }) => path.length > 0));
  const meant = reach(best) > 1 ? best : known.length === 1 ? known[0] : undefined;
  return meant?.flatMap((inner) => sentencesOf(inner, where)) ?? none(formsOf(branches));
}

/** A problem that zod found, as a person would say it, with its place in the whole. */
export function sentencesOf(issue: Issue, outer: Where = []): Problem[] {
  const where = [...outer, ...whereOf(issue.path)];
  const say = (text: string, at: Where = where): Problem[] => [{ where: at, text }];
  switch (issue.code) {
    case 'invalid_union':
      return issue.input === undefined && where.length > 0 ? say(missing(where)) : ofUnion(issue, where);
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => say(`“${key.slice(0, 60)}” is no word that is known here.`, [...where, key]));
    case 'invalid_key':
      return say(issue.issues[0]?.message ?? 'This name is not possible here.');
    case 'invalid_type':
      return say(
        issue.input === undefined && where.length > 0
          ? missing(where, kinds[issue.expected] ?? issue.expected)
          : `This has to be ${kinds[issue.expected] ?? issue.expected}.`,
      );
    case 'invalid_value':
      return issue.input === undefined && where.length > 0
        ? say(missing(where, oneOf(issue.values.map(written))))
        : say(`This has to be ${oneOf(issue.values.map(written))}.`);
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
    case 'invalid_format':
      return say(issue.message);
    default:
      return say('This is written in a form that is not possible here.');
  }
}
