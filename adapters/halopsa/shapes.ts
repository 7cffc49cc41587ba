import * as z from 'zod/mini';

/**
 * Shapes of Halo's own JSON. What is not named here is stripped: the answers also carry internal texts (`notepad`,
 * `private_note`, AI summaries, …), and none of them may get any further than this. What proves visibility is `unknown`, so
 * that an odd flag is judged and not rejected.
 */

const text = z.nullish(z.string());
const number = z.nullish(z.number());
const flag = z.optional(z.unknown());

export const ticketShape = z.object({
  id: z.number(),
  summary: text,
  details: text,
  details_html: text,
  dateoccurred: text,
  client_id: number,
  client_name: text,
  user_id: number,
  user_name: text,
  user_email: text,
  user_emailaddress: text,
  reportedby: text,
  tickettype_id: number,
  status_id: number,
  priority_id: number,
  sla_id: number,
  impact: number,
  urgency: number,
  team: text,
  team_id: number,
  categoryid_1: number,
  categoryid_2: number,
  categoryid_3: number,
  categoryid_4: number,
  last_update: text,
  lastactiondate: text,
  locked: flag,
  _canupdate: flag,
});
export type TicketBody = z.infer<typeof ticketShape>;

/** What a write answers: the ticket, or an array of it. */
export const savedShape = z.union([z.array(ticketShape).check(z.minLength(1)), ticketShape]);

export const actionShape = z.object({
  id: z.number(),
  ticket_id: flag,
  who: text,
  who_agentid: number,
  actionby_agent_id: number,
  actionby_user_id: number,
  datetime: text,
  actiondatecreated: text,
  note: text,
  note_html: text,
  emailbody: text,
  emailbody_html: text,
  hiddenfromuser: flag,
  ishiddenfrominternalit: flag,
  hide_user_visibility_toggle: flag,
  _isportalagentnote: flag,
  supplieronly: flag,
  action_supplier_id: flag,
  ischildnotes: flag,
  isrelatednotes: flag,
  action_systemid: flag,
});
export type ActionBody = z.infer<typeof actionShape>;

/** Lists come bare or under a name, depending on the version; which one it is with is not established for every list. */
const listOf = <T extends z.ZodMiniType>(row: T, name: string) =>
  z.union([
    z.array(row),
    z.pipe(
      z.object({ [name]: z.array(row), record_count: number }),
      z.transform((answer) => answer[name] as z.infer<T>[]),
    ),
  ]);

export const actionsShape = z.union([
  z.object({ actions: z.array(actionShape), record_count: number }),
  z.pipe(
    z.array(actionShape),
    z.transform((actions): { actions: ActionBody[]; record_count?: number | null | undefined } => ({ actions })),
  ),
]);

export const categoriesShape = listOf(
  z.object({ id: z.number(), value: text, category_name: text, type_id: number }),
  'categories',
);
export type CategoryBody = z.infer<typeof categoriesShape>[number];

export const prioritiesShape = listOf(
  z.object({ priorityid: z.number(), slaid: z.number(), name: z.string(), ishidden: flag }),
  'priorities',
);
export type PriorityBody = z.infer<typeof prioritiesShape>[number];

const namedShape = z.object({ id: z.number(), name: z.string() });
export type Named = z.infer<typeof namedShape>;
export const lookupShape = listOf(namedShape, 'lookups');
export const statusesShape = listOf(namedShape, 'statuses');
export const teamsShape = listOf(namedShape, 'teams');
export const typesShape = listOf(namedShape, 'tickettypes');

const fieldInfoShape = z.object({ techdetail: number, fieldinfo: z.nullish(z.object({ name: text, label: text })) });
export type FieldBody = z.infer<typeof fieldInfoShape>;
const allowedShape = z.nullish(z.array(z.object({ category_id: number, category_name: text })));

export const typeShape = z.object({
  id: z.number(),
  name: text,
  fields: z.nullish(
    z.array(
      z.object({ ...fieldInfoShape.shape, group: z.nullish(z.object({ fields: z.nullish(z.array(fieldInfoShape)) })) }),
    ),
  ),
  allowall_category1: z.nullish(z.boolean()),
  allowall_category2: z.nullish(z.boolean()),
  allowall_category3: z.nullish(z.boolean()),
  allowall_category4: z.nullish(z.boolean()),
  allowed_category1: allowedShape,
  allowed_category2: allowedShape,
  allowed_category3: allowedShape,
  allowed_category4: allowedShape,
});
export type TypeBody = z.infer<typeof typeShape>;

export const meShape = z.object({ name: z.string() });

/** An agent as far as it says who they are and in which teams. */
export const agentShape = z.object({
  id: z.number(),
  email: text,
  team: text,
  teams: z.nullish(z.array(z.object({ agent_id: number, team_id: number, team_name: text, in_section: flag }))),
});
export type AgentBody = z.infer<typeof agentShape>;

export const ticketsShape = listOf(z.unknown(), 'tickets');
