import * as z from 'zod/mini';
import { etagOf, headerSeen, headerSent, name, nameInPage, written } from './forms';
import { address, condition, css, label, list, path, places, refuse, said, template } from './parts';
import { mistake } from './problem';

const MOST_REQUESTS = 30;

const get = said(
  z.strictObject({
    path: address,
    as: z.optional(z.enum(['json', 'html'])),
    rows: z.optional(z.union([path, z.strictObject({ css })])),
    more: z.optional(
      z.union([
        z.strictObject({ fullPageOf: z.int().check(z.gte(1), z.lte(1000)) }),
        z.strictObject({ next: path }),
        z.strictObject({ until: path }),
      ]),
    ),
    same: z.optional(z.record(path, z.union([template, z.boolean(), z.number()]))),
    etag: z.optional(z.literal(true)),
    perRow: z.optional(name),
    perPerson: z.optional(z.literal(true)),
    perField: z.optional(z.literal(true)),
    onlyPublic: z.optional(z.literal(true)),
    optional: z.optional(z.literal(true)),
  }),
  'A request for something to read, with the agent’s session: always GET, always `no-store`. `rows` is where the rows stand; `more` is how the next page is asked for: until a page is not full (`{page}`, `{offset}`), by what the answer calls the next one (`{next}`), or until the answer says that it was the last. `same` is what the answer has to say for it to be about this ticket. `perRow` names the request whose rows it is asked for, one by one (`{row}`); with `onlyPublic` it is never asked for a row that is not proven public. `optional`: a desk or a role may not have it.',
);
export type Get = z.infer<typeof get>;

/** What could carry a key, or what the browser sets itself, has no place in a description. */
const ownHeader = written(/^[a-z][a-z0-9-]{0,39}$/, 'mistake.written.header-own').check(
  z.superRefine((header, context) => {
    if (
      /auth|key|token|secret|cookie|session|csrf|xsrf|^sec-|^proxy-|^(?:host|origin|referer|accept|content-.*)$/.test(
        header,
      )
    )
      refuse(context, mistake('mistake.secret-header'));
  }),
);
/** The name of an app, not a key: short, and readable. */
const fixedValue = written(/^[a-z][a-z-]{0,29}$/i, 'mistake.written.header-value');

export const requests = z.strictObject({
  auth: said(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('cookie'), headers: z.optional(z.record(ownHeader, fixedValue)) }),
      z.strictObject({ kind: z.literal('bearer-cookie'), cookie: nameInPage }),
      z.strictObject({
        kind: z.literal('observed'),
        headers: list(headerSeen, 6),
      }),
    ]),
    'How the desk knows the agent: the `cookie` of the page, with `headers` that its own page sends the same for everybody; `bearer-cookie`, a cookie that its own page puts into a header; `observed`, headers that its own page was seen to send; `none`, where nothing is asked for. A key never stands in a description.',
  ),
  csrf: z.optional(
    said(
      z.strictObject({
        header: headerSent,
        from: z.union([
          z.strictObject({ meta: nameInPage }),
          z.strictObject({ cookie: nameInPage }),
          z.strictObject({ path }),
          z.strictObject({ value: css }),
        ]),
      }),
      'The header that a write needs, and where its value stands: a `meta` element, a cookie, a place in an answer, a form’s field.',
    ),
  ),
  signedOut: said(
    z.union([z.enum(['redirect', 'status']), list(z.int().check(z.gte(400), z.lte(499)), 4)]),
    'How the desk answers without a session: with a `redirect` to its sign-in page, with the `status` 401, or with one of these.',
  ),
  folders: said(
    z.array(address).check(z.maxLength(12)),
    'What may be asked: folders, with a slash at the end, and single addresses without their query. Nothing else ever is.',
  ),
  get: said(
    z.record(name, get).check(
      z.superRefine((gets, context) => {
        if (Object.keys(gets).length > MOST_REQUESTS) refuse(context, mistake('mistake.more', { most: MOST_REQUESTS }));
      }),
    ),
    'What can be asked, by name.',
  ),
});

/** How what was saved is held together with what a person saw. */
const guard = said(
  z.union([z.strictObject({ header: z.literal('If-Match'), from: etagOf }), z.strictObject({ stamp: places })]),
  'What keeps a change of somebody else from being overwritten: `If-Match` with the ETag of a request, or a stamp that is read again right before.',
);

const bodyValue = z.union([template, z.number(), z.boolean(), z.null()]);

/** Two levels are enough for every desk that was looked at, and no description is deeper. */
const body = z.record(
  template,
  z.union([bodyValue, z.record(template, z.union([bodyValue, z.record(template, bodyValue)]))]),
);

export const direct = said(
  z.strictObject({
    method: z.enum(['put', 'post', 'patch']),
    path: address,
    json: z.optional(body),
    form: z.optional(z.record(template, template)),
    operations: z.optional(list(z.strictObject({ op: z.literal('replace'), path: template, value: template }), 20)),
    guard,
    conflict: z.union([list(z.int().check(z.gte(400), z.lte(499)), 4), condition, z.literal('stamp')]),
    readBack: name,
  }),
  'The second way to set a value, at the person’s wish only: one request that saves at once. It needs a guard and is always read back. `{value}` is the chosen value, `{<field>}` that of one field.',
);

export const note = said(
  z.strictObject({
    method: z.enum(['put', 'post']),
    path: address,
    json: body,
    readBack: z.strictObject({ get: name, private: list(condition, 6) }),
  }),
  'How an internal note is written (`{text}`), and by what its row is proven private when it is read back.',
);

const row = z.strictObject({
  id: places,
  subject: places,
  status: z.optional(places),
  stamp: places,
  createdAt: z.optional(places),
  requester: z.optional(places),
  requesterId: z.optional(places),
  assignee: z.optional(places),
  team: z.optional(places),
  priority: z.optional(places),
  type: z.optional(places),
  channel: z.optional(places),
  scope: z.optional(places),
  values: z.optional(z.record(label, places)),
  organisation: z.optional(places),
  ticketType: z.optional(places),
});

export const queue = said(
  z.strictObject({
    views: z.optional(z.strictObject({ get: name, id: places, title: places })),
    fixedViews: z.optional(
      list(z.strictObject({ id: name, title: z.string().check(z.minLength(1), z.maxLength(80)), query: template }), 12),
    ),
    list: z.strictObject({ get: name, row, keep: z.optional(list(condition, 4)) }),
    changes: z.optional(z.strictObject({ get: name, row, since: z.enum(['iso', 'date', 'epoch']) })),
    statuses: z.optional(
      z.record(z.string().check(z.maxLength(100)), z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed'])),
    ),
    solved: z.optional(
      z.strictObject({
        get: name,
        id: places,
        changedAt: z.optional(places),
        keep: z.optional(list(condition, 4)),
        organisation: z.optional(places),
        ticketType: z.optional(places),
      }),
    ),
    perMinute: z.int().check(z.gte(1), z.lte(60)),
  }),
  'Lists of tickets, for those that nobody opened: the views of the desk or fixed ones (`query` fills `{view}`), the rows of a list by the fields named here and no others (`values`: of each field the id of its present option), and what has changed `{since}`. `perMinute` is how many requests a minute the desk may be asked while nobody waits, a tenth of what it allows.',
);
