import { copyline } from '../account/lists';
import { outcome } from '../account/outcomes';
import { person } from '../account/people';
import type { Action, Ticket } from '../account/types';
import type { Ask } from './ask';
import { htmlOf } from './html';
import type { Knobs } from './knobs';

export interface ActionJson {
  readonly id: number;
  readonly ticket_id: number;
  readonly outcome: string;
  readonly outcome_id: number;
  readonly who: string;
  readonly who_type: number;
  readonly datetime: string;
  readonly note: string;
  readonly note_html?: string;
  readonly emailbody_html?: string;
  readonly emailfrom: string;
  readonly emailto: string;
  readonly emaildirection: string;
  readonly timetaken: number;
  readonly hiddenfromuser?: boolean | null;
  readonly [more: string]: unknown;
}

/** True in truth for what a requester must not see. Suppliers' and relatives' actions have the flag false nevertheless. */
const isHidden = (action: Action): boolean => action.kind === 'note' || action.kind === 'unclear';

function losesFlag(action: Action, { dropFlag }: Knobs): boolean {
  return (
    dropFlag === 'all' ||
    (dropFlag === 'all-private' && isHidden(action)) ||
    (dropFlag === 'unclear-only' && action.kind === 'unclear')
  );
}

/** The flag as it is sent: undefined when it is missing. */
export function flagOf(action: Action, knobs: Knobs): boolean | null | undefined {
  if (!losesFlag(action, knobs)) return isHidden(action);
  return knobs.dropAs === 'null' ? null : undefined;
}

function mailOf(action: Action, ticket: Ticket) {
  if (!action.isEmail)
    return { emaildirection: '', emailfrom: '', emailto: '', emailcc: '', emailsubject: '', emailbody: '' };
  const author = person(action.by);
  const requester = person(ticket.requester);
  const to =
    action.kind === 'supplier'
      ? author.isAgent
        ? person('vendor').email
        : person('jonas').email
      : author.isAgent
        ? requester.email
        : 'servicedesk@acme.example';
  return {
    emaildirection: author.isAgent ? 'O' : 'I',
    emailfrom: author.email,
    emailto: to,
    emailcc: '',
    emailsubject: `Re: ${ticket.summary} [ID:${String(ticket.id).padStart(7, '0')}]`,
    emailbody: action.text,
  };
}

export interface HtmlWish {
  readonly note: boolean;
  readonly email: boolean;
}

export function actionJson(action: Action, ticket: Ticket, ask: Ask, html: HtmlWish): ActionJson {
  const author = person(action.by);
  const flag = flagOf(action, ask.knobs);
  const at = action.at.replace('Z', '');
  const isSupplier = action.kind === 'supplier';
  return {
    id: action.id,
    ticket_id: action.ticketId,
    outcome: outcome(action.outcomeId).name[ask.knobs.language],
    outcome_id: action.outcomeId,
    who: author.name,
    who_type: author.isAgent ? 1 : 2,
    who_agentid: author.isAgent ? author.id : 0,
    actionby_agent_id: author.isAgent ? author.id : 0,
    actionby_user_id: author.isAgent ? 0 : author.id,
    datetime: at,
    actiondatecreated: at,
    actionarrivaldate: at,
    action_systemid: 0,
    important: false,
    timetaken: author.isAgent ? 0.1 : 0,
    actisbillable: false,
    note: action.text,
    ...(html.note ? { note_html: htmlOf(action.text) } : {}),
    ...mailOf(action, ticket),
    ...(html.email && action.isEmail ? { emailbody_html: htmlOf(action.text) } : {}),
    ...(flag === undefined ? {} : { hiddenfromuser: flag }),
    ishiddenfrominternalit: false,
    _isportalagentnote: false,
    ...(action.privateNote === null ? {} : { private_note: action.privateNote }),
    ...(isSupplier
      ? { action_supplier_id: copyline.id, supplieronly: true }
      : { action_supplier_id: 0, supplieronly: false }),
    ischildnotes: action.kind === 'child',
    isrelatednotes: action.kind === 'related',
    child_action_count: 0,
    attachment_count: action.attachments.length,
    attachments: action.attachments.map((filename, index) => ({
      id: action.id * 10 + index,
      filename,
      filesize: 48_213,
    })),
  };
}
