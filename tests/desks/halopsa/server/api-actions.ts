import { json, type Answer } from '../../shared/http';
import { outcome, outcomeIds } from '../account/outcomes';
import { person } from '../account/people';
import type { Action, Ticket } from '../account/types';
import { invalid, notFound } from './answers';
import { isOn, param, positive, type Ask } from './ask';
import { textOf } from './html';
import { actionJson, flagOf, type HtmlWish } from './shapes-action';

const wish = (ask: Ask): HtmlWish => ({
  note: isOn(ask, 'includehtmlnote') || isOn(ask, 'includedetails'),
  email: isOn(ask, 'includehtmlemail') || isOn(ask, 'includeemail'),
});

function passes(action: Action, ask: Ask): boolean {
  // A row without the flag passes the filter, as it would pass `hidden <> 1`.
  if (isOn(ask, 'excludeprivate') && flagOf(action, ask.knobs) === true) return false;
  if (isOn(ask, 'conversationonly') && !action.isEmail && action.kind !== 'message') return false;
  if (isOn(ask, 'agentonly') && !person(action.by).isAgent) return false;
  if (isOn(ask, 'importantonly')) return false;
  const at = Date.parse(action.at);
  const [start, end] = [param(ask, 'startdate'), param(ask, 'enddate')];
  return (start === null || at >= Date.parse(start)) && (end === null || at <= Date.parse(end));
}

const shown = (ticket: Ticket, ask: Ask): Action[] =>
  ticket.actions.filter(({ kind }) => ask.knobs.relatives || (kind !== 'child' && kind !== 'related'));

/** `GET /api/Actions?ticket_id=`: newest first, `count` of them. */
function listActions(ask: Ask): Answer {
  const ticket = ask.live.ticket(Number(ask.url.searchParams.get('ticket_id')));
  if (!ticket) return invalid('ticket_id is required.');
  const rows = shown(ticket, ask)
    .filter((action) => passes(action, ask))
    .toReversed();
  const actions = rows
    .slice(0, positive(param(ask, 'count'), rows.length))
    .map((action) => actionJson(action, ticket, ask, wish(ask)));
  return json(ask.knobs.actionsAnswer === 'bare' ? actions : { record_count: rows.length, actions });
}

/** `GET /api/Actions/{id}?ticket_id=`: the id counts within the ticket, so both are needed. */
function oneAction(ask: Ask, id: number): Answer {
  const ticket = ask.live.ticket(Number(ask.url.searchParams.get('ticket_id')));
  const action = ticket?.actions.find((each) => each.id === id && each.ticketId === ticket.id);
  return ticket && action ? json(actionJson(action, ticket, ask, wish(ask))) : notFound;
}

interface Posted {
  readonly ticket_id?: unknown;
  readonly outcome_id?: unknown;
  readonly note_html?: unknown;
  readonly emailbody_html?: unknown;
  readonly private_note?: unknown;
  readonly hiddenfromuser?: unknown;
  readonly new_status?: unknown;
}

const html = (value: unknown): string => (typeof value === 'string' ? textOf(value) : '');

/** Adds the action, sends what is public, runs what needs no form. */
function addAction(ask: Ask, posted: Posted): Action | null {
  const ticket = ask.live.ticket(Number(posted.ticket_id));
  if (!ticket) return null;
  const chosen = outcome(Number(posted.outcome_id ?? outcomeIds.update));
  const text = html(posted.emailbody_html) || html(posted.note_html);
  const secret = html(posted.private_note);
  const isPrivate = posted.hiddenfromuser === true || chosen.hideFromUser || text === '';
  const kind = isPrivate ? 'note' : chosen.toSupplier ? 'supplier' : 'message';
  if (chosen.dontShowScreen) ask.live.executed.push({ ticketId: ticket.id, outcomeId: chosen.id, by: ask.by });
  if (kind === 'message') ask.live.sentMessages.push({ ticketId: ticket.id, text, by: ask.by });
  const status = Number(posted.new_status ?? 0);
  if (status > 0) ask.live.change(ticket.id, { statusId: status });
  return ask.live.addAction(ticket.id, {
    kind,
    by: ask.me.key,
    outcomeId: chosen.id,
    isEmail: chosen.sendEmail,
    text: text || secret || chosen.name.en,
    privateNote: kind === 'message' && secret !== '' ? secret : null,
  });
}

function postActions(ask: Ask): Answer {
  if (!Array.isArray(ask.body)) return invalid('An array of actions is expected.');
  const made = ask.body.map((posted) => addAction(ask, posted as Posted));
  const [first] = made;
  return first ? json({ id: first.id, ticket_id: first.ticketId }, 201) : notFound;
}

export function actionsApi(ask: Ask, id: number | null): Answer {
  if (ask.method === 'POST') return postActions(ask);
  return id === null ? listActions(ask) : oneAction(ask, id);
}
