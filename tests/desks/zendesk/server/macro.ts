import type { Ticket } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { notFound } from './answers';
import { htmlBody } from './html';
import type { LiveAccount } from './live';

/** A macro's text with the requester's name put in; empty when it has none. */
export function macroText(ticket: Ticket, macroId: number, live: LiveAccount): string | null {
  const macro = live.account.macros.find((each) => each.id === macroId);
  if (!macro) return null;
  const value = macro.actions.find((action) => action.field === 'comment_value')?.value ?? '';
  const text = typeof value === 'string' ? value : (value[1] ?? '');
  const name = live.user(ticket.requesterId)?.name ?? '';
  return text
    .replaceAll('{{ticket.requester.first_name}}', name.split(' ')[0] ?? name)
    .replaceAll('{{ticket.requester.name}}', name);
}

/** What the ticket would look like with the macro; saves nothing. */
export function applyMacro(ticket: Ticket, macroId: number, live: LiveAccount): Answer {
  const text = macroText(ticket, macroId, live);
  if (text === null) return notFound;
  return json({
    result: {
      ticket: {
        id: ticket.id,
        comment: { body: text, html_body: htmlBody(text), public: true, scoped_body: [['channel:all', text]] },
      },
    },
  });
}
