import * as s from '../shared/shape';
import { paged, rowAdmissionShape } from './shapes';

/**
 * Shapes of lists, and of what the queue asks beside them. A row holds the whole ticket, its first message included, so that nothing else
 * may be named here; what arrives beyond is dropped before it is kept anywhere.
 */

const optionalText = s.nullish(s.string);
const idNumber = s.number;

/** What a list may say in a way that nobody knows yet is not said; the ticket is told all the same. */
const ifKnown = <T>(shape: s.Shape<T>) => s.optional(s.mapped(s.unknown, (value) => s.readAs(shape, value)));

export const viewsShape = s.object({ views: s.array(s.unknown), ...paged });
export const viewShape = s.object({ id: idNumber, title: s.string, active: s.nullish(s.boolean) });

const nameShape = s.object({ id: idNumber, name: s.string });
export const namesShape = s.object({ users: s.array(nameShape) });
export const organizationsShape = s.object({ organizations: s.array(nameShape) });

/** The value of a dropdown is a tag, a word without white space; a text that somebody typed is none. */
const tag = /^[^\s]{1,500}$/u;
const customValueShape = s.object({ id: idNumber, value: optionalText });
interface Tagged {
  readonly id: number;
  readonly tag: string | null;
}
const tagsIn = (values: readonly unknown[]): Tagged[] =>
  values.flatMap((each): Tagged[] => {
    const { id, value } = s.readAs(customValueShape, each) ?? {};
    if (id === undefined) return [];
    return value == null || value === '' ? [{ id, tag: null }] : tag.test(value) ? [{ id, tag: value }] : [];
  });

const rowShape = s.object({
  id: idNumber,
  subject: optionalText,
  raw_subject: optionalText,
  status: s.string,
  custom_status_id: s.nullish(idNumber),
  priority: optionalText,
  requester_id: s.nullish(idNumber),
  assignee_id: s.nullish(idNumber),
  ticket_form_id: s.nullish(idNumber),
  created_at: optionalText,
  updated_at: s.string,
  type: ifKnown(optionalText),
  group_id: ifKnown(s.nullish(idNumber)),
  via: ifKnown(s.object({ channel: s.string })),
  custom_fields: ifKnown(s.mapped(s.array(s.unknown), tagsIn)),
});
export type RowBody = s.Read<typeof rowShape>;

/** Null where the desk's row is of another shape. */
const listedShape = s.mapped(s.unknown, (body) => {
  const row = s.readAs(rowShape, body);
  return row === undefined ? null : { ...row, admission: s.readAs(rowAdmissionShape, body) ?? null };
});
export type ListedBody = NonNullable<s.Read<typeof listedShape>>;

export const rowsShape = s.object({ tickets: s.array(listedShape), users: s.nullish(s.array(nameShape)), ...paged });
export type RowsPage = s.Read<typeof rowsShape>;

export const statusesShape = s.object({
  custom_statuses: s.array(
    s.object({
      id: idNumber,
      agent_label: s.string,
      status_category: optionalText,
      active: s.nullish(s.boolean),
      default: s.nullish(s.boolean),
    }),
  ),
});
export type StatusBody = s.Read<typeof statusesShape>['custom_statuses'][number];

export const formStatusesShape = s.object({
  ticket_form_statuses: s.array(s.object({ custom_status_id: idNumber, ticket_form_id: idNumber })),
  ...paged,
});

/* What a ticket may become. */

export const workflowTicketShape = s.object({
  ticket: s.object({ id: idNumber, status: s.string, group_id: s.nullish(idNumber) }),
});

export const assignableShape = s.object({ agents: s.array(nameShape), ...paged });

export const agentsShape = s.object({
  users: s.array(
    s.object({
      id: idNumber,
      name: s.string,
      active: s.nullish(s.boolean),
      suspended: s.nullish(s.boolean),
      only_private_comments: s.nullish(s.boolean),
    }),
  ),
  ...paged,
});

/* What a ticket hangs together with: ids, and of the other tickets no more than a list names. */

const idOrText = s.either(idNumber, s.string);
const ids = ifKnown(s.array(idOrText));
const end = ifKnown(s.object({ ticket_id: ifKnown(idOrText), ticket_ids: ids }));
const viaShape = ifKnown(s.object({ source: ifKnown(s.object({ rel: ifKnown(optionalText), from: end, to: end })) }));
export type Via = s.Read<typeof viaShape>;

export const linkingTicketShape = s.object({
  ticket: s.object({
    id: idNumber,
    type: ifKnown(optionalText),
    problem_id: ifKnown(s.nullish(idNumber)),
    has_incidents: ifKnown(s.nullish(s.boolean)),
    followup_ids: ids,
    via: viaShape,
  }),
});
export const relatedShape = s.object({ ticket_related: s.object({ followup_source_ids: ids }) });
export const mergesShape = s.object({ comments: s.array(s.object({ via: viaShape })), ...paged });

const linkedShape = s.object({
  id: idNumber,
  subject: optionalText,
  raw_subject: optionalText,
  status: s.string,
  custom_status_id: s.nullish(idNumber),
});
export type LinkedBody = s.Read<typeof linkedShape>;
export const linkedTicketsShape = s.object({
  tickets: s.array(s.mapped(s.unknown, (body) => s.readAs(linkedShape, body) ?? null)),
  ...paged,
});
