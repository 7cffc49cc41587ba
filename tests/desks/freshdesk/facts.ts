import type { PracticeFacts } from '../contract';
import { categoryFieldId } from './account/adapter-ids';
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
    { name: 'conversations', method: 'GET', path: /^\/api\/(?:_|v2)\/tickets\/\d+\/conversations/, for: 'conversation' },
    { name: 'ticket-fields', method: 'GET', path: /^\/api\/(?:_|v2)\/ticket_fields/, for: 'fields' },
    { name: 'agents-and-groups', method: 'GET', path: /^\/api\/_\/bootstrap\/agents_groups/, for: 'fields' },
    { name: 'me', method: 'GET', path: /^\/api\/_\/bootstrap\/me/, for: 'me' },
    { name: 'write', method: 'PUT', path: /^\/api\/_\/tickets\/\d+/, for: 'write' },
  ],
  category: {
    fieldId: categoryFieldId,
    paths: [['Hardware', 'Printer', 'Paper jam'], ['Access', 'Windows account', 'Forgotten password'], ['Software', 'ERP (Ledgerline)', 'Error message']],
  },
  priorities: ['1', '2', '3', '4'],
};
