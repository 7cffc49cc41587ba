import * as z from 'zod/mini';

/**
 * Shapes of the desk's own JSON, as its API reference and captured answers show them. Loose on purpose: only what is
 * used is named, and what proves visibility is `unknown` here, so that an odd flag is judged and not rejected.
 */

const optionalText = z.nullish(z.string());
const idNumber = z.number();

const paged = {
  next_page: optionalText,
  links: z.nullish(z.object({ next: optionalText })),
  meta: z.nullish(z.object({ has_more: z.optional(z.boolean()) })),
};

const userShape = z.object({
  id: idNumber,
  name: z.string(),
  role: optionalText,
  locale: optionalText,
});
export type User = z.infer<typeof userShape>;

export const usersShape = z.object({ users: z.array(userShape) });

export const meShape = z.object({
  user: z.object({
    id: idNumber,
    name: z.string(),
    only_private_comments: z.nullish(z.boolean()),
    authenticity_token: optionalText,
  }),
});

export const ticketBodyShape = z.object({
  id: idNumber,
  subject: optionalText,
  raw_subject: optionalText,
  type: optionalText,
  priority: optionalText,
  status: z.string(),
  requester_id: idNumber,
  group_id: z.nullish(idNumber),
  ticket_form_id: z.nullish(idNumber),
  custom_fields: z.nullish(z.array(z.object({ id: idNumber, value: z.unknown() }))),
  updated_at: z.string(),
});
export type TicketBody = z.infer<typeof ticketBodyShape>;

export const ticketShape = z.object({ ticket: ticketBodyShape });

const commentShape = z.object({
  id: idNumber,
  public: z.optional(z.unknown()),
  author_id: z.nullish(idNumber),
  audit_id: z.nullish(idNumber),
  plain_body: optionalText,
  html_body: optionalText,
  body: optionalText,
  via: z.optional(z.unknown()),
  created_at: z.string(),
});
export type Comment = z.infer<typeof commentShape>;

export const commentsShape = z.object({
  comments: z.array(commentShape),
  users: z.nullish(z.array(userShape)),
  ...paged,
});

const systemOptionShape = z.object({ name: z.string(), value: z.string() });
const customOptionShape = z.object({ name: z.string(), value: z.string() });

const fieldShape = z.object({
  id: idNumber,
  type: z.string(),
  title: z.string(),
  active: z.boolean(),
  system_field_options: z.nullish(z.array(systemOptionShape)),
  custom_field_options: z.nullish(z.array(customOptionShape)),
});
export type FieldBody = z.infer<typeof fieldShape>;

export const fieldsShape = z.object({ ticket_fields: z.array(fieldShape), ...paged });

const conditionShape = z.object({
  parent_field_id: idNumber,
  value: z.unknown(),
  child_fields: z.array(z.object({ id: idNumber })),
});

const formShape = z.object({
  id: idNumber,
  name: optionalText,
  ticket_field_ids: z.array(idNumber),
  agent_conditions: z.nullish(z.array(conditionShape)),
});
export type FormBody = z.infer<typeof formShape>;

export const formsShape = z.object({ ticket_forms: z.array(formShape), ...paged });

export const groupsShape = z.object({
  groups: z.array(z.object({ id: idNumber, name: z.string(), deleted: z.optional(z.boolean()) })),
  ...paged,
});

export const macrosShape = z.object({
  macros: z.array(
    z.object({
      id: idNumber,
      title: z.string(),
      active: z.boolean(),
      actions: z.array(z.object({ field: z.string(), value: z.unknown() })),
    }),
  ),
  ...paged,
});
export type MacroBody = z.infer<typeof macrosShape>['macros'][number];

export const searchShape = z.object({
  results: z.array(z.unknown()),
  count: z.nullish(z.number()),
  ...paged,
});

/* Who is signed in and whose ticket it is: apart from the shapes above, so that a ticket can be read whatever these hold. */

export const signedInShape = z.object({ user: z.object({ id: idNumber, email: optionalText }) });

export const ticketStandingShape = z.object({
  ticket: z.object({
    id: idNumber,
    type: optionalText,
    organization_id: z.nullish(idNumber),
    ticket_form_id: z.nullish(idNumber),
  }),
});

export const organizationShape = z.object({ organization: z.object({ id: idNumber, name: z.string() }) });
