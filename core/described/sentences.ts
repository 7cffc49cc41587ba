import type * as z from 'zod/mini';
import { mistake, type Form, type FormKind, type MistakeKey, type Problem } from './problem';
import type { Where } from './walk';

type Issue = z.core.$ZodIssue;

const whereOf = (path: readonly PropertyKey[]): Where =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

const written = (value: unknown): Form => (typeof value === 'string' ? { text: value } : { written: String(value) });

const kinds: Readonly<Record<string, FormKind>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'true-or-false',
  array: 'list',
  object: 'group',
  record: 'group',
};

function kindOf(expected: string): Form {
  const kind = kinds[expected];
  return kind === undefined ? { written: expected } : { kind };
}

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

/** What a form would have to be, where it speaks of the whole of it and not of a part. */
function formsOf(branches: readonly (readonly Issue[])[]): Form[] {
  return branches.flatMap((branch) =>
    branch.flatMap((issue) => {
      if (issue.code === 'invalid_union') return formsOf(issue.errors);
      if (issue.path.length > 0) return [];
      if (issue.code === 'invalid_value') return issue.values.map(written);
      return issue.code === 'invalid_type' ? [kindOf(issue.expected)] : [];
    }),
  );
}

/** `input`: what stands there; undefined where nothing does. */
function oneOf(forms: readonly Form[], where: Where, input: unknown): Problem {
  const isMissing = input === undefined && where.length > 0;
  // The sentence gets its forms in the reader's language, when it is said.
  return { where, says: { key: isMissing ? 'mistake.missing-form' : 'mistake.has-to-be' }, forms };
}

/** The form that was meant is the one that gets furthest; where none does, the possible ones are named. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion, where: Where): Problem[] {
  const none = (forms: readonly Form[]): Problem[] => [
    forms.length === 0 ? { where, says: mistake('mistake.no-form') } : oneOf(forms, where, issue.input),
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

/** Our own checks put their sentence's key where zod has its message. */
const isOurs = (message: string): message is MistakeKey => message.startsWith('mistake.');

const ofOurs = (message: string, params?: Readonly<Record<string, string | number>>): Problem['says'] =>
  isOurs(message)
    ? { key: message, ...(params === undefined ? {} : { values: params }) }
    : mistake('mistake.other-form');

/** A problem that zod found, as a sentence of ours, with its place in the whole. */
export function sentencesOf(issue: Issue, outer: Where = []): Problem[] {
  const where = [...outer, ...whereOf(issue.path)];
  const say = (says: Problem['says'], at: Where = where): Problem[] => [{ where: at, says }];
  switch (issue.code) {
    case 'invalid_union':
      return issue.input === undefined && where.length > 0 ? say(mistake('mistake.missing')) : ofUnion(issue, where);
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => say(mistake('mistake.no-known-word'), [...where, key]));
    case 'invalid_key': {
      const [inner] = issue.issues;
      return inner === undefined ? say(mistake('mistake.no-name')) : sentencesOf(inner, where);
    }
    case 'invalid_type':
      return [oneOf([kindOf(issue.expected)], where, issue.input)];
    case 'invalid_value':
      return [oneOf(issue.values.map(written), where, issue.input)];
    case 'too_small':
      return say(
        issue.origin === 'number' || issue.origin === 'int'
          ? mistake('mistake.less', { least: Number(issue.minimum) })
          : mistake('mistake.nothing'),
      );
    case 'too_big':
      return say(
        issue.origin === 'string'
          ? mistake('mistake.longer', { most: Number(issue.maximum) })
          : mistake('mistake.more', { most: Number(issue.maximum) }),
      );
    case 'custom':
      return say(ofOurs(issue.message, issue.params));
    case 'invalid_format':
      return say(ofOurs(issue.message));
    default:
      return say(mistake('mistake.other-form'));
  }
}
