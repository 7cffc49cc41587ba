import * as s from '../shared/shape';
import { metaShape } from './api';

/**
 * Shapes of the desk's own JSON. Loose on purpose: only what is used is named, and what proves visibility is `unknown`
 * here, so that an odd flag is judged and not rejected. The internal API wraps its answers, the documented one does not.
 */

const text = s.nullish(s.string);
const idNumber = s.number;
const addresses = s.nullish(s.array(s.string));

const personShape = s.object({ id: idNumber, name: text, email: text });

export const ticketBodyShape = s.object({
  id: idNumber,
  subject: text,
  description: text,
  status: s.number,
  priority: s.nullish(s.number),
  type: text,
  source: s.nullish(s.number),
  requester_id: idNumber,
  group_id: s.nullish(idNumber),
  responder_id: s.nullish(idNumber),
  fwd_emails: addresses,
  tags: s.nullish(s.array(s.string)),
  custom_fields: s.nullish(s.record(s.unknown)),
  requester: s.nullish(personShape),
  created_at: s.string,
  updated_at: s.string,
});
export type TicketBody = s.Read<typeof ticketBodyShape>;

export const internalTicketShape = s.object({ ticket: ticketBodyShape });

const conversationShape = s.object({
  id: idNumber,
  ticket_id: s.nullish(idNumber),
  user_id: s.nullish(idNumber),
  body: text,
  private: s.optional(s.unknown),
  incoming: s.optional(s.unknown),
  source: s.optional(s.unknown),
  from_email: text,
  to_emails: addresses,
  cc_emails: addresses,
  bcc_emails: addresses,
  requester: s.nullish(personShape),
  created_at: s.string,
});
export type Conversation = s.Read<typeof conversationShape>;

export const conversationsShape = s.array(conversationShape);
export const internalConversationsShape = s.object({ conversations: conversationsShape, meta: metaShape });

export const meShape = s.object({
  agent: s.nullish(s.object({ id: s.nullish(idNumber), contact: s.nullish(s.object({ name: text })) })),
  meta: s.nullish(s.object({ csrf_token: text })),
});

export const agentsGroupsShape = s.object({
  data: s.object({
    agents: s.nullish(s.array(s.object({ id: idNumber, contact: s.nullish(s.object({ name: text })) }))),
    groups: s.nullish(s.array(s.object({ id: idNumber, name: s.string }))),
  }),
});

const fieldShape = s.object({
  id: idNumber,
  name: s.string,
  label: s.string,
  type: s.string,
  /** Differs between the two APIs and between fields; see `choices.ts`. */
  choices: s.optional(s.unknown),
  required_for_closure: s.optional(s.unknown),
  nested_ticket_fields: s.nullish(s.array(s.object({ name: s.string, level: s.number }))),
  sections: s.nullish(
    s.array(
      s.object({
        section_fields: s.array(s.object({ ticket_field_id: s.nullish(idNumber) })),
        picklist_mapping_ids: s.nullish(s.array(idNumber)),
      }),
    ),
  ),
});
export type FieldBody = s.Read<typeof fieldShape>;

export const fieldsShape = s.array(fieldShape);
export const internalFieldsShape = s.object({ ticket_fields: fieldsShape });

export const ticketListShape = s.array(s.unknown);
export const internalTicketListShape = s.object({ tickets: ticketListShape });
export const searchShape = s.object({ results: s.array(s.unknown), total: s.nullish(s.number) });

export const foldersShape = s.array(s.object({ id: idNumber, responses_count: s.nullish(s.number) }));
export const responseShape = s.object({ id: idNumber, title: s.string, content: text, content_html: text });
export type CannedResponse = s.Read<typeof responseShape>;
export const folderResponsesShape = s.array(responseShape);

/* Who is signed in and whose ticket it is: apart from the shapes above, so that a ticket can be read whatever these hold. */

export const agentShape = s.object({
  id: idNumber,
  contact: s.nullish(s.object({ email: text })),
  group_ids: s.nullish(s.array(idNumber)),
});
export type AgentBody = s.Read<typeof agentShape>;
export const internalAgentShape = s.object({ agent: agentShape });

export const membersShape = s.object({
  data: s.object({
    agents: s.nullish(s.array(s.object({ id: idNumber, group_ids: s.nullish(s.array(idNumber)) }))),
    groups: s.nullish(s.array(s.object({ id: idNumber, name: s.string, agent_ids: s.nullish(s.array(idNumber)) }))),
  }),
});
export type Members = s.Read<typeof membersShape>['data'];

export const companyShape = s.object({ id: s.nullish(idNumber), name: text });
export type CompanyBody = s.Read<typeof companyShape>;
export const ticketAdmissionShape = s.object({
  id: idNumber,
  type: text,
  company_id: s.nullish(idNumber),
  company: s.nullish(companyShape),
});
export type TicketAdmission = s.Read<typeof ticketAdmissionShape>;
export const internalTicketAdmissionShape = s.object({ ticket: ticketAdmissionShape });
