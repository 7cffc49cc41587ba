import * as z from 'zod/mini';
import { articles } from './articles';
import { composer, field, save, workflow } from './fields';
import { attribute, name, queryName, shortId } from './forms';
import { address, condition, css, label, list, path, place, places, said, template } from './parts';
import type { MistakeKey } from './problem';
import { direct, note, queue, requests } from './requests';

/** `acme.example`, `*.example.com`; never a whole top-level domain. */
const host = z
  .string()
  .check(
    z.maxLength(100),
    z.regex(/^(?:\*\.)?(?:[a-z0-9-]{1,63}\.){1,6}[a-z0-9-]{2,63}$/, 'mistake.written.host' satisfies MistakeKey),
  );

const page = said(
  z.strictObject({
    name,
    path: address,
    id: list(
      z.union([
        z.strictObject({ path: z.literal('id') }),
        z.strictObject({ query: queryName }),
        z.strictObject({ hash: template }),
        z.strictObject({ value: css }),
        z.strictObject({ text: css, template: z.optional(template) }),
      ]),
      6,
    ),
    shows: list(z.enum(['fields', 'thread', 'composer']), 3),
    frame: z.optional(z.strictObject({ css, outer: address })),
  }),
  'A page that shows one ticket. In `path` each gap is one part of the address, `{base}` any number of them at the beginning; `{any}` may be anything. `id` says where the ticket’s id stands, in this order: the `path`, a `query` (parted by `&` or `;`), the `hash`, a field’s `value`, a `text` of the page. `frame`: the page lies in a frame of another one.',
);
export type Page = z.infer<typeof page>;

const agree = z.union([
  z.strictObject({ text: css, has: template }),
  z.strictObject({ text: css, is: template }),
  z.strictObject({ every: css, value: template, except: z.optional(css) }),
  z.strictObject({ every: css, attr: attribute, is: template }),
  z.strictObject({ title: z.literal(true), has: template }),
  z.strictObject({ address: z.literal('{id}'), loaded: z.optional(z.literal(true)) }),
]);

const take = z.strictObject({
  when: z.optional(condition),
  take: places,
  as: z.enum(['text', 'html', 'markdown', 'adf']),
});

const messages = said(
  z.strictObject({
    from: z.union([name, z.strictObject({ page: name, rows: css })]),
    keep: z.optional(list(condition, 8)),
    id: places,
    at: places,
    public: list(condition, 8),
    private: z.optional(list(condition, 8)),
    author: z.optional(places),
    authorName: z.optional(places),
    agent: z.optional(list(condition, 4)),
    text: z.union([
      list(take, 6),
      z.strictObject({ from: name, rows: z.optional(path), drop: z.optional(condition), choose: list(take, 6) }),
    ]),
    join: z.optional(
      z.strictObject({
        rows: css,
        key: z.strictObject({ attr: attribute, after: z.optional(label) }),
        contradicts: z.optional(css),
        leavesOut: z.optional(z.literal(true)),
      }),
    ),
    opening: z.optional(
      z.strictObject({ take: places, as: z.enum(['text', 'html', 'markdown', 'adf']), if: condition }),
    ),
  }),
  'Where messages come from (rows of a request, or of the page), which of them to `keep`, and **what counts as public**: all of `public` have to hold, and at least one of them has to look at something that the row itself says. One that holds of `private` makes it private. Everything else is unknown, and unknown is private.',
);

const people = z.strictObject({
  from: name,
  name: places,
  locale: z.optional(places),
  mail: z.optional(places),
  agent: z.optional(condition),
  groups: z.optional(places),
});

const ticket = z.strictObject({
  subject: z.optional(places),
  requester: z.optional(places),
  requesterName: z.optional(places),
  stamp: z.optional(places),
  closed: z.optional(condition),
  canReply: z.optional(condition),
  scope: z.optional(places),
});

const anchors = z.record(name, css);

/** A help desk as data, `deskside.desk/1`. What is not named here is refused. */
export const descriptionSchema = z.strictObject({
  $schema: z.optional(z.string().check(z.maxLength(300))),
  format: z.literal('deskside.desk/1'),
  id: said(shortId, 'A short name of your own for it.'),
  name: said(z.string().check(z.minLength(1), z.maxLength(60)), 'What the product is called.'),
  hosts: said(
    z.array(host).check(z.maxLength(20)),
    'Names that the product gives to its accounts: `*.example.com`. They only help to recognise it; access is asked for each address.',
  ),
  ticketId: z.enum(['digits', 'key', 'hex', 'uuid']),
  recognise: said(
    z.strictObject({
      marks: z.array(css).check(z.maxLength(12)),
      least: z.int().check(z.gte(2), z.lte(12)),
      ask: z.optional(z.strictObject({ get: address, has: path })),
    }),
    'By what an unknown address is told to be this desk: at least two marks of its page, and only then one request. `marks: []` where none is known: then no page is ever taken for this desk by its looks.',
  ),
  pages: list(page, 12),
  ready: z.strictObject({
    present: z.optional(list(css, 10)),
    agree: said(
      list(agree, 8),
      'Every place where the page names its ticket. All have to name the same one. `address`, where nothing of the page is known to name it: then nothing is set or inserted in it, unless `loaded` says that each ticket is a page of its own: it names none as soon as its address is another one than it was loaded with.',
    ),
    pane: z.optional(css),
    second: z.optional(z.strictObject({ name, place })),
    selectedTab: z.optional(z.strictObject({ css, text: list(label, 20) })),
  }),
  requests,
  me: z.optional(places),
  people: z.optional(people),
  ticket,
  messages: z.optional(messages),
  fields: z.array(field).check(z.maxLength(40)),
  workflow: z.optional(workflow),
  save,
  direct: z.optional(direct),
  note: z.optional(note),
  composer: z.array(composer).check(z.maxLength(8)),
  anchors: z.optional(z.strictObject({ card: z.optional(anchors), draft: z.optional(anchors) })),
  articles: z.optional(articles),
  queue: z.optional(queue),
  admission: z.optional(
    z.strictObject({
      user: z.optional(places),
      groups: z.optional(places),
      organisation: z.optional(places),
      ticketType: z.optional(places),
    }),
  ),
  health: z.strictObject({ essential: list(label, 30) }),
  about: said(
    z.strictObject({
      tested: z.enum(['real-server', 'practice', 'facts-end']),
      missing: z.array(z.strictObject({ what: name, fact: label })).check(z.maxLength(60)),
      notes: z.optional(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(60))),
    }),
    'How far it is tried, and which facts are missing for what. The health report names them.',
  ),
});
export type Description = z.infer<typeof descriptionSchema>;
