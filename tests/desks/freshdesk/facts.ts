import type { PracticeFacts } from '../contract';
import { categoryFieldId } from './account/adapter-ids';
import { person } from './account/people';
import { removable } from './page/removable';

const ticketPath = (id: number): string => `/a/tickets/${id}`;

export const freshdeskFacts: PracticeFacts = {
  desk: 'freshdesk',
  origin: 'https://acme.freshdesk.com',
  hostPattern: '*.freshdesk.com',
  ticketPath,
  layouts: ['classic', 'mfe'],
  languages: ['en', 'de', 'ar'],
  removable: removable.map(({ name, part, essential }) => ({ name, part, essential })),
  endpoints: [
    { name: 'ticket', method: 'GET', path: /^\/api\/(?:_|v2)\/tickets\/\d+(?:\?|$)/, for: 'ticket' },
    {
      name: 'conversations',
      method: 'GET',
      path: /^\/api\/(?:_|v2)\/tickets\/\d+\/conversations/,
      for: 'conversation',
    },
    { name: 'ticket-fields', method: 'GET', path: /^\/api\/(?:_|v2)\/ticket_fields/, for: 'fields' },
    { name: 'agents-and-groups', method: 'GET', path: /^\/api\/_\/bootstrap\/agents_groups/, for: 'fields' },
    { name: 'me', method: 'GET', path: /^\/api\/_\/bootstrap\/me/, for: 'me' },
    { name: 'write', method: 'PUT', path: /^\/api\/_\/tickets\/\d+/, for: 'write' },
  ],
  category: {
    fieldId: categoryFieldId,
    paths: [
      ['Hardware', 'Printer', 'Paper jam'],
      ['Access', 'Windows account', 'Forgotten password'],
      ['Software', 'ERP (Ledgerline)', 'Error message'],
    ],
  },
  priorities: ['1', '2', '3', '4'],
  views: { everything: 'All tickets', incoming: 'All unresolved tickets' },
  agents: {
    first: { id: String(person('dana').id), email: 'dana@acme.example', group: 'Service desk' },
    second: { id: String(person('jonas').id), email: 'jonas@acme.example', group: 'On-site support' },
  },
  admissionFacts: {
    showcase: { organisation: 'Acme Supply Ltd', type: 'Incident' },
    german: { organisation: 'Acme Logistik GmbH', type: 'Incident' },
  },
  admissionEndpoints: [
    { part: 'user', path: /^\/api\/(?:_\/bootstrap|v2\/agents)\/me/ },
    { part: 'groups', path: /^\/api\/(?:_\/bootstrap\/agents_groups|v2\/agents\/me)/ },
    { part: 'organisation', path: /^\/api\/(?:_|v2)\/tickets\/\d+\?include=company/ },
    { part: 'ticket-type', path: /^\/api\/(?:_|v2)\/tickets\/\d+\?include=company/ },
  ],
};
