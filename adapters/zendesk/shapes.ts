import * as s from '../shared/shape';

/**
 * Shapes of the desk's own JSON, as its API reference and captured answers show them. Loose on purpose: only what is
 * used is named, and what proves visibility is `unknown` here, so that an odd flag is judged and not rejected.
 */

const optionalText = s.nullish(s.string);
const idNumber = s.number;

export const paged = {
  next_page: optionalText,
  links: s.nullish(s.object({ next: optionalText })),
  meta: s.nullish(s.object({ has_more: s.optional(s.boolean) })),
};

const userShape = s.object({
  id: idNumber,
  name: s.string,
  role: optionalText,
});
export type User = s.Read<typeof userShape>;

export const usersShape = s.object({ users: s.array(userShape) });

const meBodyShape = s.object({
  /** Null where nobody is signed in. */
  id: s.nullish(idNumber),
  name: s.string,
  only_private_comments: s.nullish(s.boolean),
  authenticity_token: optionalText,
});
export type Me = s.Read<typeof meBodyShape>;

export const meShape = s.object({ user: meBodyShape });

export const ticketBodyShape = s.object({
  id: idNumber,
  subject: optionalText,
  raw_subject: optionalText,
  type: optionalText,
  priority: optionalText,
  status: s.string,
  custom_status_id: s.nullish(idNumber),
  requester_id: idNumber,
  assignee_id: s.nullish(idNumber),
  group_id: s.nullish(idNumber),
  ticket_form_id: s.nullish(idNumber),
  custom_fields: s.nullish(s.array(s.object({ id: idNumber, value: s.unknown }))),
  updated_at: s.string,
});
export type TicketBody = s.Read<typeof ticketBodyShape>;

export const ticketShape = s.object({ ticket: ticketBodyShape });

const commentShape = s.object({
  id: idNumber,
  public: s.optional(s.unknown),
  author_id: s.nullish(idNumber),
  audit_id: s.nullish(idNumber),
  plain_body: optionalText,
  html_body: optionalText,
  body: optionalText,
  via: s.optional(s.unknown),
  created_at: s.string,
});
export type Comment = s.Read<typeof commentShape>;

export const commentsShape = s.object({
  comments: s.array(commentShape),
  users: s.nullish(s.array(userShape)),
  ...paged,
});

const systemOptionShape = s.object({ name: s.string, value: s.string });
const customOptionShape = s.object({ name: s.string, value: s.string });

const fieldShape = s.object({
  id: idNumber,
  type: s.string,
  title: s.string,
  active: s.boolean,
  system_field_options: s.nullish(s.array(systemOptionShape)),
  custom_field_options: s.nullish(s.array(customOptionShape)),
});
export type FieldBody = s.Read<typeof fieldShape>;

export const fieldsShape = s.object({ ticket_fields: s.array(fieldShape), ...paged });

const conditionShape = s.object({
  parent_field_id: idNumber,
  value: s.unknown,
  child_fields: s.array(s.object({ id: idNumber })),
});

const formShape = s.object({
  id: idNumber,
  name: optionalText,
  ticket_field_ids: s.array(idNumber),
  agent_conditions: s.nullish(s.array(conditionShape)),
});
export type FormBody = s.Read<typeof formShape>;

export const formsShape = s.object({ ticket_forms: s.array(formShape), ...paged });

export const groupsShape = s.object({
  groups: s.array(s.object({ id: idNumber, name: s.string, deleted: s.optional(s.boolean) })),
  ...paged,
});

export const macrosShape = s.object({
  macros: s.array(
    s.object({
      id: idNumber,
      title: s.string,
      active: s.boolean,
      actions: s.array(s.object({ field: s.string, value: s.unknown })),
    }),
  ),
  ...paged,
});
export type MacroBody = s.Read<typeof macrosShape>['macros'][number];

export const searchShape = s.object({
  results: s.array(s.unknown),
  count: s.nullish(s.number),
  ...paged,
});

/* Who is signed in and whose ticket it is: apart from the shapes above, so that a ticket can be read whatever these hold. */

export const signedInShape = s.object({ user: s.object({ id: idNumber, email: optionalText }) });

export const rowAdmissionShape = s.object({
  id: idNumber,
  type: optionalText,
  organization_id: s.nullish(idNumber),
  ticket_form_id: s.nullish(idNumber),
});
export type TicketAdmission = s.Read<typeof rowAdmissionShape>;
export const ticketAdmissionShape = s.object({ ticket: rowAdmissionShape });

export const organizationShape = s.object({ organization: s.object({ id: idNumber, name: s.string }) });

/** What a write of a comment answers: of its audit the entries, each judged by itself. */
export const notedShape = s.object({
  ticket: s.object({ id: idNumber }),
  audit: s.nullish(s.object({ id: s.nullish(idNumber), events: s.nullish(s.array(s.unknown)) })),
});
export const commentEventShape = s.object({ type: s.oneOf('Comment'), public: s.optional(s.unknown) });
