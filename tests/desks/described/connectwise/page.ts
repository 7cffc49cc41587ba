import type { AccountOptions, View } from '../kit/contract';
import { escaped, link } from '../kit/shell';
import type { ConnectwiseTicket } from './account';
import { statuses, triples, type Reference } from './fields';

interface Beside {
  readonly language: AccountOptions['language'];
  readonly addressOf: (id: string) => string;
  readonly others: readonly ConnectwiseTicket[];
}

/** Known in English alone; the others stand for whatever a language may call them. */
const words = {
  en: { ticket: 'Service Ticket', internal: 'Internal', resolution: 'Resolution', all: 'All', add: 'New Note' },
  de: { ticket: 'Serviceticket', internal: 'Intern', resolution: 'Lösung', all: 'Alle', add: 'Neue Notiz' },
} as const;

const combo = (name: string, value: Reference | string | null): string =>
  `<div class="mm_comboBox"><input class="${name}" value="${escaped(typeof value === 'string' ? value : (value?.name ?? ''))}"><div class="GMDB3DUBK2">▾</div></div>`;

function rowsOf({ company }: ConnectwiseTicket, language: AccountOptions['language']): string {
  const { internal, resolution } = words[language];
  return company.entries
    .map(({ by, turn, text, at }) => {
      const pill = turn.kind === 'side-conversation' ? resolution : internal;
      const mark = turn.public || turn.kind === 'unclear' ? '' : `<span class="TicketNote-pill">${pill}</span>`;
      const name = by.role === 'end-user' ? 'TicketNote-basicName' : 'TicketNote-clickableName';
      return `<div class="TicketNote-rowWrap"><div class="TicketNote-row"><span class="${name}">${escaped(by.name)}</span>${mark}
<span class="TimeText-date">${at}</span><div class="TicketNote-note"><label class="TicketNote-noteLabel">${escaped(text)}</label></div></div></div>`;
    })
    .join('');
}

/**
 * One ticket with the names that scripts of others use. How a ticked box of the dialog looks, and what the menu of the priority shows,
 * nobody knows: so the boxes say nothing here, and the menu is a button alone.
 */
function pod(ticket: ConnectwiseTicket, { language }: Beside): string {
  const { story, requester } = ticket.company;
  const { ticket: name, internal, resolution, all, add } = words[language];
  return `<div class="pod_service_ticket_ticket">
<div class="mm_podHeader pod_service_ticket_ticket_header"><div class="cw_CwLabel">${name} #${String(story.id)} - ${escaped(story.subject)}</div></div>
<div class="cw_ToolbarButton_Save"><div>💾</div></div><div class="cw_ToolbarButton_SaveAndClose">💾✕</div>
<input class="cw_summary" value="${escaped(story.subject)}"><input class="cw_contact" value="${escaped(requester.name)}">
${combo('cw_serviceBoard', 'Service desk')}${combo('cw_status', ticket.status)}${combo('cw_type', ticket.type)}${combo('cw_subType', ticket.subType)}${combo('cw_item', ticket.item)}${combo('cw_ticketOwner', null)}
<div class="cw_servicePriority"><div class="mm_button">●</div></div>
<div data-cwid="pod_service_ticket_notes"><div class="TicketNote-ticketNoteTable">
<span>Discussion (${String(story.turns.length)})</span><span>${internal}</span><span>${resolution}</span><span class="TicketNote-ticketNoteTabSelected">${all} (${String(story.turns.length)})</span>
${rowsOf(ticket, language)}</div><div class="TicketNote-newNoteButton" data-cwid="btn_addnew">${add}</div></div>
<div class="CwDialog-modal"><div class="CwDialog-content"><div class="TicketNote-newNoteDialogTopPadding"></div>
<label>Discussion</label><label>${internal}</label><label>${resolution}</label>
<div class="ManageNoteRichTextEditor-richEditor"><div class="public-DraftEditor-content" role="textbox" contenteditable="true"></div></div>
<div class="TicketNote-newNoteDialogSaveButton">Save</div></div></div></div>`;
}

export function connectwisePage(tickets: readonly ConnectwiseTicket[], beside: Beside): View {
  const others = beside.others.map(
    ({ company: { story } }) => `<li>${link(beside.addressOf(String(story.id)), story.subject)}</li>`,
  );
  const lists = JSON.stringify({ triples, statuses: statuses.map(({ name }) => name) }).replaceAll('<', '\\u003c');
  return {
    title: 'ConnectWise',
    html: `<nav><ul>${others.join('')}</ul></nav>${tickets.map((ticket) => pod(ticket, beside)).join('')}
<script type="application/json" id="practice-lists">${lists}</script>`,
  };
}
