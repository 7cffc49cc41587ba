import type { DeskEnv } from '../../../../adapters/adapter';
import type { TicketRef } from '../../../../core/ticket';
import { fakeFetch } from '../zendesk/fake-desk';

export { fakeFetch, json, signal } from '../zendesk/fake-desk';

export const origin = 'https://acme.freshdesk.com';
export const ref: TicketRef = { desk: 'freshdesk', origin, ticketId: '1042' };

export type Routes = Parameters<typeof fakeFetch>[0];

export const rosa = { id: 1, name: 'Rosa Quintana', email: 'rosa@acme.example', mobile: null, phone: null };

export const ticketBody = {
  id: 1042,
  subject: 'Printer is on fire',
  description: '<div>It <b>smokes</b>.</div>',
  description_text: 'It smokes. QUOTED',
  status: 2,
  priority: 3,
  type: 'Incident',
  source: 1,
  requester_id: 1,
  responder_id: 2,
  group_id: 77,
  fwd_emails: [] as string[],
  tags: ['printer', 'fire'],
  custom_fields: {
    cf_category: 'Hardware',
    cf_item: 'Printer',
    cf_detail: 'Jam',
    cf_site: null,
    cf_note: 'free text',
    cf_check: true,
  },
  requester: rosa,
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T09:00:00Z',
};

export function message(id: number, more: object = {}): Record<string, unknown> {
  return {
    id,
    ticket_id: 1042,
    user_id: 1,
    body: `<div>text ${id}</div>`,
    body_text: `text ${id}`,
    private: false,
    incoming: true,
    source: 0,
    category: 1,
    from_email: 'rosa@acme.example',
    to_emails: [],
    cc_emails: [],
    bcc_emails: [],
    created_at: `2026-03-02T08:${String(id % 60).padStart(2, '0')}:00Z`,
    updated_at: '2026-03-02T08:59:00Z',
    ...more,
  };
}

export const fromAgent = {
  user_id: 2,
  incoming: false,
  from_email: '"IT" <it@acme.freshdesk.example>',
  to_emails: ['Rosa Quintana <Rosa@acme.example>'],
};

const nested = {
  id: 31,
  name: 'cf_category',
  label: 'Category',
  type: 'nested_field',
  choices: [
    {
      label: 'Hardware',
      value: 'Hardware',
      choice_id: 1,
      choices: [
        {
          label: 'Printer',
          value: 'Printer',
          choice_id: 2,
          choices: [
            { label: 'Jam', value: 'Jam', choice_id: 3, choices: [] },
            { label: 'Toner', value: 'Toner', choice_id: 4, choices: [] },
          ],
        },
      ],
    },
    { label: 'Other', value: 'Other', choice_id: 5, choices: [] },
    { label: 'Old', value: 'Old', choice_id: 6, deleted: true, choices: [] },
  ],
  nested_ticket_fields: [
    { id: 33, name: 'cf_detail', label: 'Detail', level: 3 },
    { id: 32, name: 'cf_item', label: 'Item', level: 2 },
  ],
};

const internalFields = [
  {
    id: 11,
    name: 'ticket_type',
    label: 'Type',
    type: 'default_ticket_type',
    choices: [
      { label: 'Question', value: 'Question', choice_id: 101 },
      { label: 'Incident', value: 'Incident', choice_id: 102 },
      { label: 'Gone', value: 'Gone', choice_id: 103, deleted: true },
    ],
    sections: [
      { id: 1, label: 'Incident', section_fields: [{ ticket_field_id: 42, position: 1 }], picklist_mapping_ids: [102] },
      { id: 2, label: 'Question', section_fields: [{ ticket_field_id: 43, position: 1 }], picklist_mapping_ids: [101] },
    ],
  },
  {
    id: 12,
    name: 'status',
    label: 'Status',
    type: 'default_status',
    choices: [
      { label: 'Open', value: 2, deleted: false },
      { label: 'Waiting on lab', value: 19, deleted: false },
      { label: 'Parked', value: 8, deleted: true },
    ],
  },
  {
    id: 13,
    name: 'priority',
    label: 'Priority',
    type: 'default_priority',
    choices: [
      { label: 'Low', value: 1 },
      { label: 'Urgent', value: 4 },
    ],
  },
  { id: 14, name: 'group', label: 'Group', type: 'default_group' },
  nested,
  {
    id: 41,
    name: 'cf_site',
    label: 'Site',
    type: 'custom_dropdown',
    choices: [
      { label: 'Leeds', value: 'Leeds', id: 1 },
      { label: 'Porto', value: 'Porto', id: 2, deleted: true },
    ],
  },
  {
    id: 42,
    name: 'cf_impact',
    label: 'Impact',
    type: 'custom_dropdown',
    choices: [{ label: 'All', value: 'All', id: 1 }],
  },
  {
    id: 43,
    name: 'cf_topic',
    label: 'Topic',
    type: 'custom_dropdown',
    choices: [{ label: 'How to', value: 'How to', id: 1 }],
  },
  { id: 51, name: 'cf_note', label: 'Note', type: 'custom_text' },
];

export const documentedFields = [
  { id: 11, name: 'ticket_type', label: 'Type', type: 'default_ticket_type', choices: ['Question', 'Incident'] },
  {
    id: 12,
    name: 'status',
    label: 'Status',
    type: 'default_status',
    choices: { '2': ['Open', 'Being processed'], '19': ['Waiting on lab', 'Being processed'] },
  },
  { id: 13, name: 'priority', label: 'Priority', type: 'default_priority', choices: { Low: 1, Urgent: 4 } },
  { id: 14, name: 'group', label: 'Group', type: 'default_group', choices: { 'Service desk': 77 } },
  { ...nested, choices: { Hardware: { Printer: ['Jam', 'Toner'] }, Other: {} } },
  { id: 41, name: 'cf_site', label: 'Site', type: 'custom_dropdown', choices: ['Leeds'] },
];

export const ticketPath = '/api/_/tickets/1042';
export const conversationsPath = `${ticketPath}/conversations`;

export const standardRoutes: Routes = {
  [ticketPath]: { ticket: ticketBody },
  [conversationsPath]: {
    conversations: [message(1), message(2, { ...fromAgent, private: true, source: 2 }), message(3, fromAgent)],
    meta: { count: 3 },
  },
  '/api/_/bootstrap/me': {
    agent: { id: 2, contact: { name: 'Ann Agent', email: 'ann@acme.example' } },
    meta: { csrf_token: 'tok-1' },
  },
  '/api/_/bootstrap/agents_groups': {
    data: { agents: [{ id: 2, contact: { name: 'Ann Agent' } }], groups: [{ id: 77, name: 'Service desk' }] },
  },
  '/api/_/ticket_fields': { ticket_fields: internalFields },
};

export interface Item {
  readonly id: number | null;
  readonly marked?: boolean;
}

/** The three ways in which the page tells a message's id take turns. */
function itemHtml({ id, marked = false }: Item): string {
  const way = id === null ? -1 : id % 3;
  return `<div class="ticket-details__item ${marked ? 'ticket-details__privatenote' : ''}"${way === 0 ? ` data-album="note_${id}"` : ''}>
    <div data-test-id="conversation-wrapper"${way === 1 ? `><i data-test-id="conversation-${id}"></i` : ''}><p class="ticket_note"${way === 2 ? ` data-note-id="${id}"` : ''}>PAGE-TEXT</p></div></div>`;
}

export interface PageOptions {
  readonly id?: string;
  readonly items?: readonly Item[];
  readonly title?: string;
  readonly crumb?: string;
  readonly album?: string | null;
  readonly panel?: string;
  readonly composer?: string;
  readonly descriptionClass?: string;
}

export function showPage({
  id = '1042',
  items = [],
  title = `[#${id}] Printer is on fire : Acme`,
  crumb = id,
  album = id,
  panel = '',
  composer = '',
  descriptionClass = '',
}: PageOptions = {}): void {
  document.title = title;
  document.body.className = 'ember-application';
  document.body.innerHTML = `
    <nav><span class="breadcrumb__item active">#${crumb}</span></nav>
    <h1 class="ticket-subject-heading">Printer is on fire<button>Add AI summary</button></h1>
    <div class="ticket-details__item"><button data-test-conversation-actions="edit-summary"></button><p>AI-SUMMARY</p></div>
    <div class="ticket-details__item requestor-wrap ${descriptionClass}"${album === null ? '' : ` data-album="ticket_${album}"`} data-test-id="ticket-description"><div id="ticket_original_request">PAGE-TEXT</div></div>
    ${items.map(itemHtml).join('')}${composer}${panel}<div id="ember-basic-dropdown-wormhole"></div>`;
}

export const select = (testId: string, label: string | null): string =>
  `<div data-test-id="${testId}"><div class="ember-power-select-trigger">${label === null ? '<span class="custom-placeholder">--</span>' : `<span class="ember-power-select-selected-item">${label}</span>`}</div></div>`;

export const envOf = (
  fetchPage: typeof fetch,
  path = '/a/tickets/1042',
  help: () => Promise<void> = () => Promise.resolve(),
): DeskEnv => ({
  document,
  location: () => new URL(path, origin),
  fetch: fetchPage,
  help,
  writing: async <W>() => (await import('../../../../adapters/freshdesk/writing')).writing as W,
});
