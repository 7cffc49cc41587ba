import * as z from 'zod/mini';
import type { Phrase } from '../words/phrase';
import { flawOfCss, LONGEST_CSS } from './css';
import { attribute, name } from './forms';
import { isFlaw, mistake, type Flaw, type FlawIn, type Kind, type MistakeKey } from './problem';
import { LONGEST_TEMPLATE, parseTemplate } from './template';
import { LONGEST_PATH, parsePath } from './value-path';

/** The words of a description that everything else is made of. What each means for its author is its text here: the guide is made from it. */
export function said<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** Refuses with a sentence: `sentencesOf` takes it out of the issue again. */
export const refuse = (context: z.core.$RefinementCtx, { key, values }: Phrase): void =>
  context.addIssue({ code: 'custom', message: key, ...(values === undefined ? {} : { params: values }) });

/** Refuses with the flaw that `flawOf` finds. Whoever is longer than `longest` is not looked at. */
const checked = <K extends Kind>(longest: number, kind: K, flawOf: (text: string) => FlawIn<K> | null) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.superRefine((text, context) => {
      if (text === '' || text.length > longest) return;
      const found: Flaw<string> | null = flawOf(text);
      if (found === null) return;
      const { flaw, values } = found;
      refuse(context, {
        key: `mistake.no-${kind}.${flaw}` as MistakeKey,
        ...(values === undefined ? {} : { values }),
      });
    }),
  );

const flawIn = <T extends object>(parsed: T) => (isFlaw(parsed) ? parsed : null);

const cssText = said(
  checked(LONGEST_CSS, 'selector', flawOfCss),
  'A CSS selector; `{id}` and other gaps may stand in it. No pseudo-elements, no `:has()` in another.',
);

/** A selector, or one for each generation of the page, newest first: the first that finds anything counts. */
export const css = said(
  z.union([
    cssText,
    z
      .array(z.strictObject({ gen: z.string().check(z.minLength(1), z.maxLength(40)), css: cssText }))
      .check(z.minLength(1), z.maxLength(6)),
  ]),
  'A selector, or a list `{ "gen", "css" }` with one for each generation of the page, newest first. The first that finds anything counts, and the health report says which it was.',
);
export type Css = z.infer<typeof css>;

export const path = said(
  checked(LONGEST_PATH, 'place', (text) => flawIn(parsePath(text))),
  'A place in an answer: `$ticket.Queue.Name` in the answer of the request `ticket`, `$.items[0]` in the row; `[*]` is every one. Names and places only.',
);

export const template = said(
  checked(LONGEST_TEMPLATE, 'template', (text) => flawIn(parseTemplate(text))),
  'A text with gaps in braces, such as `#{id}`.',
);

/** An address of the desk itself. There is no way to write another host: it begins with the desk's base or with one slash. */
export const address = said(
  checked(LONGEST_TEMPLATE, 'address', (text) => {
    const parsed = parseTemplate(text);
    if (isFlaw(parsed)) return parsed;
    const [first = '', second = ''] = parsed.fixed;
    const afterBase = first === '' && parsed.gaps[0] === 'base';
    const begins = afterBase ? second : first;
    if (!begins.startsWith('/')) return { flaw: 'begins' };
    if (begins.startsWith('//') || /[\\\s]|[^\x20-\x7E]/.test(text)) return { flaw: 'elsewhere' };
    if (parsed.gaps.includes('base') && !afterBase) return { flaw: 'base' };
    if (
      text
        .split('?', 1)[0]
        ?.split('/')
        .some((part) => /^\.{1,2}$|^%2e/i.test(part))
    )
      return { flaw: 'up' };
    if (text.includes('#')) return { flaw: 'hash' };
    return null;
  }),
  'An address on the desk itself: `{base}/…` or `/…`, with gaps. Never another host.',
);

export const label = z.string().check(z.minLength(1), z.maxLength(200));
export const scalar = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]);
export type Scalar = z.infer<typeof scalar>;

export const list = <T extends z.ZodMiniType>(of: T, most: number) =>
  z.array(of).check(z.minLength(1), z.maxLength(most));

export const condition = said(
  z.strictObject({
    path: z.optional(path),
    text: z.optional(css),
    value: z.optional(css),
    attr: z.optional(attribute),
    css: z.optional(css),
    is: z.optional(scalar),
    in: z.optional(list(scalar, 60)),
    has: z.optional(scalar),
    present: z.optional(z.literal(true)),
    absent: z.optional(z.literal(true)),
    notIn: z.optional(list(scalar, 60)),
    empty: z.optional(z.literal(true)),
    notEmpty: z.optional(z.literal(true)),
  }),
  'One value and one thing that has to be true of it: `is` (exactly this), `in` (one of these), `has` (a list with this in it), `present`, `notEmpty`; and `absent`, `notIn`, `empty`, which can only narrow.',
);
export type Condition = z.infer<typeof condition>;

/** One place that a value can be read from. An element is looked for in the row where there is one, else in the pane of the ticket. */
const element = z.strictObject({
  text: z.optional(css),
  value: z.optional(css),
  attr: z.optional(attribute),
  css: z.optional(css),
  title: z.optional(z.literal(true)),
  in: z.optional(name),
  template: z.optional(template),
});

/** The rows of a list that name somebody by a member of their own: `{ "field": { "id": 7 }, "value": "x" }`. */
const among = z.strictObject({
  among: path,
  where: condition.check(
    z.superRefine((one, context) => {
      const problem = problemOfCondition(one);
      if (problem !== null) refuse(context, mistake(problem));
    }),
  ),
  take: path,
});

/** The member of an object by a name that a gap holds, which a path cannot have. */
const named = z.strictObject({ of: path, member: template, take: path });

export const place = said(
  z.union([path, among, named, element]),
  'Where a value stands: a path; or what `take` reads of those members of a list (`among`) of which `where` is true, or of the `member` of an object (`of`) that a gap names; or an element by `text` or `value` (a selector), or by `attr` (of the element that `css` finds, of the row itself without it), or the page’s `title`. `in` names a request for HTML. `template` says what stands around it, such as `#{value}`.',
);
export type Place = z.infer<typeof place>;

export const places = said(
  z.union([place, list(place, 6)]),
  'Where a value stands; of a list, the first place that has one.',
);

const subjects = ['path', 'text', 'value', 'attr', 'css'] as const;
const positive = ['is', 'in', 'has', 'present', 'notEmpty'] as const;
const narrowing = ['absent', 'notIn', 'empty'] as const;

type ConditionMistake = Extract<MistakeKey, `mistake.condition.${string}`>;

/** Why nobody could tell what a condition means; null where one value and one test stand in it. */
export function problemOfCondition(one: Condition): ConditionMistake | null {
  const about = subjects.filter((key) => one[key] !== undefined);
  const isAttribute = about.length === 2 && one.attr !== undefined && one.css !== undefined;
  if (about.length !== 1 && !isAttribute) return 'mistake.condition.value';
  const tests = [...positive, ...narrowing].filter((key) => one[key] !== undefined);
  if (tests.length !== 1) return 'mistake.condition.test';
  if (one.css !== undefined && one.attr === undefined && one.present === undefined && one.absent === undefined)
    return 'mistake.condition.element';
  return null;
}

/**
 * Whether it can prove something: it looks at the row itself and at a value that somebody named. That something is missing, empty,
 * or merely there proves nothing; an element that is there does, since the desk drew it.
 */
export function provesSomething(one: Condition): boolean {
  if (one.path !== undefined) {
    const parsed = parsePath(one.path);
    const inRow = !isFlaw(parsed) && parsed.answer === null && parsed.steps.length > 0;
    return inRow && (one.is !== undefined || one.in !== undefined || one.has !== undefined);
  }
  if (one.css !== undefined && one.attr === undefined) return one.present === true;
  return [one.is, ...(one.in ?? [])].some((value) => value !== undefined && value !== '');
}
