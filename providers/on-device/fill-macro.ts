import { templateMarks, withoutTemplateMarks } from '../../core/draft-text/template-marks';
import type { PublicTicket } from '../../core/ticket';
import { personName } from './people';

export interface FilledMacro {
  readonly text: string;
  /** Placeholders and logic (`{% if … %}`) that nobody here can fill or follow; they stay visible. */
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

const VALUE_CHARS = 500;

/** A subject or a name is one line and can open no placeholder of its own: its writer is a customer. */
const inert = (value: string, { ref }: PublicTicket): string =>
  withoutTemplateMarks(
    value
      .slice(0, VALUE_CHARS)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
    ref.desk,
  );

export function fillMacro(text: string, ticket: PublicTicket): FilledMacro {
  const values = placeholders(ticket);
  const filled: string[] = [];
  const left = new Set<string>();
  let at = 0;
  for (const { start, end, text: mark } of templateMarks(text, ticket.ref.desk)) {
    const name = mark.startsWith('{{') && mark.endsWith('}}') ? mark.slice(2, -2).trim() : '';
    const value = Object.hasOwn(values, name) ? inert(values[name] ?? '', ticket) : '';
    if (value === '') left.add(mark);
    filled.push(text.slice(at, start), value === '' ? mark : value);
    at = end;
  }
  return { text: filled.join('') + text.slice(at), left: [...left] };
}
