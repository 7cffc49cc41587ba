import * as z from 'zod/mini';
import { metaShape } from './api';

/**
 * Shapes of the desk's own JSON. Loose on purpose: only what is used is named, and what proves visibility is `unknown`
 * here, so that an odd flag is judged and not rejected. The internal API wraps its answers, the documented one does not.
 */

const text = z.nullish(z.string());
const idNumber = z.number();
const addresses = z.nullish(z.array(z.string()));

const personShape = z.object({ id: idNumber, name: text, email: text, language: text });

export const ticketBodyShape = z.object({
  id: idNumber,
  subject: text,
  description: text,
  status: z.number(),
  priority: z.nullish(z.number()),
  type: text,
  source: z.nullish(z.number()),
  requester_id: idNumber,
  group_id: z.nullish(idNumber),
  fwd_emails: addresses,
  tags: z.nullish(z.array(z.string())),
  custom_fields: z.nullish(z.record(z.string(), z.unknown())),
  requester: z.nullish(personShape),
  created_at: z.string(),
  updated_at: z.string(),
});
export type TicketBody = z.infer<typeof ticketBodyShape>;

export const internalTicketShape = z.object({ ticket: ticketBodyShape });

const conversationShape = z.object({
  id: idNumber,
  ticket_id: z.nullish(idNumber),
  user_id: z.nullish(idNumber),
  body: text,
  private: z.optional(z.unknown()),
  incoming: z.optional(z.unknown()),
  source: z.optional(z.unknown()),
  from_email: text,
  to_emails: addresses,
  cc_emails: addresses,
  bcc_emails: addresses,
  requester: z.nullish(personShape),
  created_at: z.string(),
});
export type Conversation = z.infer<typeof conversationShape>;

export const conversationsShape = z.array(conversationShape);
export const internalConversationsShape = z.object({ conversations: conversationsShape, meta: metaShape });

export const meShape = z.object({
  agent: z.nullish(z.object({ id: z.nullish(idNumber), contact: z.nullish(z.object({ name: text })) })),
  meta: z.nullish(z.object({ csrf_token: text })),
});

export const agentsGroupsShape = z.object({
  data: z.object({
    agents: z.nullish(z.array(z.object({ id: idNumber, contact: z.nullish(z.object({ name: text })) }))),
    groups: z.nullish(z.array(z.object({ id: idNumber, name: z.string() }))),
  }),
});

const fieldShape = z.object({
  id: idNumber,
  name: z.string(),
  label: z.string(),
  type: z.string(),
  /** Differs between the two APIs and between fields; see `choices.ts`. */
  choices: z.optional(z.unknown()),
  nested_ticket_fields: z.nullish(z.array(z.object({ name: z.string(), level: z.number() }))),
  sections: z.nullish(
    z.array(
      z.object({
        section_fields: z.array(z.object({ ticket_field_id: z.nullish(idNumber) })),
        picklist_mapping_ids: z.nullish(z.array(idNumber)),
      }),
    ),
  ),
});
export type FieldBody = z.infer<typeof fieldShape>;

export const fieldsShape = z.array(fieldShape);
export const internalFieldsShape = z.object({ ticket_fields: fieldsShape });

export const ticketListShape = z.array(z.unknown());
export const internalTicketListShape = z.object({ tickets: ticketListShape });
export const searchShape = z.object({ results: z.array(z.unknown()), total: z.nullish(z.number()) });

export const foldersShape = z.array(z.object({ id: idNumber, responses_count: z.nullish(z.number()) }));
export const folderResponsesShape = z.array(z.object({ id: idNumber, title: z.string() }));
export const responseShape = z.object({ id: idNumber, title: z.string(), content: text, content_html: text });

/* Who is signed in and whose ticket it is: apart from the shapes above, so that a ticket can be read whatever these hold. */

export const agentShape = z.object({
  id: idNumber,
  contact: z.nullish(z.object({ email: text })),
  group_ids: z.nullish(z.array(idNumber)),
});
export type AgentBody = z.infer<typeof agentShape>;
export const internalAgentShape = z.object({ agent: agentShape });

export const membersShape = z.object({
  data: z.object({
    agents: z.nullish(z.array(z.object({ id: idNumber, group_ids: z.nullish(z.array(idNumber)) }))),
    groups: z.nullish(z.array(z.object({ id: idNumber, name: z.string(), agent_ids: z.nullish(z.array(idNumber)) }))),
  }),
});
export type Members = z.infer<typeof membersShape>['data'];

export const companyShape = z.object({ id: z.nullish(idNumber), name: text });
export const ticketStandingShape = z.object({
  id: idNumber,
  type: text,
  company_id: z.nullish(idNumber),
  company: z.nullish(companyShape),
});
export const internalTicketStandingShape = z.object({ ticket: ticketStandingShape });
