import type { PublicTicket } from '../../core/ticket';
import { personName } from './people';

export interface FilledMacro {
  readonly text: string;
  /** Placeholders that nobody here can fill; they stay visible. */
  readonly left: readonly string[];
}

/** The placeholders that Zendesk and Freshdesk macros use for what a ticket shows. Unknown values stay placeholders. */
function placeholders(ticket: PublicTicket): Readonly<Record<string, string>> {
  const requester = personName(ticket.requesterName);
  const agent = personName(ticket.agentName);
  return {
    'ticket.requester.name': requester.full,
    'ticket.requester.first_name': requester.first,
    'ticket.requester.firstname': requester.first,
    'ticket.requester.last_name': requester.last,
    'ticket.requester.lastname': requester.last,
    'current_user.name': agent.full,
    'current_user.first_name': agent.first,
    'current_user.last_name': agent.last,
    'ticket.agent.name': agent.full,
    'ticket.assignee.name': agent.full,
    'ticket.assignee.first_name': agent.first,
    'ticket.id': ticket.ref.ticketId,
    'ticket.title': ticket.subject,
    'ticket.subject': ticket.subject,
  };
}

export function fillMacro(text: string, ticket: PublicTicket): FilledMacro {
  const values = placeholders(ticket);
  const left = new Set<string>();
  const filled = text.replace(/\{\{\s*([^{}]{1,80}?)\s*\}\}/g, (whole: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value) return value;
    left.add(whole);
    return whole;
  });
  return { text: filled, left: [...left] };
}
