import * as z from 'zod/mini';
import { attribute, language, name } from './forms';
import { condition, css, label, list, path, places, said, scalar, template } from './parts';

const open = said(
  z.strictObject({ click: css, within: z.optional(css) }),
  'What a person presses to make the control appear; `within` is what holds both.',
);

const reached = {
  css,
  hidden: z.optional(z.literal(true)),
  open: z.optional(open),
  row: z.optional(
    said(
      z.strictObject({
        css,
        label: z.optional(css),
        labels: z.record(language, list(label, 6)),
      }),
      'The field’s row by its label, in each language of the desk; `css` of the control is looked for in the row, or after its label.',
    ),
  ),
} as const;

const listControl = {
  press: z.optional(css),
  list: css,
  option: css,
  value: z.optional(css),
  empty: z.optional(css),
  locked: z.optional(css),
  stays: z.optional(
    said(
      z.int().check(z.gte(100), z.lte(3000)),
      'How long a value has to stand before it counts, in milliseconds, where the page takes a value while its list still loads and then clears it: what does not stay is chosen again, three times in all.',
    ),
  ),
} as const;

const control = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('select'), ...reached }),
  z.strictObject({ kind: z.literal('radio'), ...reached }),
  z.strictObject({ kind: z.literal('listbox'), ...reached, ...listControl }),
  z.strictObject({ kind: z.literal('typeahead'), ...reached, ...listControl }),
  z.strictObject({ kind: z.literal('tree'), ...reached, ...listControl, levels: css, back: z.optional(css) }),
]);
export type Control = z.infer<typeof control>;

const fromAnswer = z.strictObject({
  json: name,
  each: path,
  id: path,
  path: list(path, 6),
  separator: z.optional(z.string().check(z.minLength(1), z.maxLength(5))),
  children: z.optional(path),
  keep: z.optional(condition),
  rank: z.optional(path),
});
const fixed = list(
  z.strictObject({ id: label, path: list(label, 6), rank: z.optional(z.int().check(z.gte(1), z.lte(100))) }),
  500,
);

const options = said(
  z.union([z.literal('control'), fromAnswer, fixed]),
  'Where the values of a field come from: its `control`, the answer of a request, or a fixed list. `path` holds the levels; a `separator` parts levels that stand in one text; `rank` 1 is the most urgent.',
);

const title = z.optional(z.union([places, z.strictObject({ is: label })]));

export const field = z.strictObject({
  id: template,
  each: z.optional(path),
  as: z.optional(name),
  keep: z.optional(list(condition, 8)),
  kind: z.enum(['priority', 'type', 'status', 'group', 'dropdown', 'tags']),
  category: z.optional(z.enum(['yes', 'maybe'])),
  title,
  value: z.optional(places),
  pages: z.optional(list(name, 10)),
  control: z.optional(z.union([control, z.strictObject({ anyOf: list(control, 6) })])),
  options,
  ranked: z.optional(z.enum(['most-urgent-first', 'most-urgent-last'])),
  dependsOn: z.optional(list(name, 4)),
  order: z.optional(z.int().check(z.gte(1), z.lte(50))),
  without: z.optional(z.literal('skip')),
});
export type Field = z.infer<typeof field>;

const step = z.strictObject({
  title,
  value: places,
  none: z.optional(label),
  options: z.union([fromAnswer, fixed]),
});

export const workflow = said(
  z.strictObject({ status: z.optional(step), assignee: z.optional(step) }),
  'What a ticket’s status and assignee may become, for lists of tickets: where the present one stands (`value`) and what can be chosen (`options`), written by `direct` as `{status}` and `{assignee}`. `none` is the desk’s own word for nobody. Neither is ever suggested.',
);

export const save = said(
  z.strictObject({
    by: z.literal('person'),
    never: list(css, 40),
    oneSaveTakesAll: z.optional(z.boolean()),
    sendsReplyToo: z.optional(z.boolean()),
    saved: z.optional(z.strictObject({ when: z.enum(['load', 'redraw']) })),
  }),
  '`by` is always the person. `never` finds every control that saves or sends: nothing that it finds, holds or lies in is ever pressed. `oneSaveTakesAll`: one save takes other open forms along.',
);

export const composer = z.strictObject({
  pages: list(name, 10),
  frame: z.optional(css),
  mode: said(
    z.strictObject({
      value: z.optional(css),
      checked: z.optional(css),
      attr: z.optional(attribute),
      css: z.optional(css),
      selectedTab: z.optional(css),
      public: list(scalar, 20),
      internal: list(scalar, 20),
    }),
    'What says whether the box is a reply or a note: the `value` of an element, which of several is `checked`, an attribute, or the text of the selected tab. What is in neither list is unknown, and nothing is inserted.',
  ),
  editors: list(
    z.strictObject({
      kind: z.enum([
        'textarea',
        'contenteditable',
        'ckeditor4-frame',
        'ckeditor5',
        'froala',
        'tinymce-frame',
        'prosemirror',
      ]),
      css,
      hint: z.optional(css),
    }),
    4,
  ),
  foreign: z.optional(list(css, 10)),
  open: z.optional(z.strictObject({ press: css })),
  openFrom: z.optional(z.strictObject({ page: name, goTo: template, carryDraft: z.literal(true) })),
});
