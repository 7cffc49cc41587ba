import * as s from '../shared/shape';

/**
 * Shapes of the lists that a source asks for. A row of Halo's can hold the newest note, private or not (`lastnote`, `action_note`,
 * `lastincomingemail`): what is not named here is dropped before anything else sees the row.
 */

const text = s.nullish(s.string);
const number = s.nullish(s.number);
const flag = s.optional(s.unknown);

const rowText = s.whereFitting(text);
const rowNumber = s.whereFitting(number);

const rowShape = s.object({
  id: s.number,
  summary: text,
  dateoccurred: text,
  last_update: text,
  lastactiondate: text,
  user_id: rowNumber,
  user_name: text,
  client_id: rowNumber,
  client_name: rowText,
  agent_id: number,
  agent_name: text,
  team: rowText,
  team_id: rowNumber,
  categoryid_1: rowNumber,
  categoryid_2: rowNumber,
  categoryid_3: rowNumber,
  categoryid_4: rowNumber,
  impact: rowNumber,
  urgency: rowNumber,
  sla_id: rowNumber,
  priority_id: rowNumber,
  priority_name: text,
  priority: s.whereFitting(s.object({ name: text })),
  status_id: number,
  status_name: text,
  tickettype_id: number,
  tickettype_name: rowText,
  onhold: flag,
  merged_into_id: flag,
  inactive: flag,
  deleted: flag,
});
export type RowBody = s.Read<typeof rowShape>;

/** One row that does not fit is `null`; it says nothing about the others. */
const rowsShape = s.mapped(s.array(s.unknown), (rows) => rows.map((row) => s.readAs(rowShape, row) ?? null));

/** `record_count`: how many there are in all. Without pages some versions answer with the bare rows. */
export const rowPageShape = s.either(
  s.object({ tickets: rowsShape, record_count: number }),
  s.mapped(rowsShape, (tickets): { tickets: (RowBody | null)[]; record_count?: number | null | undefined } => ({
    tickets,
  })),
);

const viewShape = s.object({ id: s.number, name: text, sequence: number, group_seq: number });
const viewRows = s.mapped(s.array(s.unknown), (rows) => rows.flatMap((row) => s.readAs(viewShape, row) ?? []));
export const viewsShape = s.either(
  viewRows,
  s.mapped(s.object({ viewlists: viewRows }), ({ viewlists }) => viewlists),
);

const statusShape = s.object({ id: s.number, name: text, slaaction: text });
export const statusRowsShape = s.array(statusShape);
export type StatusBody = s.Read<typeof statusShape>;

/** The agents, bare or under a name. */
const agentShape = s.object({ id: s.number, name: s.string, isdisabled: flag });
export const agentRowsShape = s.either(
  s.array(agentShape),
  s.mapped(s.object({ agents: s.array(agentShape) }), ({ agents }) => agents),
);

/** A ticket as far as it says which others it hangs together with. */
export const linksShape = s.object({
  id: s.number,
  parent_id: number,
  parent_subject: text,
  child_ticket_ids: s.whereFitting(s.array(s.unknown)),
  merged_into_id: number,
  related_tickets: s.whereFitting(s.array(s.unknown)),
});
export const relatedShape = s.object({ id: s.number, summary: text });

const outcomeShape = s.object({
  id: s.number,
  hidefromuser: flag,
  showhidecheckbox: flag,
  sendemail: flag,
  dontshowscreen: flag,
  respondtype: flag,
  newstatus: flag,
});
export const outcomesShape = s.array(outcomeShape);
export type OutcomeBody = s.Read<typeof outcomeShape>;

const notedShape = s.object({ id: s.number });
/** What adding an action answers: the action, or an array of it. */
export const addedShape = s.either(
  s.mapped(s.notEmpty(s.array(notedShape)), (all) => all.at(-1) as s.Read<typeof notedShape>),
  notedShape,
);
