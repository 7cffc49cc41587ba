import * as s from '../shared/shape';

/**
 * Shapes of Halo's own JSON. What is not named here is stripped: the answers also carry internal texts (`notepad`,
 * `private_note`, AI summaries, …), and none of them may get any further than this. What proves visibility is `unknown`, so
 * that an odd flag is judged and not rejected.
 */

const text = s.nullish(s.string);
const number = s.nullish(s.number);
const flag = s.optional(s.unknown);

export const ticketShape = s.object({
  id: s.number,
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
  agent_id: number,
  categoryid_1: number,
  categoryid_2: number,
  categoryid_3: number,
  categoryid_4: number,
  last_update: text,
  lastactiondate: text,
  locked: flag,
  _canupdate: flag,
});
export type TicketBody = s.Read<typeof ticketShape>;

/** What a write answers: the ticket, or an array of it. */
export const savedShape = s.either(s.notEmpty(s.array(ticketShape)), ticketShape);

export const actionShape = s.object({
  id: s.number,
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
export type ActionBody = s.Read<typeof actionShape>;

/** Lists come bare or under a name, depending on the version; which one it is with is not established for every list. */
const listOf = <T>(row: s.Shape<T>, name: string): s.Shape<T[]> =>
  s.either(
    s.array(row),
    s.mapped(s.object({ [name]: s.array(row), record_count: number }), (answer) => answer[name] as T[]),
  );

export const actionsShape = s.either(
  s.object({ actions: s.array(actionShape), record_count: number }),
  s.mapped(s.array(actionShape), (actions): { actions: ActionBody[]; record_count?: number | null | undefined } => ({
    actions,
  })),
);

export const categoriesShape = listOf(
  s.object({ id: s.number, value: text, category_name: text, type_id: number }),
  'categories',
);
export type CategoryBody = s.Read<typeof categoriesShape>[number];

export const prioritiesShape = listOf(
  s.object({ priorityid: s.number, slaid: s.number, name: s.string, ishidden: flag }),
  'priorities',
);
export type PriorityBody = s.Read<typeof prioritiesShape>[number];

const namedShape = s.object({ id: s.number, name: s.string });
export type Named = s.Read<typeof namedShape>;
export const lookupShape = listOf(namedShape, 'lookups');
export const statusesShape = listOf(namedShape, 'statuses');
export const teamsShape = listOf(namedShape, 'teams');
export const typesShape = listOf(namedShape, 'tickettypes');

const fieldInfo = { techdetail: number, fieldinfo: s.nullish(s.object({ name: text, label: text })) };
const fieldInfoShape = s.object(fieldInfo);
export type FieldBody = s.Read<typeof fieldInfoShape>;
const allowedShape = s.nullish(s.array(s.object({ category_id: number, category_name: text })));

export const typeShape = s.object({
  id: s.number,
  name: text,
  fields: s.nullish(
    s.array(s.object({ ...fieldInfo, group: s.nullish(s.object({ fields: s.nullish(s.array(fieldInfoShape)) })) })),
  ),
  allowall_category1: s.nullish(s.boolean),
  allowall_category2: s.nullish(s.boolean),
  allowall_category3: s.nullish(s.boolean),
  allowall_category4: s.nullish(s.boolean),
  allowed_category1: allowedShape,
  allowed_category2: allowedShape,
  allowed_category3: allowedShape,
  allowed_category4: allowedShape,
});
export type TypeBody = s.Read<typeof typeShape>;

export const meShape = s.object({ name: s.string });

/** An agent as far as it says who they are and in which teams. */
export const agentShape = s.object({
  id: s.number,
  email: text,
  team: text,
  teams: s.nullish(s.array(s.object({ agent_id: number, team_id: number, team_name: text, in_section: flag }))),
});
export type AgentBody = s.Read<typeof agentShape>;

export const ticketsShape = listOf(s.unknown, 'tickets');
