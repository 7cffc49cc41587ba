import type { NotableTickets, PracticeFacts } from '../contract';
import { categoryId } from './account/categories';
import { person } from './account/people';
import { priorityOption } from './account/priority-option';

/** As Halo writes a ticket's number in addresses and headings. */
export const paddedId = (ticketId: number): string => String(ticketId).padStart(7, '0');

/**
 * The ids by which tests and the adapter speak of fields: `priority`, `status`, `group` and `type` for what every desk has,
 * otherwise the field's name in Halo's API. Options are Halo's own numbers as text: the row id of `/api/Category`, the lookup's id; a priority's is SLA and `priorityid`, since the numbers count anew in every SLA.
 */
export const fieldIds = {
  category: 'category_1',
  device: 'category_2',
  priority: 'priority',
  impact: 'impact',
  urgency: 'urgency',
  status: 'status',
  team: 'group',
  type: 'type',
} as const;

const categoryPaths = [
  ['Hardware', 'Printer', 'Paper jam'],
  ['Software', 'ERP (Ledgerline)', 'Error message'],
  ['Access', 'Windows account', 'Forgotten password'],
] as const;

/** The option id of a category by its levels. */
export const categoryOption = (path: readonly string[]): string => String(categoryId(1, path.join('::')));

export const halopsaFacts: PracticeFacts = {
  desk: 'halopsa',
  origin: 'https://acme.halopsa.com',
  hostPattern: '*.halopsa.com',
  ticketPath: (ticketId) => `/ticket?id=${paddedId(ticketId)}`,
  layouts: ['alone', 'in-list'],
  languages: ['en', 'de', 'ar'],
  removable: [
    { name: 'ticket-root', part: 'ticket', essential: true },
    { name: 'heading', part: 'ticket', essential: true },
    { name: 'nav', part: 'ticket', essential: false },
    { name: 'nav-menu', part: 'ticket', essential: false },
    { name: 'tree', part: 'ticket', essential: false },
    { name: 'summary', part: 'subject', essential: false },
    { name: 'end-user-details', part: 'requester', essential: false },
    { name: 'feed', part: 'conversation', essential: false },
    { name: 'action-id', part: 'conversation', essential: false },
    { name: 'action-meta', part: 'conversation', essential: false },
    { name: 'group-headers', part: 'fields', essential: false },
    { name: 'category-row', part: 'fields', essential: false },
    { name: 'category-label', part: 'fields', essential: false },
    { name: 'priority-row', part: 'fields', essential: false },
    { name: 'read-value', part: 'fields', essential: false },
    { name: 'editor-labels', part: 'composer', essential: false },
    { name: 'editor-ids', part: 'composer', essential: false },
    { name: 'editor-box', part: 'composer', essential: false },
    { name: 'action-buttons', part: 'composer', essential: false },
  ],
  endpoints: [
    { name: 'ticket', method: 'GET', path: /^\/api\/Tickets\/\d+/i, for: 'ticket' },
    { name: 'actions', method: 'GET', path: /^\/api\/Actions\?/i, for: 'conversation' },
    { name: 'categories', method: 'GET', path: /^\/api\/Category\?/i, for: 'fields' },
    { name: 'priorities', method: 'GET', path: /^\/api\/Priority/i, for: 'fields' },
    { name: 'ticket-type', method: 'GET', path: /^\/api\/TicketType/i, for: 'fields' },
    { name: 'lookups', method: 'GET', path: /^\/api\/Lookup/i, for: 'fields' },
    { name: 'me', method: 'GET', path: /^\/api\/Agent\/me/i, for: 'me' },
    { name: 'update', method: 'POST', path: /^\/api\/Tickets(?:\?|$)/i, for: 'write' },
  ],
  category: { fieldId: fieldIds.category, paths: categoryPaths },
  // Of the standard SLA, which all but the Japanese tickets have.
  priorities: [4, 3, 2, 1].map((id) => priorityOption(1, id)),
  views: { everything: 'Everything', incoming: 'All open' },
  agents: {
    first: { id: String(person('dana').id), email: 'dana@acme.example', group: 'Service Desk' },
    second: { id: String(person('jonas').id), email: 'jonas@acme.example', group: 'On-site' },
  },
  admissionFacts: {
    showcase: { organisation: 'Acme Supply Ltd', type: 'Incident' },
    german: { organisation: 'Acme Logistik GmbH', type: 'Incident' },
  },
  admissionEndpoints: [
    { part: 'user', path: /^\/api\/Agent\/me/i },
    { part: 'groups', path: /^\/api\/Agent\//i },
    { part: 'organisation', path: /^\/api\/Tickets\/\d+/i },
    { part: 'ticket-type', path: /^\/api\/Tickets\/\d+/i },
  ],
};

export const notable: NotableTickets = {
  showcase: 2101,
  ordinary: [2114, 2150, 2152, 2170, 2191, 2213, 2214, 2218],
  withNotes: 2132,
  firstPrivate: 2211,
  nothingPublic: 2219,
  unclearVisibility: 2220,
  closed: 2216,
  hostile: 2217,
  german: 2181,
  rightToLeft: 2231,
  long: 2222,
  longName: 2218,
};
