import { notable as story } from '../shared/story/index';
import type { NotableTickets, PracticeFacts } from '../contract';
import { fieldIds } from './account/fields';
import { person } from './account/people';
import { removable } from './removable';

export const zendeskFacts: PracticeFacts = {
  desk: 'zendesk',
  origin: 'https://acme.zendesk.com',
  hostPattern: '*.zendesk.com',
  ticketPath: (ticketId) => `/agent/tickets/${ticketId}`,
  layouts: ['standard', 'custom'],
  languages: ['en', 'de', 'ar'],
  removable: removable.map(({ name, part, essential }) => ({ name, part, essential })),
  endpoints: [
    { name: 'ticket', method: 'GET', path: /^\/api\/v2\/tickets\/\d+(?:\?|$)/, for: 'ticket' },
    { name: 'comments', method: 'GET', path: /^\/api\/v2\/tickets\/\d+\/comments/, for: 'conversation' },
    { name: 'ticket-fields', method: 'GET', path: /^\/api\/v2\/ticket_fields/, for: 'fields' },
    { name: 'ticket-forms', method: 'GET', path: /^\/api\/v2\/ticket_forms/, for: 'fields' },
    { name: 'macros', method: 'GET', path: /^\/api\/v2\/macros/, for: 'fields' },
    { name: 'me', method: 'GET', path: /^\/api\/v2\/users\/me/, for: 'me' },
    { name: 'update', method: 'PUT', path: /^\/api\/v2\/tickets\/\d+/, for: 'write' },
  ],
  category: {
    fieldId: String(fieldIds.category),
    paths: [
      ['Hardware', 'Printer', 'Paper jam'],
      ['Access', 'Windows account', 'Forgotten password'],
      ['Software', 'ERP (Ledgerline)', 'Error message'],
    ],
  },
  priorities: ['low', 'normal', 'high', 'urgent'],
  views: { everything: 'Everything', incoming: 'Unassigned tickets' },
  agents: {
    first: { id: String(person('dana').id), email: 'dana@acme.example', group: 'Service desk' },
    second: { id: String(person('jonas').id), email: 'jonas@acme.example', group: 'On-site support' },
  },
  admissionFacts: {
    showcase: { organisation: 'Acme Supply Ltd', type: 'incident' },
    german: { organisation: 'Acme Logistik GmbH', type: 'incident' },
  },
  admissionEndpoints: [
    { part: 'user', path: /^\/api\/v2\/users\/me/ },
    { part: 'groups', path: /^\/api\/v2\/users\/\d+\/groups/ },
    { part: 'organisation', path: /^\/api\/v2\/tickets\/\d+(?:\?|$)/ },
    { part: 'ticket-type', path: /^\/api\/v2\/tickets\/\d+(?:\?|$)/ },
  ],
};

export const notableTickets: NotableTickets = {
  showcase: story.showcase,
  ordinary: [2114, 2150, 2152, 2170, 2191, 2214, 2218],
  withNotes: 2132,
  firstPrivate: story.firstCommentPrivate[0],
  nothingPublic: story.nothingPublic,
  unclearVisibility: story.unclearVisibility,
  closed: story.closed,
  hostile: story.hostile,
  german: story.german[0],
  rightToLeft: story.arabic[0],
  long: story.fiveHundredComments,
  longName: story.longName,
};
